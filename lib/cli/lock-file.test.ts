import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = { version?: string; optionalDependencies?: Record<string, string> };
const packages: Record<string, Locked> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;

/** Versions under which a known hole is open: the reason stands beside each. */
const FLOORS: Record<string, string> = {
  next: "16.3.3", // remote code by the image optimizer
  "next-auth": "4.24.15", // the floor of security of version 4
};

const parts = (version: string) => version.split(/[.-]/).map(Number);

/** Whether the version is the floor or above it; a version that cannot be read is below. */
function reaches(version: string, floor: string): boolean {
  const [seen, wanted] = [parts(version), parts(floor)];
  for (const [rank, least] of wanted.entries()) {
    const number = seen[rank] ?? Number.NaN;
    if (number !== least) return number > least;
  }
  return true;
}

/** Optional packages that the lock file does not hold: `npm ci` refuses the whole of it for one of them. */
const unlocked = (locked: Record<string, Locked>) =>
  Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in locked) && !(`${path}/node_modules/${name}` in locked))
      .map((name) => `${path || "the project"}: ${name}`),
  );

test("RUN-10 the lock file holds the packages of every platform", () => {
  expect(unlocked(packages)).toEqual([]);
  expect(unlocked({ "node_modules/a": { optionalDependencies: { "a-darwin": "1.0.0" } } })).toEqual([
    "node_modules/a: a-darwin",
  ]);
});

test("RUN-10 no package stands under its floor", () => {
  const below = Object.entries(FLOORS).filter(([name, floor]) => {
    const version = packages[`node_modules/${name}`]?.version ?? "";
    return !reaches(version, floor);
  });
  expect(below).toEqual([]);
  expect(reaches("16.3.2", "16.3.3")).toBe(false);
  expect(reaches("15.9.9", "16.3.3")).toBe(false);
  expect(reaches("", "16.3.3")).toBe(false);
});
