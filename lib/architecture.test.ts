import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BOOK, testBook } from "./cli/test-book.mjs";

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter(Boolean);
const written = listed.filter(
  (file) => /\.(ts|tsx|mjs|js|cjs)$/.test(file) && !/(^|\/)(migrations|seed|reference)\/|\.d\.ts$/.test(file),
);
const linesOf = (file: string) => readFileSync(file, "utf8").split("\n").length - 1;

test("UI-10 a hand-written source file has at most 200 lines", () => {
  const sources = written.filter((file) => !/\.(test|spec)\.tsx?$/.test(file));
  expect(sources.filter((file) => linesOf(file) > 200)).toEqual([]);
});

test("UI-10 one component in five at most runs in the browser", () => {
  const components = listed.filter((file) => file.endsWith(".tsx") && !file.includes(".test."));
  const client = components.filter((file) => readFileSync(file, "utf8").startsWith('"use client"'));
  expect(client.length / components.length).toBeLessThanOrEqual(0.2);
});

test("UI-10 only db/schema is a barrel", () => {
  const barrels = written.filter((file) => /\/index\.tsx?$/.test(file));
  expect(barrels).toEqual(["db/schema/index.ts"]);
});

test("UI-10 the test book is what the titles say", () => {
  expect(readFileSync(BOOK, "utf8")).toBe(testBook());
});
