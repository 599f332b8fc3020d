import "server-only";
import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberContacts, memberProfiles, members } from "@/db/schema/member";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import type { Designation, Member, MemberContacts } from "@/lib/domain/member/member";
import type { Profile } from "@/lib/domain/member/profile";
import { ALWAYS } from "@/lib/domain/member/profile-answer";

type Reading = Scope<MemberRight>;

const own = ({ syndicateId, memberId }: Reading): SQL | undefined =>
  and(eq(members.syndicateId, syndicateId), eq(members.id, memberId));
const ownContacts = ({ syndicateId, memberId }: Reading) =>
  and(eq(memberContacts.syndicateId, syndicateId), eq(memberContacts.memberId, memberId));
const ownProfile = ({ syndicateId, memberId }: Reading) =>
  and(eq(memberProfiles.syndicateId, syndicateId), eq(memberProfiles.memberId, memberId));

type Relative = { id: string; name: string };

/** The whole card in one statement: the member, its contacts, its profile, its parent and what hangs on it. */
export async function selectMemberCard(tx: Tx, scope: Reading) {
  const relatives = (condition: SQL) =>
    sql<Relative[]>`coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) order by r.name)
      from member r where r.syndicate_id = ${members.syndicateId} and ${condition}), '[]'::jsonb)`;
  const [row] = await tx
    .select({
      member: members,
      contacts: memberContacts,
      profile: memberProfiles,
      parents: relatives(sql`r.id = ${members.parentMemberId}`),
      children: relatives(sql`r.parent_member_id = ${members.id}`),
      questionCount: sql<number>`(select count(*)::integer from condition where code <> ${ALWAYS})`,
      hasCcasMember: sql<boolean>`exists (select from member k where k.syndicate_id = ${members.syndicateId}
        and k.parent_member_id = ${members.id} and k.kind in ('ccas', 'cias') and k.left_on is null)`,
    })
    .from(members)
    .innerJoin(
      memberContacts,
      and(eq(memberContacts.syndicateId, members.syndicateId), eq(memberContacts.memberId, members.id)),
    )
    .innerJoin(
      memberProfiles,
      and(eq(memberProfiles.syndicateId, members.syndicateId), eq(memberProfiles.memberId, members.id)),
    )
    .where(own(scope));
  return row;
}

const NOBODY = { name: "", function: "", email: "", phone: "" };

/**
 * The member with empty contacts and an empty profile, so that every later save is an update. Answers nothing: the
 * policy shows a new member from the next statement on only.
 */
export async function insertMember(tx: Tx, scope: Scope<"member:create">, id: string, member: MemberColumns) {
  const { syndicateId } = scope;
  await tx.insert(members).values({ ...member, syndicateId, id });
  await tx.insert(memberContacts).values({ syndicateId, memberId: id, controller: NOBODY, referent: NOBODY });
  await tx.insert(memberProfiles).values({ syndicateId, memberId: id, answers: {} });
}

export type MemberColumns = Omit<Member, "insee" | "siren"> & { insee: string | null; siren: string | null };

/** The other member that already bears this SIREN: it names one legal person. */
export async function selectSirenHolder(tx: Tx, syndicateId: string, siren: string, except?: string) {
  const same = and(eq(members.syndicateId, syndicateId), eq(members.siren, siren));
  const [row] = await tx
    .select({ id: members.id })
    .from(members)
    .where(except ? and(same, ne(members.id, except)) : same)
    .limit(1);
  return row;
}

/** Undefined when the row moved on since `version`, or is not there. */
export async function updateMemberRow(tx: Tx, scope: Scope<"member:write">, version: number, member: MemberColumns) {
  const [row] = await tx
    .update(members)
    .set({ ...member, version: version + 1 })
    .where(and(own(scope), eq(members.version, version)))
    .returning();
  return row;
}

export async function updateContacts(
  tx: Tx,
  scope: Scope<"member:write-contacts">,
  version: number,
  contacts: MemberContacts,
) {
  const [row] = await tx
    .update(memberContacts)
    .set({ ...contacts, version: version + 1 })
    .where(and(ownContacts(scope), eq(memberContacts.version, version)))
    .returning();
  return row;
}

type ProfileChange =
  | { answers: Profile }
  | (Omit<Designation, "cnilNumber" | "contact"> & { designationNumber: string; dpoContact: string });

export async function updateProfile(
  tx: Tx,
  scope: Scope<"member:write-profile">,
  version: number,
  change: ProfileChange,
) {
  const [row] = await tx
    .update(memberProfiles)
    .set({ ...change, version: version + 1 })
    .where(and(ownProfile(scope), eq(memberProfiles.version, version)))
    .returning();
  return row;
}
