import { expect, test } from "vitest";
import { isId, newId } from "./identifier";

test("ISO-01 an identifier is a UUIDv7 that sorts by its instant", () => {
  const early = newId(Date.UTC(2020, 0, 1));
  const late = newId(Date.UTC(2022, 10, 16));
  expect(isId(early)).toBe(true);
  expect(early[14]).toBe("7");
  expect(early < late).toBe(true);
  expect(Number.parseInt(early.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.UTC(2020, 0, 1));
});

test("ISO-01 a path that is no identifier is refused before the database sees it", () => {
  expect(isId("registre")).toBe(false);
  expect(isId("' or true --")).toBe(false);
});
