import "server-only";
import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { persons, roleGrants } from "@/db/schema/access";
import { members } from "@/db/schema/member";
import type { Scope } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/role";

type Reader = Scope<"person:read"> | Scope<"person:write"> | Scope<"person:accept-dpo">;

export type HeldGrant = {
  id: string;
  role: Role;
  memberId: string | null;
  memberName: string | null;
  grantedBy: string | null;
  grantedByName: string | null;
  grantedAt: string;
  acceptedByName: string | null;
  /** A `dpo` that nobody has accepted yet: it opens nothing. */
  pending: boolean;
};

// Written with the table's name: a select on one table leaves it out, and the subquery would read its own column.
const grantsOf = sql<HeldGrant[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'memberId', g.member_id, 'memberName', m.name,
    'grantedBy', g.granted_by, 'grantedByName', giver.name, 'grantedAt', g.granted_at, 'acceptedByName', second.name,
    'pending', g.role = 'dpo' and g.accepted_at is null) order by g.role, m.name)
  from role_grant g
  left join member m on m.syndicate_id = g.syndicate_id and m.id = g.member_id
  left join person giver on giver.syndicate_id = g.syndicate_id and giver.id = g.granted_by
  left join person second on second.syndicate_id = g.syndicate_id and second.id = g.accepted_by
  where g.syndicate_id = person.syndicate_id and g.person_id = person.id and g.revoked_at is null), '[]'::jsonb)`;

const columns = {
  id: persons.id,
  name: persons.name,
  jobTitle: persons.jobTitle,
  email: persons.email,
  disabledAt: persons.disabledAt,
  version: persons.version,
  grants: grantsOf.as("grants"),
};

export type PeopleFilter = { text: string; role: Role | null; state: "active" | "disabled" | null };

const holds = (role: Role): SQL =>
  sql`exists (select from role_grant h where h.syndicate_id = person.syndicate_id and h.person_id = person.id
    and h.role = ${role} and h.revoked_at is null)`;

const resembles = (text: string): SQL =>
  sql`unaccent(lower(${persons.name} || ' ' || ${persons.email} || ' ' || ${persons.jobTitle})) like '%' || unaccent(lower(${text.replace(/[\\%_]/g, "\\$&")})) || '%'`;

/** One page of people with their roles in force; each row carries the true total. */
export async function selectPeople(
  tx: Tx,
  scope: Scope<"person:read">,
  { text, role, state }: PeopleFilter,
  page: { size: number; offset: number },
) {
  return tx
    .select({ ...columns, total: sql<number>`(count(*) over ())::integer` })
    .from(persons)
    .where(
      and(
        eq(persons.syndicateId, scope.syndicateId),
        text === "" ? undefined : resembles(text),
        role === null ? undefined : holds(role),
        state === null ? undefined : state === "active" ? isNull(persons.disabledAt) : isNotNull(persons.disabledAt),
      ),
    )
    .orderBy(asc(persons.name), asc(persons.id))
    .limit(page.size)
    .offset(page.offset);
}

export async function selectPerson(tx: Tx, scope: Reader, personId: string) {
  const [row] = await tx
    .select(columns)
    .from(persons)
    .where(and(eq(persons.syndicateId, scope.syndicateId), eq(persons.id, personId)));
  return row;
}

export type PersonRow = NonNullable<Awaited<ReturnType<typeof selectPerson>>>;

export async function selectPersonByEmail(tx: Tx, scope: Scope<"person:write">, email: string) {
  const [row] = await tx
    .select(columns)
    .from(persons)
    .where(and(eq(persons.syndicateId, scope.syndicateId), eq(persons.email, email)));
  return row;
}

export async function selectGrant(tx: Tx, scope: Reader, grantId: string) {
  const [row] = await tx
    .select()
    .from(roleGrants)
    .where(and(eq(roleGrants.syndicateId, scope.syndicateId), eq(roleGrants.id, grantId)));
  return row;
}

/** The members that a role may be given on, by name. */
export async function selectMembersToGrant(tx: Tx, scope: Reader) {
  return tx
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(eq(members.syndicateId, scope.syndicateId))
    .orderBy(asc(members.name));
}
