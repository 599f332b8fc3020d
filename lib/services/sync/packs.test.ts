import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { migrator } from "@/db/testing/people";
import { plantEntry, plantIntervention } from "@/db/testing/work";
import { newId } from "@/lib/domain/identifier";
import { openedPack } from "@/lib/domain/sync/opened-pack";
import { adoptTemplate } from "../register/adopt-template";
import { keepFinding } from "../visit/keep-finding";
import { saveVisitAnswer } from "../visit/save-visit-answer";
import { now, visitedTowns } from "../visit/testing/visited-towns";
import { pullPack, takeVisit } from "./read-pack";

const { towns, dpo, referent, place, plan, answer, finding } = await visitedTowns();
afterAll(closePools);

const device = "Tablette";

test("SYNC-20 a pack holds one town and its visit, and nothing of any other nor of a citizen", async () => {
  const visitId = await plan();
  const mine = await plantEntry(place(), { name: "Cantine" });
  const other = await plantEntry(place(towns.theirs), { name: "Chez le voisin" });
  const act = await plantIntervention(place(), { date: "2026-03-02" });
  await keepFinding(dpo, newId(), finding(visitId));
  const { pack, sealKey } = await takeVisit(dpo, { visitId, device }, now);
  const text = JSON.stringify(pack);
  for (const absent of [other, "Chez le voisin", towns.theirs, act, sealKey])
    expect(text.includes(absent), absent).toBe(false);
  const opened = openedPack(pack);
  expect(opened.entries.map(({ id }) => id)).toEqual([mine]);
  expect(opened.file.findings).toHaveLength(1);
  expect(opened.file.questionnaire.questions.length).toBeGreaterThan(0);
  expect(opened.contacts?.controller.name).toBe("Odile Maire");
  expect(Buffer.from(sealKey, "base64")).toHaveLength(32);
});

test("SYNC-21 a pull with nothing changed has the same tag; an answer given elsewhere changes it", async () => {
  const visitId = await plan();
  const { packId, etag } = await takeVisit(dpo, { visitId, device }, now);
  expect(await pullPack(dpo, packId, now)).toMatchObject({ packId, etag });
  await saveVisitAnswer(dpo, newId(), answer(visitId, 0));
  const pulled = await pullPack(dpo, packId, now);
  expect("etag" in pulled && pulled.etag !== etag && pulled.pack.run.answers.length).toBe(1);
});

test("SYNC-22 a pack is open for the days that the syndicate set, and is prolonged under the same key", async () => {
  const visitId = await plan();
  const taken = await takeVisit(dpo, { visitId, device }, now);
  expect(taken.expiresAt).toBe("2026-03-17T12:00:00.000Z");
  const lastly = new Date("2026-03-17T11:59:59Z");
  const late = new Date("2026-03-17T12:00:00Z");
  expect(await pullPack(dpo, taken.packId, lastly)).toMatchObject({ packId: taken.packId });
  expect(await pullPack(dpo, taken.packId, late)).toEqual({ gone: "expired" });
  await migrator()`update syndicate set offline_days = 3 where id = ${towns.syndicateId}`;
  const renewed = await takeVisit(dpo, { visitId, device, packId: taken.packId }, late);
  expect(renewed).toMatchObject({
    packId: taken.packId,
    sealKey: taken.sealKey,
    expiresAt: "2026-03-20T12:00:00.000Z",
  });
  const elsewhere = await plan();
  await expect(takeVisit(dpo, { visitId: elsewhere, device, packId: taken.packId }, now)).rejects.toMatchObject({
    code: "not-found",
  });
});

test("SYNC-23 the visit keeps the questionnaire that its first pack took", async () => {
  const visitId = await plan();
  await takeVisit(dpo, { visitId, device }, now);
  const [row] = await migrator()`select questionnaire_id from visit where id = ${visitId}`;
  expect(row?.questionnaire_id).not.toBeNull();
});

test("SYNC-24 only the DPO of the town takes a visit, and only one that still takes answers", async () => {
  const visitId = await plan();
  await expect(takeVisit(referent, { visitId, device }, now)).rejects.toMatchObject({ code: "forbidden" });
  await expect(takeVisit(dpo, { visitId: newId(), device }, now)).rejects.toMatchObject({ code: "not-found" });
  await migrator()`update visit set status = 'cancelled' where id = ${visitId}`;
  await expect(takeVisit(dpo, { visitId, device }, now)).rejects.toMatchObject({ code: "invalid-state" });
});

const REGISTER = 40;
const BUDGET = 12_000;

/** What a town makes its own in an entry: the service, the software, where it is kept. */
const touched = (content: Record<string, unknown>, index: number) => ({
  ...content,
  service: ["Secrétariat", "École", "Services techniques", "CCAS"][index % 4],
  manager: `Agent ${index}`,
  storagePlace: `Armoire ${index} du bureau`,
  confirmed: ["service", "storagePlace"],
});

test("SYNC-25 a register of forty entries costs at most 12 kB gz in a pack", async () => {
  const visitId = await plan();
  await migrator()`delete from entry where member_id = ${towns.mine} and id not in (select entry_id from visit_entry)`;
  const empty = await takeVisit(dpo, { visitId, device }, now);
  const ids = empty.pack.templates.filter(({ latest }) => latest).map(({ id }) => id);
  for (const templateId of ids.slice(0, REGISTER))
    await adoptTemplate(referent, newId(), { memberId: towns.mine, templateId });
  const rows = await migrator()`select id, content from entry where member_id = ${towns.mine} order by ref`;
  for (const [index, row] of rows.entries())
    await migrator()`update entry set content = ${migrator().json(touched(row.content, index))} where id = ${row.id}`;
  const { pack } = await takeVisit(dpo, { visitId, device }, now);
  expect(pack.entries).toHaveLength(REGISTER);
  const bytes = gzipSync(JSON.stringify({ entries: pack.entries, register: pack.register })).byteLength;
  console.info(
    `pack: register of ${REGISTER} entries ${bytes} bytes gz, whole ${gzipSync(JSON.stringify(pack)).byteLength} bytes gz`,
  );
  expect(bytes).toBeLessThanOrEqual(BUDGET);
  expect(gzipSync(JSON.stringify({ entries: openedPack(pack).entries })).byteLength).toBeGreaterThan(BUDGET);
});
