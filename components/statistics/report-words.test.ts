import { expect, test } from "vitest";
import { aggregatesSchema } from "@/lib/domain/statistics/aggregates";
import { figuresOf } from "@/lib/domain/statistics/figures";
import { NO_FILTERS } from "@/lib/domain/statistics/filters";
import { cameFrom, cameFromParams, chooseSelection } from "@/lib/domain/statistics/selection";
import { tableOf } from "@/lib/domain/statistics/table";
import { aggregatesOf, fixtureActs, PERIOD, terms } from "@/lib/domain/statistics/testing/fixture";
import { filterWords } from "./filter-words";
import { marksOf } from "./marks";
import { againstWords, comparedWords, outOfWords, tableCells, tableWords } from "./words";

const figuresOn = (period: typeof PERIOD) =>
  figuresOf(aggregatesSchema.parse(aggregatesOf(fixtureActs, period)), period, terms);

test("STA-29 a page says in words what narrows it, since paper shows no form", () => {
  const members = [{ id: "m", name: "Morvelange" }];
  expect(filterWords(NO_FILTERS, { terms })).toBe("");
  expect(filterWords({ ...NO_FILTERS, service: "it" }, { terms })).toBe("Seulement\u00a0: Demandes informatiques.");
  const asked = { ...NO_FILTERS, service: "dpo" as const, theme: "relation_usager", mode: "telephone", memberId: "m" };
  expect(filterWords(asked, { terms, members })).toBe(
    "Seulement\u00a0: thème «\u00a0Relation citoyen/usager\u00a0», mode «\u00a0Téléphone\u00a0», membre «\u00a0Morvelange\u00a0».",
  );
});

test("STA-29 a mark stands only in a year that the chart draws, of the service that it draws", () => {
  const marks = [
    { month: "2021-06-01", label: "REU", service: "it" as const },
    { month: "2025-01-01", label: "DSN", service: "it" as const },
    { month: "2025-02-01", label: "Visites", service: "dpo" as const },
  ];
  const months = (...years: number[]) => years.map((year) => ({ year, counts: [], total: 0 }));
  expect(marksOf(marks, { service: "it", months: months(2025) })).toEqual([{ month: 0, name: "DSN", rest: "2025" }]);
  expect(marksOf(marks, { service: "it", months: months(2021, 2022, 2023, 2024) })).toEqual([]);
  expect(marksOf(marks, { service: "dpo", months: months(2025) }).map(({ name }) => name)).toEqual(["Visites"]);
});

test("STA-29 a year compared up to a day says that day, and a period of a year is not told twice", () => {
  const long = figuresOn(PERIOD);
  const themes = tableOf(long, "themes");
  const words = { figures: long, terms };
  expect(themes && tableWords(themes, words).columns.slice(3)).toEqual(["2022", "2021", "2020"]);
  expect(themes && tableCells(themes, words).header.slice(3, 5)).toEqual(["2022, au 15 nov.", "2021, au 15 nov."]);
  expect(comparedWords(long, 1)).toBe("Du 1er janv. au 15 nov. pour les colonnes 2022 et 2021.");
  expect(comparedWords(long, 0)).toBe("");
  expect(long.dpo && againstWords(long.dpo, long)).toMatch(/^dont 82 en 2022, contre 61 sur la même période de 2021$/);
  const year = figuresOn({ from: "2021-01-01", to: "2021-12-31" });
  expect(year.dpo && againstWords(year.dpo, year)).toMatch(/^contre \d+ sur la même période de 2020$/);
  expect(comparedWords(year, 2)).toBe("");
  expect(outOfWords("members", 1)).toBe("sur 1\u00a0membre");
});

test("STA-29 a list of rows leads back to the page that it came from, filters included", () => {
  const asked = { de: "2020-01", a: "2022-10", theme: "relation_usager", valeurs: "parts" };
  expect(cameFromParams(cameFrom(asked))).toEqual(asked);
  expect(cameFrom({})).toEqual({});
  expect(cameFromParams({})).toEqual({});
  expect(chooseSelection({ au: "2022-12-31", ...cameFrom(asked) })?.selection.theme).toBeNull();
});
