import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLES } from "../access/role";
import { askedPhrase, askedWords, plainWord } from "./asked";
import { FINDABLE_KINDS, kindsOf } from "./kind";
import { textQuery } from "./query";
import { readingsOf, slips, slipsAllowed, soundOf } from "./typo";

test("FND-10 words are looked for as the index holds them, small words left out, eight at most", () => {
  expect(plainWord("Cunelières")).toBe("cunelieres");
  expect(plainWord("ŒUVRE")).toBe("oeuvre");
  expect(askedWords("Qui utilise Berger-Levrault ?")).toEqual(["berger", "levrault"]);
  expect(askedWords("l’état de l'école, l’École")).toEqual(["etat", "ecole"]);
  expect(askedWords("qui est-ce ?")).toEqual(["qui", "est", "ce"]);
  expect(askedWords(" ?! ")).toEqual([]);
  expect(askedWords("a1 b2 c3 d4 e5 f6 g7 h8 i9")).toHaveLength(8);
  expect(askedPhrase("Où est « la cantine » ?")).toBe("cantine");
});

test("FND-10 whatever is typed, the query holds words and its own signs only", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (question) => {
      const words = askedWords(question);
      for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      const { all } = textQuery(words.map((word) => [word]));
      expect(all).toMatch(/^(\(([\p{L}\p{N}]+(:\*)?)( \| [\p{L}\p{N}]+)?\)( & )?)*$/u);
    }),
  );
});

test("FND-10 a word of three letters stands for what it begins, a plural for its singular too", () => {
  expect(textQuery([["rh"], ["paie"], ["cantines"]])).toEqual({
    all: "(rh) & (paie:*) & (cantines:* | cantine)",
    any: "(rh) | (paie:*) | (cantines:* | cantine)",
  });
  expect(textQuery([["bus"], ["virus", "viril"]]).all).toBe("(bus:*) & (virus:* | viru | viril:*)");
});

test("FND-11 a letter too many, missing, in another's place, or two that changed places, are one slip", () => {
  expect(slips("cantine", "cantine")).toBe(0);
  expect(slips("canttine", "cantine")).toBe(1);
  expect(slips("cantne", "cantine")).toBe(1);
  expect(slips("cantime", "cantine")).toBe(1);
  expect(slips("cnatine", "cantine")).toBe(1);
  expect(slips("cnatme", "cantine")).toBe(3);
  expect(slips("", "abc")).toBe(3);
  expect(slips("abc", "")).toBe(3);
});

test("FND-11 slips are counted alike from both sides, and never exceed the longer word", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(slips(left, right)).toBe(slips(right, left));
      expect(slips(left, right)).toBeLessThanOrEqual(Math.max(left.length, right.length));
      expect(slips(left, right) === 0).toBe(left === right);
    }),
  );
});

test("FND-11 short words forgive nothing, long ones two slips", () => {
  expect([3, 4, 7, 8].map(slipsAllowed)).toEqual([0, 1, 1, 2]);
  const near = (...words: string[]) => words.map((word, index) => ({ word, rows: index + 1 }));
  expect(readingsOf("mai", near("mais"))).toEqual([]);
  expect(readingsOf("paye", near("paie", "page", "maire"))).toEqual(["page", "paie"]);
  expect(readingsOf("cuneliere", near("cunelieres", "chevaliere"))).toEqual(["cunelieres"]);
  expect(readingsOf("zzzzz", near("cantine"))).toEqual([]);
  expect(readingsOf("abcd", near("abce", "abcf", "abcg", "abch", "abci"))).toEqual(["abci", "abch", "abcg", "abcf"]);
});

test("FND-13 no role finds a case that it may not read, and nothing is listed that nobody finds", () => {
  const byRole = Object.fromEntries(ROLES.map((role) => [role, kindsOf(role)]));
  expect(byRole.commissioner).toEqual([]);
  expect(byRole.technician).toEqual(["member", "request"]);
  expect(byRole.admin).toEqual(["member", "person", "contact"]);
  for (const role of ["referent", "representative"]) {
    expect(byRole[role]).not.toContain("visit");
    expect(byRole[role]).not.toContain("person");
  }
  expect(new Set(Object.values(byRole).flat())).toEqual(new Set(FINDABLE_KINDS));
});

test("FND-11 a name written as it is heard is found, another word is not", () => {
  expect(soundOf("levrot")).toBe(soundOf("levrault"));
  const near = (...words: string[]) => words.map((word) => ({ word, rows: 1 }));
  expect(readingsOf("levrot", near("levrault", "levier"))).toEqual(["levrault"]);
  expect(readingsOf("durant", near("dupond", "durand"))).toEqual(["durand"]);
  expect(readingsOf("peau", near("pot"))).toEqual([]);
});
