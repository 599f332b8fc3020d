import { afterAll, expect, test } from "vitest";
import { exportSheet } from "@/components/intervention/export-rows";
import { closePools } from "@/db/client";
import { migrator } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { listQuerySchema } from "@/lib/domain/intervention/list-query";
import { prepareIntervention, prepareQuickEntry } from "./prepare-forms";
import {
  exportInterventions,
  listInterventions,
  listMemberInterventions,
  readIntervention,
} from "./read-interventions";
import { newWorld, now, trailOf } from "./testing/world";

const { towns, dpo, technician, referent, act, request, record, save } = await newWorld();
afterAll(closePools);

test("INT-10 an act gets a readable reference, its audit row and its place in the member's list", async () => {
  const { id, ref } = await record();
  expect(ref).toMatch(/^DPO-2026-\d{3}$/);
  const second = await record(request(), technician);
  expect(Number(second.ref.slice(-3))).toBe(Number(ref.slice(-3)) + 1);
  expect(second.ref).toMatch(/^INF-2026-/);
  const read = await readIntervention(dpo, towns.mine, id, now);
  expect(read.act).toMatchObject({ status: "close", closedAt: now, author: dpo.name, mode: "telephone" });
  expect(await trailOf(id)).toMatchObject([{ action: "recordIntervention", role: "dpo", member_id: towns.mine }]);
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

test("INT-63 what came of an act and what the town thought of it are kept, told and exported; both may stay unsaid", async () => {
  const { id, version } = await record();
  const [fresh] = await migrator()`select outcome, satisfaction from intervention where id = ${id}`;
  expect(fresh).toEqual({ outcome: null, satisfaction: null });
  await save(act(), id, version, { outcome: "transmis", satisfaction: "3" });
  const listed = await exportInterventions(dpo, "dpo", listQuerySchema.parse({}));
  const { header, rows } = exportSheet(
    listed.rows.filter((row) => row.id === id),
    listed.terms,
  );
  const line = Object.fromEntries(header.map((name, index) => [name, rows[0]?.[index]]));
  expect(line).toMatchObject({ Résultat: "Transmis à un autre service", Satisfaction: "3, plutôt satisfaite" });
  const trail = await trailOf(id);
  expect(trail.at(-1)?.changes).toMatchObject({ outcome: { after: "transmis" }, satisfaction: { after: 3 } });
  expect((await trailOf(id)).every(({ member_id }) => member_id === towns.mine)).toBe(true);
  expect(() => act({ satisfaction: 5 })).toThrow();
  expect(() => act({ outcome: "oublie" })).toThrow();
});
