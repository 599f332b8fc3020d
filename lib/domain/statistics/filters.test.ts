import { expect, test } from "vitest";
import { figuresOf } from "./figures";
import { chooseFilters, filterParams, NO_FILTERS } from "./filters";
import { chooseSelection, selectionParams } from "./selection";
import { shownTable } from "./shown-table";
import { tableOf } from "./table";
import { aggregatesOf, fixtureActs, PERIOD, terms } from "./testing/fixture";
import { chooseView, viewParams } from "./view";

const member = "01890a5d-ac96-774b-bcce-b302099a8057";
const choose = (params: unknown, members = true) => chooseFilters(params, { terms, members });

test("STA-27 a theme or a type of one service asks for that service", () => {
  expect(choose({ theme: "relation_usager" })).toEqual({ ...NO_FILTERS, service: "dpo", theme: "relation_usager" });
  expect(choose({ theme: "messagerie" }).service).toBe("it");
  expect(choose({ type: "visite" }).service).toBe("dpo");
  expect(choose({ mode: "courriel" }).service).toBeNull();
});

test("STA-27 a kind of member and a member are the DPO's to ask, on no other page", () => {
  const asked = { nature: "epci", adherent: member };
  expect(choose(asked)).toEqual({ ...NO_FILTERS, kind: "epci", memberId: member });
  expect(choose(asked, false)).toEqual(NO_FILTERS);
});

test("STA-27 what the address says wrongly is left out, the rest stands", () => {
  const wrong = {
    theme: "inconnu",
    type: "x' or 1=1",
    mode: ["courriel", "visio"],
    service: "tous",
    nature: "ville",
    adherent: "1",
  };
  expect(choose(wrong)).toEqual(NO_FILTERS);
  expect(choose({ ...wrong, mode: "courriel" })).toEqual({ ...NO_FILTERS, mode: "courriel" });
  expect(choose(null)).toEqual(NO_FILTERS);
});

test("STA-27 the address of filters, of a view and of a selection reads back as itself", () => {
  const params = {
    service: "dpo",
    theme: "relation_usager",
    type: "visite",
    mode: "courriel",
    nature: "ccas",
    adherent: member,
  };
  expect(filterParams(choose(params))).toEqual(params);
  for (const view of [{}, { comparer: "non" }, { comparer: "n-2", valeurs: "parts" }, { valeurs: "nombres" }])
    expect(viewParams(chooseView(view))).toEqual(view);
  const list = {
    objet: "membres",
    parmi: "not-visited",
    service: "dpo",
    du: "2024-01-01",
    au: "2024-12-31",
    toujours: "oui",
  };
  expect(selectionParams(chooseSelection(list)?.selection ?? expect.fail("a list"))).toEqual(list);
  expect(chooseSelection({ du: "2024-01-01" })).toBeNull();
});

const figures = figuresOf(aggregatesOf(fixtureActs), PERIOD, terms);
const shown = (code: "themes" | "months-it", params: object) => {
  const table = tableOf(figures, code);
  return table ? shownTable(table, chooseView(params)) : expect.fail("a table");
};

test("STA-28 so many years beside as were asked for, and counts without shares", () => {
  const columns = (params: object) => shown("themes", params).columns.map(({ code }) => code);
  expect(columns({})).toEqual(["count", "percent", "current", "previous"]);
  expect(columns({ comparer: "n-2" })).toEqual(["count", "percent", "current", "previous", "former"]);
  expect(columns({ comparer: "non", valeurs: "nombres" })).toEqual(["count"]);
});

test("STA-28 as shares each count is part of its denominator, the plain count beside it", () => {
  const themes = shown("themes", { valeurs: "parts" });
  expect(themes.columns.map(({ unit }) => unit)).toEqual(["count", "percent", "percent", "percent"]);
  const [first] = figures.dpo?.themes ?? [];
  expect(themes.rows[0]?.values.slice(0, 2)).toEqual([74, 37]);
  expect(themes.rows[0]?.values[2]).toBe(Math.round(((first?.currentCount ?? 0) / 82) * 1000) / 10);
  const months = shown("months-it", { valeurs: "parts" });
  expect(months.rows[0]?.values.at(-1)).toBe(figures.it?.months[0]?.total);
  expect(months.rows.at(-1)?.values[11]).toBeNull();
});
