import "server-only";
import { actAs, type Tx } from "@/db/client";
import { selectKnownMembers } from "@/db/queries/import";
import { insertMember, updateContacts, updateProfile } from "@/db/queries/member/card";
import { nameOfficer } from "@/db/queries/register/record";
import { type Actor, authorise, authoriseSyndicate, type Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { folded } from "@/lib/domain/import/csv";
import { recordProblems } from "@/lib/domain/register/export/check";
import type { RegisterRecord } from "@/lib/domain/register/export/record";
import { rehearsable } from "../../import/rehearsal";
import { columnsOf } from "../../member/create-member";
import { mutate } from "../../mutation";
import { dayOf } from "../../today";
import { sealOf } from "../seal";
import { storeLevel } from "../store-level";
import { restoreContractual } from "./contractual";
import { recordHash } from "./export-register";
import { digestOf, restoreDecisions, restoreOwnTemplates, restorePublication } from "./origins";
import { type CarriedFiles, restoreDocuments } from "./restore-documents";
import { restoreApprovals, restoreEntries, settleEntries } from "./restore-entries";

export type Restored = { memberId: string; entries: number; versions: number; officer: boolean };

/** Neither its id, nor its name, nor its SIREN may already be there: a restoration fills a void, it merges nothing. */
async function refuseKnownMember(tx: Tx, scope: { syndicateId: string }, { member }: RegisterRecord): Promise<void> {
  const known = await selectKnownMembers(tx, scope);
  const same = known.find(
    ({ id, name, siren }) =>
      id === member.id || folded(name) === folded(member.name) || (siren && siren === member.siren),
  );
  if (same) throw new DomainError("conflict", "member", { name: same.name });
  if (member.parentMemberId && !known.some(({ id }) => id === member.parentMemberId))
    throw new DomainError("not-found", "parent");
}

async function restoreMember(tx: Tx, actor: Actor, { member, contacts, profile }: RegisterRecord): Promise<void> {
  const { id, ...card } = member;
  const { designation, answers } = profile;
  await insertMember(tx, authoriseSyndicate(actor, "member:create"), id, columnsOf(card));
  await updateContacts(tx, authorise(actor, "member:write-contacts", id, "admin"), 1, contacts);
  const scope = authorise(actor, "member:write-profile", id, "admin");
  const { cnilNumber, contact, ...days } = designation;
  await updateProfile(tx, scope, 1, { ...days, designationNumber: cnilNumber, dpoContact: contact });
  await updateProfile(tx, scope, 2, { answers });
}

const inRole = async <S extends Scope<"register:write"> | Scope<"register:approve">>(tx: Tx, scope: S): Promise<S> => {
  await actAs(tx, scope);
  return scope;
};

/**
 * Takes in a register that an installation like this one exported whole, with its member: all or nothing, ids kept, so that
 * the hashes of its versions still hold. Versions and approvals keep who approved them and when, and bear for ever that they
 * came in so, and from which register. Only the command line may: nobody signed in can write another's approval. The actor
 * is a job that holds `admin`, `dpo` and `representative`, acting in each for what it may write. Refuses `conflict` for a
 * member already there, `invalid-state` with the problems of a record that is not whole, `not-found` for a template or a
 * parent member that this installation lacks, and for a document whose bytes `files` does not give. `dryRun` does everything and takes it back.
 */
export async function restoreRegister(
  actor: Actor,
  key: string | null,
  input: { record: RegisterRecord; dryRun?: boolean; files?: CarriedFiles },
  now = new Date(),
): Promise<Restored> {
  const scope = authoriseSyndicate(actor, "register:restore");
  if (actor.personId !== null) throw new DomainError("forbidden", "register:restore");
  const { record, dryRun = false, files = async () => null } = input;
  const problems = recordProblems(record, { version: sealOf, text: digestOf });
  if (problems.length > 0) throw new DomainError("invalid-state", "register", { problems });
  const { id } = record.member;
  return rehearsable(dryRun, (end) =>
    mutate("restoreRegister", scope, { key, input: { memberId: id } }, async (tx) => {
      await refuseKnownMember(tx, scope, record);
      await restoreMember(tx, actor, record);
      const officer = (await nameOfficer(tx, scope, record.dpo)) !== undefined;
      const from = recordHash(record);
      const writing = await inRole(tx, authorise(actor, "register:write", id, "dpo"));
      if (record.ownTemplates)
        await restoreOwnTemplates(tx, authoriseSyndicate(actor, "template:write"), record.ownTemplates);
      await restoreEntries(tx, writing, record);
      await restoreDecisions(tx, writing, record);
      const approving = await inRole(tx, authorise(actor, "register:approve", id));
      const versions = await restoreApprovals(tx, approving, record, { at: now, from });
      if (record.publication)
        await restorePublication(tx, authorise(actor, "register:publish", id), record.publication, { at: now, from });
      await inRole(tx, writing);
      if (record.contractual) await restoreContractual(tx, writing, record.contractual);
      await restoreDocuments(tx, writing, record, { files, dryRun });
      await settleEntries(tx, writing, record, dayOf(now));
      await storeLevel(tx, writing, dayOf(now));
      await actAs(tx, scope);
      const restored = { memberId: id, entries: record.entries.length, versions, officer };
      const changes = { entries: { after: restored.entries }, versions: { after: versions }, sha256: { after: from } };
      return { result: end(restored), audit: { objectType: "register", objectId: id, memberId: id, changes } };
    }),
  );
}
