import fc from "fast-check";
import { expect, test } from "vitest";
import { sameValue } from "../canonical";
import { mergeThree } from "./merge";

const item = (label: string, note = "") => ({ label, note });
const merged = (before: unknown, now: unknown, town: unknown) => mergeThree({ before, now, town });

test("TPL-01 what one side alone changed is that side's, without a conflict", () => {
  expect(merged("a", "b", "a")).toEqual({ value: "b", conflict: false });
  expect(merged("a", "a", "c")).toEqual({ value: "c", conflict: false });
  expect(merged("a", "b", "b")).toEqual({ value: "b", conflict: false });
});

test("TPL-01 a word that both changed is a conflict, and the template's word stands", () => {
  expect(merged("a", "b", "c")).toEqual({ value: "b", conflict: true });
  expect(merged(null, true, false)).toEqual({ value: true, conflict: true });
});

test("TPL-02 items added by each side stand together, the template's order first", () => {
  expect(merged([item("a")], [item("b"), item("a")], [item("a"), item("c")])).toEqual({
    value: [item("b"), item("a"), item("c")],
    conflict: false,
  });
});

test("TPL-02 an item taken away goes where the other side left it as it was, else it is a conflict", () => {
  expect(merged([item("a"), item("b")], [item("a")], [item("a"), item("b"), item("c")])).toEqual({
    value: [item("a"), item("c")],
    conflict: false,
  });
  // The template took away what the town had completed.
  expect(merged([item("a"), item("b")], [item("a")], [item("a"), item("b", "les nôtres")])).toEqual({
    value: [item("a")],
    conflict: true,
  });
  // The town took away what the template then changed.
  expect(merged([item("a"), item("b")], [item("a"), item("b", "plus")], [item("a")])).toEqual({
    value: [item("a"), item("b", "plus")],
    conflict: true,
  });
  expect(merged([item("a"), item("b")], [item("a", "x"), item("b")], [item("a")])).toEqual({
    value: [item("a", "x")],
    conflict: false,
  });
});

test("TPL-02 one item is joined answer by answer", () => {
  const before = [{ label: "a", examples: ["x"], optional: false }];
  const now = [{ label: "a", examples: ["x", "y"], optional: false }];
  const town = [{ label: "a", examples: ["x", "z"], optional: true }];
  expect(merged(before, now, town)).toEqual({
    value: [{ label: "a", examples: ["x", "y", "z"], optional: true }],
    conflict: false,
  });
});

test("TPL-02 a part that a town named is still the template's part", () => {
  const part = (name: string, hostingCountry = "") => [{ name, role: "Éditeur du portail", hostingCountry }];
  const other = { name: "", role: "Hébergeur", hostingCountry: "" };
  expect(merged(part(""), [...part(""), other], part("Berger-Levrault", "FR"))).toEqual({
    value: [...part("Berger-Levrault", "FR"), other],
    conflict: false,
  });
});

test("TPL-03 a list whose items cannot be told apart is taken or kept whole", () => {
  const twins = [item("a"), item("a", "bis")];
  expect(merged(twins, [...twins, item("b")], [...twins, item("c")])).toEqual({
    value: [...twins, item("b")],
    conflict: true,
  });
  expect(merged([{ note: "x" }], [{ note: "y" }], [{ note: "z" }]).conflict).toBe(true);
});

test("TPL-03 answers that mean something together are never mixed", () => {
  const phase = (value: number, unit: string) => ({ value, unit, trigger: "", text: "", unlimited: false });
  expect(merged(phase(2, "year"), phase(3, "year"), phase(2, "month"))).toEqual({
    value: phase(3, "year"),
    conflict: true,
  });
  const rule = (fate: string, fateText: string, source: string) => [
    { dataRef: "all", finalFate: fate, fateText, source },
  ];
  expect(merged(rule("tri", "", "s"), rule("destruction", "", "s"), rule("tri", "au départ", "s")).conflict).toBe(true);
  expect(merged(rule("tri", "", "s"), rule("destruction", "", "s"), rule("tri", "", "arrêté"))).toEqual({
    value: rule("destruction", "", "arrêté"),
    conflict: false,
  });
});

const name = fc.constantFrom("a", "b", "c", "d", "e");
const entry = fc.record({ label: name, note: fc.constantFrom("", "n", "m"), optional: fc.boolean() });
const list = fc.uniqueArray(entry, { selector: ({ label }) => label, maxLength: 5 });
const value = fc.oneof(list, fc.string(), fc.constant(null), fc.record({ where: fc.string(), note: fc.string() }));

test("TPL-04 whatever the texts: one hand alone is followed to the letter, and equal hands agree", () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(merged(one, other, one)).toEqual({ value: other, conflict: false });
      expect(merged(one, one, other)).toEqual({ value: other, conflict: false });
      expect(merged(one, other, other)).toEqual({ value: other, conflict: false });
    }),
  );
});

test("TPL-04 without a conflict nothing of the town is lost but what the template took away unchanged, and nothing is invented", () => {
  fc.assert(
    fc.property(list, list, list, (before, now, town) => {
      const { value: found, conflict } = merged(before, now, town);
      const items = found as typeof before; // lists of named items give a list
      const at = (from: typeof before, label: string) => from.find((one) => one.label === label);
      for (const { label } of items) expect(at(now, label) ?? at(town, label)).toBeDefined();
      if (conflict) return;
      for (const own of town) {
        const old = at(before, own.label);
        if (!at(items, own.label)) expect(sameValue(own, old) && !at(now, own.label)).toBe(true);
        else if (!sameValue(own, old) && sameValue(at(now, own.label), old)) expect(at(items, own.label)).toEqual(own);
      }
      for (const fresh of now) if (!at(before, fresh.label)) expect(at(items, fresh.label)).toEqual(fresh);
    }),
  );
});
