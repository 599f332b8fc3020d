import { expect, test } from "vitest";
import { migrator, newActor, newJob, newMember, newSyndicate } from "@/db/testing/people";
import { plantAdopted, plantOwnTemplate } from "@/db/testing/templates";
import { writeRegisterJson } from "@/lib/documents/register-json";
import { schemaErrors } from "@/lib/documents/testing/register-schema";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { publicRecord } from "@/lib/domain/register/export/public";
import { type RegisterRecord, registerRecordSchema } from "@/lib/domain/register/export/record";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { plantApproved } from "../../testing/approved";
import { decideEdition, readEdition } from "../editions";
import { publishEdition } from "../publication/publish-edition";
import { readPublication } from "../publication/read-publication";
import { retireTemplate } from "../retire-template";
import { exportRegister } from "./export-register";
import { restoreRegister } from "./restore-register";

const asked = { extent: "full" as const, format: "json" as const, entries: null };
const everything = (syndicateId: string) => newJob(syndicateId, ["admin", "dpo", "representative"]);
const exported = (actor: Actor, memberId: string) => exportRegister(actor, null, { memberId, ...asked });
const carried = (record: unknown) => registerRecordSchema.parse(JSON.parse(JSON.stringify(record)));
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "accepted",
    (error) => (error instanceof DomainError ? `${error.subject}: ${error.code}` : String(error)),
  );

/** A town with a published edition, an entry of the syndicate's own template and an answer to its second edition; a neighbour has as much. */
async function publishedTown() {
  const syndicateId = await newSyndicate();
  const ownTemplateId = await plantOwnTemplate(syndicateId, { content: completeContent });
  const second = { ...completeContent, adaptedNotice: "Affiche illustrée" };
  await plantOwnTemplate(syndicateId, { id: ownTemplateId, version: 2, content: second, note: "Une affiche" });
  await plantOwnTemplate(syndicateId, { content: { ...completeContent, name: "Que personne n’a repris" } });
  const [memberId, neighbour] = [await newMember(syndicateId), await newMember(syndicateId)];
  for (const town of [memberId, neighbour]) {
    const place = { syndicateId, memberId: town };
    const mayor = await newActor(syndicateId, "representative", town);
    await plantApproved(place, [{ ...completeContent, name: "Cantine" }], "2026-001");
    const { fingerprint } = await readPublication(mayor, town);
    await publishEdition(mayor, null, { memberId: town, last: 0, seen: fingerprint });
    const entryId = await plantAdopted(place, { ownTemplateId, content: completeContent });
    const referent = await newActor(syndicateId, "referent", town);
    const at = { memberId: town, entryId, version: 1, edition: 2 };
    await decideEdition(referent, newId(), { ...at, answers: { adaptedNotice: "keep" } });
  }
  const dpo = await newActor(syndicateId, "dpo");
  return { syndicateId, memberId, dpo, ownTemplateId, ...(await exported(dpo, memberId)) };
}

test("EXP-35 published editions, the own template of an entry and the answers to editions leave and come back with the same hash", async () => {
  const { memberId, record, sha256, ownTemplateId, ...first } = await publishedTown();
  expect(record.ownTemplates?.map(({ id, version }) => [id, version])).toEqual([
    [ownTemplateId, 1],
    [ownTemplateId, 2],
  ]);
  expect(record.publication?.editions).toHaveLength(1);
  expect(record.entries.flatMap(({ decisions = [] }) => decisions)).toMatchObject([{ kept: ["adaptedNotice"] }]);
  const json = writeRegisterJson({ ...first, record, sha256 });
  expect(schemaErrors(JSON.parse(json))).toEqual([]);
  expect(json).not.toMatch(/"token"/);

  const empty = await newSyndicate("Installation vide");
  await migrator()`update syndicate set dpo_name = '', dpo_email = '', dpo_phone = '' where id = ${empty}`;
  await restoreRegister(await everything(empty), null, { record: carried(JSON.parse(json).register) });
  const again = await exported(await newActor(empty, "dpo"), memberId);
  expect(again.record).toEqual(record);
  expect(again.sha256).toBe(sha256);
});

test("EXP-35 what came in so says where from, opens no address, is proposed nothing twice, and the next edition follows", async () => {
  const { memberId, record, sha256 } = await publishedTown();
  const there = await newSyndicate();
  await restoreRegister(await everything(there), null, { record });
  const mayor = await newActor(there, "representative", memberId);
  const { editions, token, moved } = await readPublication(mayor, memberId);
  expect(token).toBeNull();
  expect(moved).toBe(false);
  expect(editions.map(({ number, restoredAt }) => [number, restoredAt])).toEqual([[1, expect.any(Date)]]);
  const [row] = await migrator()`select restored_from from edition where syndicate_id = ${there}`;
  expect(row?.restored_from).toBe(sha256);
  const entryId = record.entries.find(({ ownTemplate }) => ownTemplate)?.id ?? "";
  const referent = await newActor(there, "referent", memberId);
  expect((await readEdition(referent, memberId, entryId)).open).toBeNull();
});

test("EXP-35 a template that is here with other words is not overwritten, the same words are taken for the same", async () => {
  const { record } = await publishedTown();
  const there = await newSyndicate();
  const [template] = record.ownTemplates ?? [];
  if (!template) throw new Error("the town has one");
  await plantOwnTemplate(there, { id: template.id, content: { ...template.content, adaptedNotice: "Autre" } });
  const taken = async (change: Partial<RegisterRecord> = {}) =>
    refusal(restoreRegister(await everything(there), null, { record: { ...record, ...change } }));
  expect(await taken()).toBe("own-template: conflict");
  expect(await migrator()`select from member where syndicate_id = ${there}`).toHaveLength(0);
  const elsewhere = await newSyndicate();
  await plantOwnTemplate(elsewhere, { id: template.id, content: template.content });
  expect(await refusal(restoreRegister(await everything(elsewhere), null, { record }))).toBe("accepted");
});

test("EXP-37 a retired template leaves retired and comes back retired, with the same hash; one that is here stays as decided here", async () => {
  const { syndicateId, memberId, ownTemplateId, dpo, sha256: before } = await publishedTown();
  await retireTemplate(dpo, null, { templateId: ownTemplateId, retired: true });
  const { record, sha256, ...first } = await exported(dpo, memberId);
  expect(sha256).not.toBe(before);
  expect(record.ownTemplates?.map(({ retired }) => retired?.by)).toEqual([dpo.name, dpo.name]);
  const json = writeRegisterJson({ ...first, record, sha256 });
  expect(schemaErrors(JSON.parse(json))).toEqual([]);

  const empty = await newSyndicate("Installation vide");
  await migrator()`update syndicate set dpo_name = '', dpo_email = '', dpo_phone = '' where id = ${empty}`;
  await restoreRegister(await everything(empty), null, { record: carried(JSON.parse(json).register) });
  const again = await exported(await newActor(empty, "dpo"), memberId);
  expect(again.record).toEqual(record);
  expect(again.sha256).toBe(sha256);

  const elsewhere = await newSyndicate();
  const [template] = record.ownTemplates ?? [];
  await plantOwnTemplate(elsewhere, { id: ownTemplateId, content: template?.content ?? completeContent });
  await restoreRegister(await everything(elsewhere), null, { record });
  const stands = (id: string) =>
    migrator()`select version, retired_at is null as open from syndicate_template
      where syndicate_id = ${id} and id = ${ownTemplateId} order by version`;
  expect(await stands(elsewhere)).toEqual([1, 2].map((version) => ({ version, open: true })));
  expect(await stands(syndicateId)).toEqual([1, 2].map((version) => ({ version, open: false })));
});

test("EXP-35 nobody signed in writes an edition as taken in, and the public extract holds none of it", async () => {
  const { record, syndicateId, memberId } = await publishedTown();
  const shown = publicRecord(record);
  expect(shown.publication).toBeUndefined();
  expect(shown.ownTemplates).toBeUndefined();
  expect(shown.entries.some((entry) => "decisions" in entry || "ownTemplate" in entry)).toBe(false);
  const mayor = await newActor(syndicateId, "representative", memberId);
  expect(await refusal(restoreRegister(mayor, null, { record }))).toBe("register:restore: forbidden");
});
