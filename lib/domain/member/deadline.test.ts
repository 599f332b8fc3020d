import { expect, test } from "vitest";
import { deadlineFilters, deadlineQuerySchema } from "./deadline";

test("MEM-08 the address of the deadlines says nature, member and days, and ignores what it does not know", () => {
  const adherent = "01a20b05-b9ad-79d9-9899-9c764fad4b15";
  const query = deadlineQuerySchema.parse({
    nature: "action",
    adherent,
    du: "2026-01-01",
    au: "2026-02-30",
    page: "2",
  });
  expect(deadlineFilters(query)).toEqual({ kind: "action", memberId: adherent, from: "2026-01-01", to: undefined });
  expect(query.page).toBe(2);
  expect(deadlineFilters(deadlineQuerySchema.parse({ nature: "x", adherent: "1", page: "0" }))).toEqual({});
});
