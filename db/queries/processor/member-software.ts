import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberSoftwares as t } from "@/db/schema/software";
import type { Scope } from "@/lib/domain/access/policy";

type Reading = Scope<"contract:read"> | Scope<"contract:write">;
type Writing = Scope<"contract:write">;
type Row = typeof t.$inferSelect;
export type UsedSoftware = Pick<Row, "softwareId" | "since" | "until" | "contractId" | "version"> & {
  name: string;
  publisher: string | null;
  /** With whom the contract is. */
  contractWith: string | null;
};

/** The member's list of software by name, in one statement. */
export async function selectUsedSoftware(tx: Tx, { syndicateId, memberId }: Reading): Promise<UsedSoftware[]> {
  return tx.execute<UsedSoftware>(sql`
    select u.software_id as "softwareId", u.since::text, u.until::text, u.contract_id as "contractId", u.version, s.name,
      p.name as publisher, q.name as "contractWith"
    from member_software u join software s on s.syndicate_id = u.syndicate_id and s.id = u.software_id
    left join processor p on p.syndicate_id = s.syndicate_id and p.id = s.publisher_id
    left join contract c on c.syndicate_id = u.syndicate_id and c.member_id = u.member_id and c.id = u.contract_id
    left join processor q on q.syndicate_id = c.syndicate_id and q.id = c.processor_id
    where u.syndicate_id = ${syndicateId} and u.member_id = ${memberId}
    order by u.until is not null, lower(unaccent(s.name))`);
}

export async function selectUse(tx: Tx, { syndicateId, memberId }: Reading, softwareId: string) {
  const [row] = await tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.softwareId, softwareId)));
  return row;
}

type Columns = Pick<Row, "since" | "until" | "contractId">;

/** Version 0 puts it in the list; undefined when the row moved on since `version`. */
export async function upsertUse(
  tx: Tx,
  { syndicateId, memberId, actor }: Writing,
  softwareId: string,
  version: number,
  columns: Columns,
): Promise<Row | undefined> {
  const key = { syndicateId, memberId, softwareId };
  const written = { ...columns, updatedBy: actor.name };
  if (version === 0) {
    const [row] = await tx
      .insert(t)
      .values({ ...key, ...written })
      .onConflictDoNothing()
      .returning();
    return row;
  }
  const own = and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.softwareId, softwareId));
  const [row] = await tx
    .update(t)
    .set({ ...written, version: version + 1, updatedAt: sql`clock_timestamp()` })
    .where(and(own, eq(t.version, version)))
    .returning();
  return row;
}
