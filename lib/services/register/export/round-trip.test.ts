import { expect, test } from "vitest";
import { migrator, newActor, newJob, newMember, newSyndicate } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { registerRecordSchema } from "@/lib/domain/register/export/record";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { freshRecord } from "@/lib/domain/register/testing/sample-record";
import { townOf } from "../../testing/case";
import { plantEntry } from "../../testing/cases/register";
import { addEntry, adoptTemplate, setTemplateAside } from "../adopt-template";
import { approveEntries } from "../approve-entries";
import { askQuestion } from "../dialogue";
import { readVersions } from "../read-versions";
import { saveEntry } from "../save-entry";
import { exportRegister } from "./export-register";
import { restoreRegister } from "./restore-register";

const asked = { extent: "full" as const, format: "json" as const, entries: null };
const everything = (syndicateId: string) => newJob(syndicateId, ["admin", "dpo", "representative"]);
const exported = (actor: Actor, memberId: string) => exportRegister(actor, null, { memberId, ...asked });
/** As a file would carry it. */
const carried = (record: unknown) => registerRecordSchema.parse(JSON.parse(JSON.stringify(record)));

/** A town whose register was kept by its people: a template adopted and changed, approved twice, a question, a refusal. */
async function livedTown() {
  const syndicateId = await newSyndicate();
  const memberId = await newMember(syndicateId, { answers: { has_school: "yes", has_rooms: "no" } });
  const [dpo, town, mayor] = await Promise.all(
    (["dpo", "referent", "representative"] as const).map((role) => newActor(syndicateId, role, memberId)),
  );
  if (!dpo || !town || !mayor) throw new Error("three people");
  const reviewed = await plantEntry(townOf(syndicateId, memberId), "reviewed");
  const approved = { memberId, entries: [{ entryId: reviewed.entryId, version: 1 }], leftOut: [] };
  await approveEntries(mayor, null, approved);
  const adopted = await adoptTemplate(town, null, { memberId, templateId: "etat-civil" });
  await askQuestion(dpo, null, { memberId, entryId: adopted.id, field: "purposes", question: "Pourquoi ?" });
  const added = await addEntry(town, null, { memberId, name: "Marché d’été", domain: "economie" });
  const content = { ...completeContent, name: "Marché d’été", unknowns: ["retention" as const] };
  await saveEntry(town, null, { memberId, entryId: added.id, version: added.version, content });
  await setTemplateAside(town, null, { memberId, templateId: "recensement-population", reason: "Pas cette année" });
  return { syndicateId, memberId, dpo, entryId: reviewed.entryId };
}

test("EXP-07 exported, restored in an empty installation and exported again, a register has the same hash", async () => {
  const { memberId, dpo } = await livedTown();
  const first = await exported(dpo, memberId);
  expect(first.record.entries).toHaveLength(3);
  expect(first.record.entries.flatMap(({ questions }) => questions)).toHaveLength(2);

  const empty = await newSyndicate("Installation vide");
  await migrator()`update syndicate set dpo_name = '', dpo_email = '', dpo_phone = '' where id = ${empty}`;
  const report = await restoreRegister(await everything(empty), null, { record: carried(first.record) });
  expect(report).toEqual({ memberId, entries: 3, versions: 1, officer: true });
  const second = await exported(await newActor(empty, "dpo"), memberId);
  expect(second.record).toEqual(first.record);
  expect(second.sha256).toBe(first.sha256);
});

test("EXP-07 a restored version keeps its hash and its approver, and its approval says for ever where it came from", async () => {
  const { memberId, dpo, entryId } = await livedTown();
  const { record, sha256 } = await exported(dpo, memberId);
  const there = await newSyndicate();
  await restoreRegister(await everything(there), null, { record });
  const reader = await newActor(there, "referent", memberId);
  const { versions } = await readVersions(reader, memberId, entryId);
  expect(versions.map(({ number, whole, approvedBy, restoredAt }) => [number, whole, approvedBy, restoredAt])).toEqual([
    [1, true, "Personne d’essai", expect.stringMatching(/^\d{4}-/)],
  ]);
  expect((await readVersions(dpo, memberId, entryId)).versions[0]?.restoredAt).toBeNull();
  const [approval] = await migrator()`select restored_from, restored_at from approval where syndicate_id = ${there}`;
  expect(approval).toEqual({ restored_from: sha256, restored_at: expect.any(Date) });
  const [made] = await migrator()`select last from member_counter where syndicate_id = ${there} and kind = 'entry'`;
  expect(made).toEqual({ last: 2 });
  const next = await addEntry(reader, null, { memberId, name: "Suivante", domain: "rh" });
  expect(next.version).toBe(1);
});

const refusal = async (act: Promise<unknown>) =>
  act.then(
    () => "accepted",
    (error) => (error instanceof DomainError ? `${error.subject}: ${error.code}` : String(error)),
  );

test("EXP-06 what is already there, was tampered with, or hangs on what is missing is refused, and nothing stays", async () => {
  const syndicateId = await newSyndicate();
  const job = await everything(syndicateId);
  const record = freshRecord("Larvignes");
  const [first, ...rest] = record.entries;
  if (!first) throw new Error("the sample has entries");
  const tampered = {
    ...first,
    versions: first.versions.map((v) => ({ ...v, content: { ...v.content, name: "Autre" } })),
  };
  const restored = (change: Partial<typeof record>) =>
    refusal(restoreRegister(job, null, { record: { ...record, ...change } }));
  expect(await restored({ entries: [tampered, ...rest] })).toBe("register: invalid-state");
  expect(await restored({ entries: [{ ...first, templateId: "inconnu", templateVersion: 1 }, ...rest] })).toBe(
    "template: not-found",
  );
  expect(await restored({ member: { ...record.member, parentMemberId: syndicateId } })).toBe("parent: not-found");
  expect(await migrator()`select from member where syndicate_id = ${syndicateId}`).toHaveLength(0);
  expect(await restored({})).toBe("accepted");
  expect(await restored({ member: { ...freshRecord("x").member, name: "LARVIGNES" } })).toBe("member: conflict");
});

test("EXP-06 nobody signed in restores a register, not even an administrator", async () => {
  const syndicateId = await newSyndicate();
  const record = freshRecord("Larvignes");
  for (const role of ["admin", "dpo", "representative"] as const) {
    const actor = await newActor(syndicateId, role);
    expect(await refusal(restoreRegister(actor, null, { record }))).toBe("register:restore: forbidden");
  }
});

test("EXP-03 a stranger exports nothing, and the private notes of the DPO leave with nobody", async () => {
  const { syndicateId, memberId, dpo, entryId } = await livedTown();
  await migrator()`insert into entry_note (syndicate_id, member_id, entry_id, text)
    values (${syndicateId}, ${memberId}, ${entryId}, 'Note secrète')`;
  expect(JSON.stringify(await exported(dpo, memberId))).not.toContain("Note secrète");
  const other = await newActor(syndicateId, "referent", await newMember(syndicateId));
  expect(await refusal(exported(other, memberId))).toBe("register:export: not-found");
  const trail = await migrator()`select changes ->> 'sha256' is not null as hashed, role from audit_event
    where syndicate_id = ${syndicateId} and action = 'exportRegister'`;
  expect(trail).toEqual([{ hashed: true, role: "dpo" }]);
});
