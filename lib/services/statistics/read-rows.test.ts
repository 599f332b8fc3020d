import { expect, test } from "vitest";
import { plantHistory, randomOf } from "@/db/testing/history";
import { newActor } from "@/db/testing/people";
import { chooseSelection, selectionParams } from "@/lib/domain/statistics/selection";
import { figuresWithRows } from "@/lib/domain/statistics/testing/figures-with-rows";
import { syndicateFigures } from "./read-figures";
import { rowsBehind } from "./read-rows";

const SEED = Number(process.env.SEED ?? Date.now() % 100_000);

test(`STA-22 the rows behind every figure are as many as it says, whatever the filters (seed ${SEED})`, async () => {
  const random = randomOf(SEED);
  const { syndicateId, members } = await plantHistory(random, { members: 14, acts: 220 });
  const dpo = await newActor(syndicateId, "dpo");
  const asked = [
    { de: "2023-01", a: "2024-12", comparer: "n-2" },
    { de: "2023-06-10", a: "2024-05-20" },
    { periode: "2024", nature: "commune" },
    { periode: "2023-2024", theme: "relation_usager" },
    { periode: "2024-T1", type: "visite", mode: "deplacement" },
    { periode: "debut", adherent: members[3]?.id ?? "" },
  ];
  for (const params of asked) {
    const { figures } = await syndicateFigures(dpo, params);
    const known = figuresWithRows(figures);
    expect(known.length).toBeGreaterThan(10);
    for (const { name, value, unit, selection } of known) {
      const read = chooseSelection(selectionParams(selection))?.selection;
      if (!read) throw new Error(`${name} has no address`);
      const { total, minutes, travel } = await rowsBehind(dpo, read);
      const said = unit === "count" ? total : unit === "minutes" ? minutes : minutes + travel;
      expect([JSON.stringify(params), name, said]).toEqual([JSON.stringify(params), name, value]);
    }
  }
});

test("STA-22 the list has as many rows as it counts, page after page, and only the DPO opens it", async () => {
  const { syndicateId } = await plantHistory(randomOf(7), { members: 6, acts: 160 });
  const dpo = await newActor(syndicateId, "dpo");
  const { figures } = await syndicateFigures(dpo, { de: "2023-01", a: "2025-02" });
  const [whole] = figuresWithRows(figures).filter(({ name }) => name === "dpo-total");
  if (!whole) throw new Error("the DPO has figures");
  const pages = [];
  for (let page = 1; page <= 4; page++) pages.push(...(await rowsBehind(dpo, whole.selection, page)).rows);
  expect(whole.value).toBeGreaterThan(50);
  expect(new Set(pages.map(({ id }) => id)).size).toBe(whole.value);
  for (const role of ["commissioner", "technician", "admin"] as const)
    await expect(rowsBehind(await newActor(syndicateId, role), whole.selection)).rejects.toMatchObject({
      code: "forbidden",
    });
  const elsewhere = await newActor((await plantHistory(randomOf(8), { members: 2, acts: 3 })).syndicateId, "dpo");
  expect((await rowsBehind(elsewhere, whole.selection)).total).toBeLessThan(4);
});
