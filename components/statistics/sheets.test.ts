import { expect, test } from "vitest";
import { CARDS, type CardCode } from "@/lib/domain/statistics/card";
import { sheetsOf } from "./sheets";

const spansOf = (...left: CardCode[]) =>
  sheetsOf(CARDS.filter(({ code }) => !left.includes(code))).map(({ cards }) =>
    cards.map(({ plan, span }) => `${plan.code} ${span}`),
  );

test("STA-30 all the figures stand in the rows of the two sheets that the commission knows", () => {
  expect(spansOf()).toEqual([
    ["interventions third", "members-helped third", "members-visited third", "themes half", "types half"],
    ["modes full", "months full", "registers third", "cases third", "hours third"],
  ]);
});

test("STA-30 where a figure is left out, those beside it fill its place", () => {
  expect(spansOf("members-visited", "types", "cases")).toEqual([
    ["interventions half", "members-helped half", "themes full"],
    ["modes full", "months full", "registers half", "hours half"],
  ]);
  expect(spansOf("members-helped", "members-visited")[0]).toEqual(["interventions half", "themes half", "types full"]);
  expect(spansOf("registers", "cases")[1]?.at(-1)).toBe("hours full");
});

test("STA-30 no figure, no row", () => {
  expect(sheetsOf([]).map(({ cards }) => cards)).toEqual([[], []]);
});
