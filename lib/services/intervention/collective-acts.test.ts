import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTerms } from "@/db/testing/dictionary";
import { newActor, twoTowns } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { collectiveActSchema, saveCollectiveActSchema } from "@/lib/domain/intervention/collective-act";
import { listQuerySchema } from "@/lib/domain/intervention/list-query";
import { recordCollectiveAct, saveCollectiveAct } from "./collective-acts";
import { listCollectiveActs, readCollectiveAct } from "./read-collective-acts";
import { listMemberInterventions } from "./read-interventions";

const now = new Date("2026-03-10T09:00:00Z");
let towns: Awaited<ReturnType<typeof twoTowns>>;
let dpo: Actor;

beforeAll(async () => {
  towns = await twoTowns();
  await newTerms(towns.syndicateId);
  dpo = await newActor(towns.syndicateId, "dpo");
});
afterAll(closePools);

const mailing = {
  date: "2026-03-02",
  type: "mailing",
  theme: "",
  mode: "courriel",
  subject: "Alerte : faux courriels",
  audience: "Tous les membres",
};
const record = (change: object = {}, key = newId()) =>
  recordCollectiveAct(dpo, key, collectiveActSchema.parse({ ...mailing, ...change }), now);

test("INT-22 a mailing stands on its own screen, once per key, and in no member's list", async () => {
  const key = newId();
  const first = await record({}, key);
  expect(await record({}, key)).toEqual(first);
  const list = await listCollectiveActs(dpo, listQuerySchema.parse({ texte: "ALERTE" }));
  expect([list.total, list.all, list.rows[0]?.id]).toEqual([1, 1, first.id]);
  for (const town of [towns.mine, towns.theirs])
    expect((await listMemberInterventions(dpo, town, listQuerySchema.parse({}))).all).toBe(0);
});

test("INT-22 a type of a member's act, an unknown theme and a mailing to come are told at their fields", async () => {
  await expect(record({ type: "conseil", theme: "nulle_part", date: "2026-04-01" })).rejects.toMatchObject({
    detail: {
      issues: [
        { path: "date", message: "future-date" },
        { path: "type", message: "type-unknown" },
        { path: "theme", message: "theme-unknown" },
      ],
    },
  });
  await expect(record({ status: "brouillon", date: "2026-04-01" })).resolves.toMatchObject({ version: 1 });
});

test("INT-22 the second of two savers gets the first one's text; another syndicate's DPO finds nothing", async () => {
  const { id } = await record();
  const save = (subject: string) =>
    saveCollectiveAct(dpo, newId(), saveCollectiveActSchema.parse({ ...mailing, subject, id, version: 1 }), now);
  await save("Premier");
  await expect(save("Second")).rejects.toMatchObject({ code: "stale", detail: { subject: "Premier" } });
  const stranger = await newActor(towns.elsewhere.syndicateId, "dpo");
  await expect(readCollectiveAct(stranger, id)).rejects.toMatchObject({ code: "not-found" });
  const technician = await newActor(towns.syndicateId, "technician");
  await expect(listCollectiveActs(technician, listQuerySchema.parse({}))).rejects.toMatchObject({ code: "forbidden" });
});
