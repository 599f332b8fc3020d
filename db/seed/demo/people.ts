import type { Sql } from "postgres";
import type { Role } from "@/lib/domain/access/role";
import { newId } from "@/lib/domain/identifier";
import { insertRows } from "./world";

export type PersonPlan = {
  name: string;
  email: string;
  jobTitle: string;
  grants: { role: Role; memberId: string | null }[];
  passwordHash?: string;
};

export async function seedPeople(
  sql: Sql,
  syndicateId: string,
  plans: readonly PersonPlan[],
): Promise<Map<string, string>> {
  const ids = new Map(plans.map(({ email }) => [email, newId()]));
  const own = { syndicate_id: syndicateId };
  const idOf = (email: string) => ids.get(email) ?? "";
  await insertRows(
    sql,
    "person",
    plans.map(({ name, email, jobTitle }) => ({ ...own, id: idOf(email), name, email, job_title: jobTitle })),
  );
  await insertRows(
    sql,
    "role_grant",
    plans.flatMap(({ email, grants }) =>
      grants.map(({ role, memberId }) => ({
        ...own,
        id: newId(),
        person_id: idOf(email),
        role,
        member_id: memberId,
        accepted_at: role === "dpo" ? "2019-03-01" : null,
      })),
    ),
  );
  for (const { email, passwordHash } of plans) {
    if (passwordHash)
      await sql`insert into auth.account (syndicate_id, person_id, password_hash) values (${syndicateId}, ${idOf(email)}, ${passwordHash})`;
  }
  return ids;
}
