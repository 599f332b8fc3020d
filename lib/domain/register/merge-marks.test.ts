import { expect, test } from "vitest";
import type { EntryContent } from "./content";
import { mergeMarks } from "./merge-marks";

type Marks = Pick<EntryContent, "unknowns" | "confirmed" | "toConfirm">;

const point = (note: string, confirmedOn: string | null = null) => ({ field: null, note, confirmedOn });
const marks = (change: Partial<Marks> = {}): Marks => ({
  unknowns: ["service", "software"],
  confirmed: [],
  toConfirm: [point("A"), point("B"), point("C")],
  ...change,
});

test("FND-03 « je ne sais pas » and « fait » said or taken back by either side hold in both texts in one", () => {
  const merged = mergeMarks({
    base: marks(),
    mine: marks({ unknowns: ["software", "manager"], confirmed: ["purposes"] }),
    theirs: marks({ unknowns: ["service", "software", "retention"], confirmed: ["dataSubjects"] }),
  });
  expect(merged.unknowns).toEqual(["software", "manager", "retention"]);
  expect(merged.confirmed).toEqual(["purposes", "dataSubjects"]);
});

test("FND-03 each side's days on the points to confirm are kept, mine where both gave one", () => {
  const merged = mergeMarks({
    base: marks(),
    mine: marks({ toConfirm: [point("A", "2026-03-01"), point("B"), point("C", "2026-03-03")] }),
    theirs: marks({ toConfirm: [point("A"), point("B", "2026-03-02"), point("C", "2026-03-04")] }),
  });
  expect(merged.toConfirm.map(({ confirmedOn }) => confirmedOn)).toEqual(["2026-03-01", "2026-03-02", "2026-03-03"]);
});
