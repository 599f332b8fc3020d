import fc from "fast-check";
import { expect, test } from "vitest";
import { bothLists, changedBy, standing, threeWay } from "./three-way";

const FIELDS = ["service", "software"] as const;
const text = (service: string, software: string[] = []) => ({ service, software });

test("FND-01 a text that nobody changed asks nothing; one that a single side changed stands by itself", () => {
  const base = text("Mairie", ["A"]);
  expect(threeWay(FIELDS, { base, mine: base, theirs: structuredClone(base) })).toEqual([]);
  const found = threeWay(FIELDS, { base, mine: text("École", ["A"]), theirs: text("Mairie", ["A", "B"]) });
  expect(found.map(({ field, changed }) => [field, changed])).toEqual([
    ["service", "mine"],
    ["software", "theirs"],
  ]);
  expect(found.map(standing)).toEqual(["École", ["A", "B"]]);
});

test("FND-01 the same change made twice is no conflict, two different ones are", () => {
  const base = text("Mairie");
  const one = (mine: string, theirs: string) =>
    threeWay(["service"], { base, mine: text(mine), theirs: text(theirs) }).map(({ changed }) => changed);
  expect(one("École", "École")).toEqual(["same"]);
  expect(one("École", "Cantine")).toEqual(["both"]);
  expect(one("", "Cantine")).toEqual(["both"]);
  expect(one("École", "")).toEqual(["both"]);
});

const value = fc.oneof(fc.constantFrom("", "a", "b"), fc.array(fc.constantFrom("a", "b")));

test("FND-01 whoever is called « mine », the same fields ask for a choice, and no choice is asked where one side kept the base", () => {
  fc.assert(
    fc.property(value, value, value, (base, mine, theirs) => {
      const swapped = { mine: "theirs", theirs: "mine", same: "same", both: "both" } as const;
      const changed = changedBy({ base, mine, theirs });
      const other = changedBy({ base, mine: theirs, theirs: mine });
      expect(other).toBe(changed === null ? null : swapped[changed]);
      expect(changedBy({ base, mine: base, theirs })).not.toBe("both");
    }),
  );
});

test("FND-02 two lists in one: additions of both, what either took away is gone, an item changed twice stands twice", () => {
  const item = (name: string, publisher = "") => ({ name, publisher });
  const base = [item("Paie"), item("Cantine"), item("État civil"), item("Urbanisme")];
  const mine = [item("Paie", "Alpha"), item("Cantine"), item("Urbanisme", "Delta"), item("Cimetière")];
  const theirs = [item("Cantine", "Bravo"), item("Paie", "Charlie"), item("État civil"), item("Régie")];
  expect(bothLists({ base, mine, theirs })).toEqual([
    item("Paie", "Alpha"),
    item("Paie", "Charlie"),
    item("Cantine", "Bravo"),
    item("Urbanisme", "Delta"),
    item("Cimetière"),
    item("Régie"),
  ]);
  expect(bothLists({ base, mine: base, theirs: base })).toEqual(base);
});

const items = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"));

test("FND-02 nothing that a side added is missing from both lists in one, nothing that a side took away comes back", () => {
  fc.assert(
    fc.property(items, items, items, (base, mine, theirs) => {
      const kept = bothLists({ base, mine, theirs });
      for (const side of [mine, theirs]) {
        for (const name of side) if (!base.includes(name)) expect(kept).toContain(name);
        for (const name of base) if (!side.includes(name)) expect(kept).not.toContain(name);
      }
    }),
  );
});
