import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { choicesOf, collectiveTypesOf, labelOf } from "./dictionary";
import { DICTIONARY_LISTS, dictionarySchema } from "./dictionary-term";
import { type InterventionInput, interventionInputSchema } from "./intervention";
import { interventionProblems } from "./problems";

const terms = dictionarySchema.parse(JSON.parse(readFileSync("db/reference/dictionaries.json", "utf8")));
const dpo = choicesOf(terms, "dpo");
const it = choicesOf(terms, "it");

const asForm = {
  service: "dpo",
  memberId: "01890a5d-ac96-774b-bcce-b302099a8057",
  date: "2022-01-12",
  theme: "communication_donnees",
  secondaryThemes: "vie_assemblee",
  type: "conseil",
  channel: "telephone",
  mode: "courriel",
  subject: " Un notaire demande un extrait avec filiation ",
  status: "close",
  durationMinutes: "15",
  travelMinutes: "",
  confidential: "on",
  visitId: "",
};
const act = (change: Partial<Record<keyof InterventionInput, unknown>> = {}) =>
  interventionInputSchema.parse({ ...asForm, ...change });
const issues = (change: object) =>
  interventionInputSchema.safeParse({ ...asForm, ...change }).error?.issues.map((i) => [i.path[0], i.message]) ?? [];
const problems = (change: object, choices = dpo, stored?: InterventionInput) =>
  interventionProblems(act(change), { choices, today: "2022-11-16", ...(stored && { stored }) });

test("INT-01 the reference dictionaries hold 14 themes, 14 types, 7 modes, 7 channels, 7 IT domains, three types collective", () => {
  const sizeOf = (list: string) => terms.filter((term) => term.list === list).length;
  expect(DICTIONARY_LISTS.map((list) => [list, sizeOf(list)])).toEqual([
    ["theme", 14],
    ["type", 14],
    ["mode", 7],
    ["channel", 7],
    ["it_domain", 7],
  ]);
  expect(collectiveTypesOf(terms).map((c) => c.code)).toEqual(["veille", "mailing", "reunion"]);
  expect(new Set(terms.map((t) => `${t.list}/${t.code}`)).size).toBe(terms.length);
});

test("INT-01 each service is offered its own modes and themes, rare ones last, retired ones never", () => {
  expect(dpo.modes.map((m) => m.code)).toEqual([
    "visio",
    "telephone",
    "courriel",
    "deplacement",
    "telemaintenance",
    "courrier",
  ]);
  expect(it.modes.map((m) => m.code)).toEqual([
    "telemaintenance",
    "visio",
    "telephone",
    "courriel",
    "deplacement",
    "atelier",
  ]);
  expect(dpo.types.map((t) => t.code)).not.toContain("mailing");
  expect([dpo.types.length, it.types.length, it.themes[0]?.code]).toEqual([11, 0, "berger_levrault"]);
  const retired = terms.map((t) => (t.code === "autre" ? { ...t, active: false } : t));
  expect(choicesOf(retired, "dpo").themes.map((t) => t.code)).not.toContain("autre");
  expect(labelOf(retired, "theme", "autre")).toBe("Autre");
});

test("INT-02 an act reads a form and a JSON body alike", () => {
  const read = act();
  expect(read.subject).toBe("Un notaire demande un extrait avec filiation");
  expect([read.durationMinutes, read.travelMinutes, read.confidential, read.visitId]).toEqual([
    15,
    undefined,
    true,
    undefined,
  ]);
  expect([read.secondaryThemes, read.entryIds, read.answer]).toEqual([["vie_assemblee"], [], ""]);
  expect(act({ secondaryThemes: [], durationMinutes: 20, confidential: false })).toMatchObject({
    durationMinutes: 20,
    confidential: false,
  });
});

test("INT-02 the subject holds 120 signs, no more, and the duration goes by five minutes", () => {
  expect(issues({ subject: "x".repeat(120) })).toEqual([]);
  expect(issues({ subject: "x".repeat(121) }).map(([path]) => path)).toEqual(["subject"]);
  expect(issues({ subject: "  " }).map(([path]) => path)).toEqual(["subject"]);
  expect(issues({ durationMinutes: "12" }).map(([path]) => path)).toEqual(["durationMinutes"]);
  expect(issues({ durationMinutes: "-5" }).map(([path]) => path)).toEqual(["durationMinutes"]);
  expect(issues({ date: "2022-02-30" }).map(([path]) => path)).toEqual(["date"]);
});

test("INT-02 one main theme, two secondary at most, none twice", () => {
  expect(issues({ secondaryThemes: ["autre", "vie_assemblee"] })).toEqual([]);
  expect(issues({ secondaryThemes: ["autre", "vie_assemblee", "sous_traitance"] }).map(([path]) => path)).toEqual([
    "secondaryThemes",
  ]);
  expect(issues({ secondaryThemes: ["communication_donnees"] })).toEqual([["secondaryThemes", "theme-twice"]]);
});

test("INT-02 the DPO gives a type, the IT service none", () => {
  expect(issues({ type: "" })).toEqual([["type", "type-missing"]]);
  expect(issues({ service: "it", theme: "messagerie" })).toEqual([["type", "type-not-for-service"]]);
  expect(issues({ service: "it", theme: "messagerie", type: undefined })).toEqual([]);
});

test("INT-03 a code outside the dictionary, of the other service, collective or retired is refused at its field", () => {
  expect(problems({})).toEqual([]);
  expect(problems({ theme: "berger_levrault" })).toEqual([{ path: "theme", message: "theme-unknown" }]);
  expect(problems({ mode: "atelier" })).toEqual([{ path: "mode", message: "mode-unknown" }]);
  expect(problems({ type: "mailing" })).toEqual([{ path: "type", message: "type-unknown" }]);
  expect(problems({ secondaryThemes: ["nulle_part"] })).toEqual([
    { path: "secondaryThemes", message: "theme-unknown" },
  ]);
  expect(problems({ service: "it", type: "", secondaryThemes: [], theme: "messagerie", mode: "atelier" }, it)).toEqual(
    [],
  );
});

test("INT-03 an act already stored keeps the terms that were retired since", () => {
  const choices = choicesOf(
    terms.map((t) => (t.code === "communication_donnees" ? { ...t, active: false } : t)),
    "dpo",
  );
  expect(problems({}, choices)).toEqual([{ path: "theme", message: "theme-unknown" }]);
  expect(problems({}, choices, act())).toEqual([]);
});

test("INT-04 an act is not of tomorrow, and a visit is on site", () => {
  expect(problems({ date: "2022-11-16" })).toEqual([]);
  expect(problems({ date: "2022-11-17" })).toEqual([{ path: "date", message: "future-date" }]);
  expect(problems({ type: "visite" })).toEqual([{ path: "mode", message: "visit-on-site" }]);
  expect(problems({ type: "visite", mode: "deplacement" })).toEqual([]);
});
