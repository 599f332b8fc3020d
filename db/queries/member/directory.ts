import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { memberContacts, members } from "@/db/schema/member";
import type { SyndicateRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";

const parent = alias(members, "parent");

/** The members as an administrator keeps them: nothing of a register or of a case. */
export const selectDirectory = (tx: Tx, { syndicateId }: Scope<"member:list">) =>
  tx
    .select({
      id: members.id,
      name: members.name,
      kind: members.kind,
      population: members.population,
      insee: members.insee,
      siren: members.siren,
      joinedOn: members.joinedOn,
      leftOn: members.leftOn,
      parentName: parent.name,
      referentName: sql<string>`coalesce(${memberContacts.referent} ->> 'name', '')`,
    })
    .from(members)
    .leftJoin(parent, and(eq(parent.syndicateId, members.syndicateId), eq(parent.id, members.parentMemberId)))
    .leftJoin(
      memberContacts,
      and(eq(memberContacts.syndicateId, members.syndicateId), eq(memberContacts.memberId, members.id)),
    )
    .where(eq(members.syndicateId, syndicateId))
    .orderBy(asc(members.name));

export type NameRow = Awaited<ReturnType<typeof selectMemberNames>>[number];

/** The members that the person may take in hand in this role; the database narrows them. */
export const selectMemberNames = (tx: Tx, { syndicateId }: Scope<SyndicateRight>) =>
  tx
    .select({ id: members.id, name: members.name, kind: members.kind, leftOn: members.leftOn })
    .from(members)
    .where(eq(members.syndicateId, syndicateId))
    .orderBy(asc(members.name));
