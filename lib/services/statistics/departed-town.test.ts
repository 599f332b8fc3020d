import { expect, test } from "vitest";
import { inStatistics } from "@/db/client";
import { selectFigures } from "@/db/queries/statistics/figures";
import { newActor } from "@/db/testing/people";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import { endOfMonth } from "@/lib/domain/day";
import { PROFILES, plantCommission } from "./testing/commission-world";

/** The member of the planted year that left in April. */
const LEFT = 0;
const KINDS = Array<string>(9).fill("commune");
const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, "0")}`);

test("STA-31 numbers of members since the start tell nothing of a town that left, whatever the first day asked", async () => {
  const { syndicateId, acts } = await plantCommission(KINDS, 20_261_129);
  expect(acts.some(({ member, profile }) => member === LEFT && PROFILES[profile]?.type === "visite")).toBe(true);
  const scope = authoriseSyndicate(await newActor(syndicateId, "commissioner"), "statistics:commission");
  const asked = months.flatMap((from, index) => months.slice(index).map((to) => ({ from, to })));
  const read = await inStatistics(scope, async (tx) => {
    const answers = [];
    for (const { from, to } of asked) {
      const period = { from: `${from}-01`, to: endOfMonth(to) };
      const { coverage } = await selectFigures(tx, { period, commission: true });
      if (!coverage) throw new Error("the commission reads how many members were helped");
      answers.push({ from, to, total: coverage.membersTotal, ever: coverage.sinceStart });
    }
    return answers;
  });
  // The town that left in April stands in the periods that begin before, and in no later one.
  expect(new Set(read.map(({ total }) => total))).toEqual(new Set([KINDS.length, KINDS.length - 1]));
  for (const to of months) {
    const said = read.filter((answer) => answer.to === to).map(({ ever }) => JSON.stringify(ever));
    expect(new Set(said).size, to).toBe(1);
  }
}, 120_000);
