import { afterAll, expect, test } from "vitest";
import { closePools, inScope } from "@/db/client";
import { newActor, twoTowns } from "@/db/testing/people";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { listQuerySchema } from "@/lib/domain/intervention/list-query";
import { insertCollectiveAct, selectCollectiveAct, selectCollectivePage, updateCollectiveAct } from "./collective";

afterAll(closePools);

const letter = {
  date: "2026-01-08",
  type: "mailing",
  theme: null,
  mode: "courriel",
  subject: "Été et congés",
  audience: "Tous",
  status: "close" as const,
  durationMinutes: null,
  author: "Essai",
};

test("INT-33 the acts of a syndicate are listed, found by their words and changed once per version, in it alone", async () => {
  const towns = await twoTowns();
  const scope = authoriseSyndicate(await newActor(towns.syndicateId, "dpo", towns.mine), "collective-act:write");
  const stranger = authoriseSyndicate(await newActor(towns.elsewhere.syndicateId, "dpo"), "collective-act:write");
  const id = newId();
  await inScope(scope, (tx) => insertCollectiveAct(tx, scope, id, letter));
  const page = (address: object) =>
    inScope(scope, (tx) => selectCollectivePage(tx, scope, listQuerySchema.parse(address)));
  expect(await page({ texte: "ete" })).toMatchObject({ total: 1, all: 1, rows: [{ id, date: "2026-01-08" }] });
  expect(await page({ type: "veille" })).toEqual({ total: 0, all: 1, rows: [] });

  const forged = { ...stranger, syndicateId: towns.syndicateId };
  expect(await inScope(stranger, (tx) => selectCollectiveAct(tx, forged, id))).toBeUndefined();
  expect(await inScope(stranger, (tx) => updateCollectiveAct(tx, forged, id, 1, { subject: "Volé" }))).toBeUndefined();
  const change = (subject: string) => inScope(scope, (tx) => updateCollectiveAct(tx, scope, id, 1, { subject }));
  expect(await change("Premier")).toMatchObject({ version: 2 });
  expect(await change("Second")).toBeUndefined();
  expect((await inScope(scope, (tx) => selectCollectiveAct(tx, scope, id)))?.subject).toBe("Premier");
});
