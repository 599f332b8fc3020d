import { expect, test } from "vitest";
import { type ContestedField, choosing, contestsOf, settle, sideOf } from "./conflict";

const lines = (value: unknown) => [String(value)];
const FIELDS: ContestedField[] = [
  { name: "card.name", label: "Nom", lines, free: true },
  { name: "card.phone", label: "Téléphone", lines },
  { name: "card.tags", label: "Étiquettes", lines, list: true },
];
const card = (name: string, phone: string | null = "", tags: string[] = ["a"]) => ({ card: { name, phone, tags } });
const changes = (base: unknown, mine: unknown, theirs: unknown) => contestsOf(FIELDS, { base, mine, theirs });

test("FND-04 only what both changed asks for a choice; the rest is merged, theirs written in the form", () => {
  const contests = changes(card("Base", "1"), card("Mien", "2"), card("Leur", "1", ["a", "b"]));
  expect(contests.map(({ field, changed }) => [field.name, changed])).toEqual([
    ["card.name", "both"],
    ["card.phone", "mine"],
    ["card.tags", "theirs"],
  ]);
  const { standing, leftAside } = settle(contests, choosing({}, contests.slice(0, 1), "mine"), {});
  expect([...standing]).toEqual([["card.tags", ["a", "b"]]]);
  expect(leftAside.size).toBe(0);
});

test("FND-04 one's own text is left aside by the other text and by a new one, never lost", () => {
  const contests = changes(card("Base"), card("Mien"), card("Leur"));
  expect(settle(contests, choosing({}, contests, "theirs"), {})).toEqual({
    standing: new Map([["card.name", "Leur"]]),
    leftAside: new Map([["card.name", "Mien"]]),
  });
  expect(settle(contests, choosing({}, contests, "written"), { "card.name": "Mien et leur" })).toEqual({
    standing: new Map([["card.name", "Mien et leur"]]),
    leftAside: new Map([["card.name", "Mien"]]),
  });
});

test("FND-04 of lists both texts can stand", () => {
  const contests = changes(card("x"), card("x", "", ["a", "mien"]), card("x", "", ["leur"]));
  expect(settle(contests, choosing({}, contests, "both"), {}).standing.get("card.tags")).toEqual(["mien", "leur"]);
});

test("FND-05 a third text asks again where it differs, and leaves the other choices as they were", () => {
  const base = card("Base", "1");
  const mine = card("Mien", "2");
  const chosen = choosing({}, changes(base, mine, card("Leur", "3")), "theirs");
  const sides = changes(base, mine, card("Tiers", "3")).map((one) => [one.field.name, sideOf(one, chosen)]);
  expect(sides).toEqual([
    ["card.name", undefined],
    ["card.phone", "theirs"],
  ]);
});

test("FND-05 a local copy of which nobody knows the beginning asks for every difference", () => {
  const contests = changes(null, card("", "2"), card("Leur", "2"));
  expect(contests.map(({ field, changed }) => [field.name, changed])).toEqual([
    ["card.name", "both"],
    ["card.phone", "same"],
    ["card.tags", "same"],
  ]);
});

test("FND-04 « nothing » written in two ways is no change", () => {
  const fields = FIELDS.map((field) => ({ ...field, compared: (value: unknown) => value ?? "" }));
  expect(contestsOf(fields, { base: card("x", ""), mine: card("x", ""), theirs: card("x", null) })).toEqual([]);
});
