import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/lib/domain/identifier";
import { listQuerySchema } from "@/lib/domain/intervention/list-query";
import { addFollowUp } from "./add-follow-up";
import { moveIntervention } from "./move-intervention";
import { listMemberInterventions, readIntervention } from "./read-interventions";
import { newWorld, now, trailOf } from "./testing/world";

const { towns, dpo, act, record, save } = await newWorld();
afterAll(closePools);

test("INT-16 the second of two savers is refused with the first one's text", async () => {
  const { id } = await record();
  await save(act(), id, 1, { subject: "Le texte du premier" });
  await expect(save(act(), id, 1, { subject: "Le texte du second" })).rejects.toMatchObject({
    code: "stale",
    detail: { subject: "Le texte du premier", version: 2, entryIds: [] },
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
  expect((await trailOf(id)).map(({ action }) => action)).toEqual([
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

test("INT-20 the trail of a confidential act carries none of its words and is for the DPO alone", async () => {
  const words = { subject: "Plainte d’un agent", question: "Que répondre ?", answer: "Saisir le juge" };
  const { id } = await record(act({ ...words, confidential: "on" }));
  await save(act({ ...words, confidential: "on" }), id, 1, { subject: "Plainte retirée", confidential: "" });
  const rows = await trailOf(id);
  expect(rows.map(({ category }) => category)).toEqual(["restricted", "restricted"]);
  expect(JSON.stringify(rows)).not.toMatch(/Plainte|répondre|juge/);
});
