import { expect, test } from "vitest";
import { entryStanding } from "./entry-level";
import { entryOperation } from "./make-operation";
import { entry, kept, pack } from "./testing/pack";
import { visitOnDevice } from "./visit";

function standingOf(change: Partial<typeof entry.content>) {
  const made = entryOperation(entry, { ...entry.content, ...change });
  const visit = visitOnDevice(pack, made ? kept(made) : []);
  const [edited] = visit.entries;
  if (!edited) throw new Error("an edit removes no entry");
  return entryStanding(visit, edited);
}

test("VIS-106 what an entry lacks moves on the device as it is written, the level in force does not", () => {
  const before = standingOf({});
  const after = standingOf({ retention: [] });
  expect(before.level).toBe("a_minima");
  expect(after.level).toBe("a_minima");
  const codes = (standing: typeof before) => standing.forecast.missing.map(({ code }) => code);
  expect(codes(before)).not.toContain("retention-sourced");
  expect(codes(after)).toContain("retention-sourced");
  expect(after.score).toBeLessThan(before.score);
});
