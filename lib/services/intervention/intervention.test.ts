import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTerms } from "@/db/testing/dictionary";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { type RecordInput, recordInputSchema, saveInputSchema } from "@/lib/domain/intervention/intervention";
import { listQuerySchema } from "@/lib/domain/intervention/list-query";
import { addFollowUp } from "./add-follow-up";
import { moveIntervention } from "./move-intervention";
import { prepareIntervention, prepareQuickEntry } from "./prepare-forms";
import { listInterventions, listMemberInterventions, readIntervention } from "./read-interventions";
import { recordIntervention } from "./record-intervention";
import { saveIntervention } from "./save-intervention";

const now = new Date("2026-03-10T09:00:00Z");
let towns: Awaited<ReturnType<typeof twoTowns>>;
let dpo: Actor;
let technician: Actor;
let referent: Actor;

beforeAll(async () => {
  towns = await twoTowns();
  await newTerms(towns.syndicateId);
  await newTerms(towns.elsewhere.syndicateId);
  dpo = await newActor(towns.syndicateId, "dpo");
  technician = await newActor(towns.syndicateId, "technician");
  referent = await newActor(towns.syndicateId, "referent", towns.mine);
});
afterAll(closePools);

const act = (change: Record<string, unknown> = {}): RecordInput =>
  recordInputSchema.parse({
    service: "dpo",
    memberId: towns.mine,
    date: "2026-03-09",
    theme: "communication_donnees",
    type: "conseil",
    channel: "telephone",
    mode: "telephone",
    subject: "Un notaire demande un extrait avec filiation",
    status: "close",
    ...change,
  });
const request = (change: Record<string, unknown> = {}) =>
  act({ service: "it", theme: "messagerie", type: "", mode: "telemaintenance", subject: "Boîte pleine", ...change });
const record = (input = act(), by = dpo, key: string | null = newId()) => recordIntervention(by, key, input, now);
const save = (from: RecordInput, id: string, version: number, change: object = {}) =>
  saveIntervention(dpo, newId(), saveInputSchema.parse({ ...from, id, version, ...change }), now);
const audit = (objectId: string) =>
  migrator()`select action, role, category, member_id, changes from audit_event where object_id = ${objectId} order by at, id`;

test("INT-10 an act gets a readable reference, its audit row and its place in the member's list", async () => {
  const { id, ref } = await record();
  expect(ref).toMatch(/^DPO-2026-\d{3}$/);
  const second = await record(request(), technician);
  expect(Number(second.ref.slice(-3))).toBe(Number(ref.slice(-3)) + 1);
  expect(second.ref).toMatch(/^INF-2026-/);
  const read = await readIntervention(dpo, towns.mine, id, now);
  expect(read.act).toMatchObject({ status: "close", closedAt: now, author: dpo.name, mode: "telephone" });
  expect(await audit(id)).toMatchObject([{ action: "recordIntervention", role: "dpo", member_id: towns.mine }]);
});

test("INT-11 the same key twice makes one row and gives the first answer", async () => {
  const key = newId();
  const before = await listMemberInterventions(dpo, towns.mine, listQuerySchema.parse({}));
  const first = await record(act(), dpo, key);
  expect(await record(act(), dpo, key)).toEqual(first);
  await expect(record(act({ subject: "Autre chose" }), dpo, key)).rejects.toMatchObject({ code: "conflict" });
  const after = await listMemberInterventions(dpo, towns.mine, listQuerySchema.parse({}));
  expect(after.total).toBe(before.total + 1);
});

test("INT-12 each service is written by its own role alone, in its own syndicate", async () => {
  await expect(record(request(), dpo)).rejects.toMatchObject({ code: "forbidden" });
  await expect(record(act(), technician)).rejects.toMatchObject({ code: "forbidden" });
  await expect(record(act(), referent)).rejects.toMatchObject({ code: "forbidden" });
  await expect(record(act({ memberId: towns.theirs }), referent)).rejects.toMatchObject({ code: "not-found" });
  await expect(record(act({ memberId: towns.elsewhere.member }))).rejects.toMatchObject({ code: "not-found" });
});

test("INT-13 a code outside the lists and a day to come are told at their fields, and nothing is written", async () => {
  const before = await listMemberInterventions(dpo, towns.mine, listQuerySchema.parse({}));
  await expect(record(act({ theme: "berger_levrault", date: "2026-03-11" }))).rejects.toMatchObject({
    code: "invalid-state",
    detail: {
      issues: [
        { path: "date", message: "future-date" },
        { path: "theme", message: "theme-unknown" },
      ],
    },
  });
  expect((await listMemberInterventions(dpo, towns.mine, listQuerySchema.parse({}))).total).toBe(before.total);
});

test("INT-14 personal data in a free text is pointed out first, and kept once confirmed", async () => {
  const told = act({ answer: "Rappeler Mme X au 06 12 34 56 78" });
  await expect(record(told)).rejects.toMatchObject({
    detail: {
      issues: [
        { path: "answer", message: "personal-data-phone" },
        { path: "personalDataKept", message: "personal-data-keep" },
      ],
    },
  });
  const { id } = await record({ ...told, personalDataKept: true });
  await expect(save(told, id, 1, { theme: "autre" }), "a text already answered for").resolves.toMatchObject({
    version: 2,
  });
  await expect(save(told, id, 2, { question: "Voir 06 12 34 56 79" })).rejects.toMatchObject({
    detail: { issues: [{ path: "question" }, { path: "personalDataKept" }] },
  });
});

test("INT-15 an act is linked to the entries and the visit of its own member, never to another's", async () => {
  const sql = migrator();
  const entry = async (memberId: string) => {
    const id = newId();
    await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, status, content, created_by, updated_by)
      values (${towns.syndicateId}, ${memberId}, ${id}, ${id}, 'Paie', 'rh', 'draft', '{}', 'X', 'X')`;
    return id;
  };
  const visit = async (memberId: string) => {
    const id = newId();
    await sql`insert into visit (syndicate_id, member_id, id, status, agenda, attendees, created_by)
      values (${towns.syndicateId}, ${memberId}, ${id}, 'planned', '[]', '[]', 'X')`;
    return id;
  };
  const [mine, theirs] = [await entry(towns.mine), await entry(towns.theirs)];
  const [own, foreign] = [await visit(towns.mine), await visit(towns.theirs)];
  await expect(record(act({ entryIds: [theirs] }))).rejects.toMatchObject({ code: "not-found" });
  await expect(record(act({ visitId: foreign }))).rejects.toMatchObject({ code: "not-found" });
  await expect(record(request({ visitId: own }), technician)).rejects.toMatchObject({ code: "not-found" });

  const { id } = await record(act({ entryIds: [mine], visitId: own }));
  expect(await readIntervention(dpo, towns.mine, id)).toMatchObject({ entries: [{ id: mine }], visit: { id: own } });
  expect(await prepareIntervention(dpo, towns.mine, id)).toMatchObject({
    linkable: { entries: [{ id: mine }], visits: [{ id: own }] },
  });
  await save(act(), id, 1, { entryIds: [] });
  expect((await readIntervention(dpo, towns.mine, id)).entries).toEqual([]);
});

test("INT-16 the second of two savers is refused with the first one's text", async () => {
  const { id } = await record();
  await save(act(), id, 1, { subject: "Le texte du premier" });
  await expect(save(act(), id, 1, { subject: "Le texte du second" })).rejects.toMatchObject({
    code: "stale",
    detail: { subject: "Le texte du premier", version: 2 },
  });
});

test("INT-17 an act opens, waits and closes; a cancelled one stays so, and each move leaves its row", async () => {
  const { id } = await record(act({ status: "ouverte" }));
  const move = (version: number, status: "close" | "annulee" | "ouverte") =>
    moveIntervention(dpo, newId(), { service: "dpo", memberId: towns.mine, id, version, status }, now);
  expect(await move(1, "close")).toEqual({ id, version: 2 });
  await expect(move(1, "annulee")).rejects.toMatchObject({ code: "stale" });
  await move(2, "annulee");
  await expect(move(3, "ouverte")).rejects.toMatchObject({ code: "invalid-state" });
  expect((await audit(id)).map(({ action }) => action)).toEqual([
    "recordIntervention",
    "moveIntervention",
    "moveIntervention",
  ]);
  const theirs = { service: "dpo" as const, memberId: towns.theirs, id, version: 3, status: "close" as const };
  await expect(moveIntervention(dpo, newId(), theirs, now)).rejects.toMatchObject({ code: "not-found" });
});

test("INT-18 a call back within 30 days follows up the same act, later it is told to be a new one", async () => {
  const { id } = await record(act({ date: "2026-02-20", status: "ouverte" }));
  const before = await listMemberInterventions(dpo, towns.mine, listQuerySchema.parse({}));
  const followed = { service: "dpo" as const, memberId: towns.mine, interventionId: id, personalDataKept: false };
  await addFollowUp(
    dpo,
    newId(),
    { ...followed, date: "2026-03-02", mode: "courriel", note: "Réponse écrite", closes: true },
    now,
  );
  const read = await readIntervention(dpo, towns.mine, id);
  expect(read.act).toMatchObject({ date: "2026-02-20", mode: "courriel", status: "close", version: 2 });
  expect(read.followUps).toMatchObject([{ date: "2026-03-02", note: "Réponse écrite" }]);
  expect((await listMemberInterventions(dpo, towns.mine, listQuerySchema.parse({}))).total).toBe(before.total);
  const late = { ...followed, date: "2026-03-09", mode: "courriel", note: "Encore", closes: false };
  const old = await record(act({ date: "2026-01-05" }));
  await expect(addFollowUp(dpo, newId(), { ...late, interventionId: old.id }, now)).rejects.toMatchObject({
    detail: { issues: [{ path: "date", message: "follow-up-window" }] },
  });
});

test("INT-19 the town reads its acts and requests, never a draft, a confidential one or another town's", async () => {
  const open = await record();
  const secret = await record(act({ confidential: "on" }));
  const draft = await record(act({ status: "brouillon" }));
  const asked = await record(request(), technician);
  const foreign = await record(act({ memberId: towns.theirs }));
  const seen = await listMemberInterventions(referent, towns.mine, listQuerySchema.parse({}));
  const ids = seen.rows.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([open.id, asked.id]));
  for (const { id } of [secret, draft, foreign]) {
    expect(ids).not.toContain(id);
    await expect(readIntervention(referent, towns.mine, id)).rejects.toMatchObject({ code: "not-found" });
  }
  expect((await readIntervention(referent, towns.mine, open.id)).mayWrite).toBe(false);
  await expect(listMemberInterventions(referent, towns.theirs, listQuerySchema.parse({}))).rejects.toMatchObject({
    code: "not-found",
  });
});

test("INT-20 the trail of a confidential act carries none of its words and is for the DPO alone", async () => {
  const words = { subject: "Plainte d’un agent", question: "Que répondre ?", answer: "Saisir le juge" };
  const { id } = await record(act({ ...words, confidential: "on" }));
  await save(act({ ...words, confidential: "on" }), id, 1, { subject: "Plainte retirée", confidential: "" });
  const rows = await audit(id);
  expect(rows.map(({ category }) => category)).toEqual(["restricted", "restricted"]);
  expect(JSON.stringify(rows)).not.toMatch(/Plainte|répondre|juge/);
});

test("INT-21 the technician lists the requests of all members and no act of the DPO; the quick entry offers its lists", async () => {
  const asked = await record(request({ memberId: towns.theirs }), technician);
  const list = await listInterventions(technician, "it", listQuerySchema.parse({}), now);
  expect(list.rows.map(({ id }) => id)).toContain(asked.id);
  expect(new Set(list.rows.map(({ service }) => service))).toEqual(new Set(["it"]));
  expect(list.mayWrite).toBe(true);
  expect((await listInterventions(dpo, "it", listQuerySchema.parse({}), now)).mayWrite).toBe(false);
  await expect(listInterventions(technician, "dpo", listQuerySchema.parse({}))).rejects.toMatchObject({
    code: "forbidden",
  });
  const { choices, members } = await prepareQuickEntry(technician);
  expect(choices.map(({ service }) => service)).toEqual(["it"]);
  expect(members.map(({ id }) => id).sort()).toEqual([towns.mine, towns.theirs].sort());
  await expect(prepareQuickEntry(referent)).rejects.toMatchObject({ code: "forbidden" });
});
