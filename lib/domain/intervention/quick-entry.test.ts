import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { choiceKeys } from "./choice-keys";
import { choicesOf } from "./dictionary";
import { dictionarySchema } from "./dictionary-term";
import { interventionInputSchema } from "./intervention";
import { quickEntryDefaults } from "./quick-defaults";
import { fromQuickEntry, quickEntrySchema } from "./quick-entry";

const terms = dictionarySchema.parse(JSON.parse(readFileSync("db/reference/dictionaries.json", "utf8")));
const memberId = "01890a5d-ac96-774b-bcce-b302099a8057";

const groupsOf = (service: "dpo" | "it") => {
  const { themes, modes, types } = choicesOf(terms, service);
  return [
    { group: "theme" as const, choices: themes },
    { group: "mode" as const, choices: modes },
    { group: "type" as const, choices: types },
  ];
};

test("INT-09 every choice of both services has its own key, and never N or M", () => {
  for (const service of ["dpo", "it"] as const) {
    const groups = groupsOf(service);
    const keyOf = choiceKeys(groups);
    const keys = groups.flatMap(({ group, choices }) => choices.map(({ code }) => keyOf(group, code)));
    expect(keys.every((key) => key && /^[a-z0-9]$/.test(key) && key !== "n" && key !== "m")).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("INT-09 the keys of the design hold: digits for the first themes, T E V D for the modes, C R F A for the types", () => {
  const keyOf = choiceKeys(groupsOf("dpo"));
  expect(["communication_donnees", "relation_usager", "ressources_humaines"].map((c) => keyOf("theme", c))).toEqual([
    "1",
    "2",
    "3",
  ]);
  expect(["telephone", "courriel", "visio", "deplacement"].map((c) => keyOf("mode", c))).toEqual(["t", "e", "v", "d"]);
  expect(["conseil", "relecture", "revue_registre", "analyse_contrat"].map((c) => keyOf("type", c))).toEqual([
    "c",
    "r",
    "f",
    "a",
  ]);
});

test("INT-09 theme, mode and type by one key each, leaving the subject and Ctrl+Enter stay within 12 keystrokes", () => {
  const keyOf = choiceKeys(groupsOf("dpo"));
  const strokes = [
    "Tab",
    keyOf("theme", "archives_durees"),
    keyOf("mode", "courrier"),
    keyOf("type", "relation_cnil"),
    "Control",
    "Enter",
  ];
  expect(strokes.every(Boolean)).toBe(true);
  expect(strokes.length).toBeLessThanOrEqual(12);
});

test("INT-09 more choices than keys: the last ones have none, no key is given twice", () => {
  const choices = Array.from({ length: 40 }, (_, rank) => ({ code: `c${rank}`, label: `Choix ${rank}` }));
  const keyOf = choiceKeys([{ group: "theme", choices }]);
  const keys = choices.map(({ code }) => keyOf("theme", code)).filter((key) => key !== undefined);
  expect([keys.length, new Set(keys).size]).toEqual([34, 34]);
});

test("INT-09 a quick entry becomes a whole act: closed today, its channel its mode", () => {
  const form = {
    ...quickEntryDefaults("dpo", memberId, "2022-11-16"),
    subject: "Appel d’un notaire",
    theme: "communication_donnees",
  };
  const act = fromQuickEntry(quickEntrySchema.parse(form));
  expect(interventionInputSchema.parse(act)).toMatchObject({
    status: "close",
    date: "2022-11-16",
    channel: "telephone",
    mode: "telephone",
  });
  const request = fromQuickEntry(
    quickEntrySchema.parse({
      ...quickEntryDefaults("it", memberId, "2022-11-16"),
      subject: "Écran noir",
      theme: "materiel_postes",
    }),
  );
  expect(interventionInputSchema.safeParse(request).success).toBe(true);
});

test("INT-09 nothing is chosen for the theme: forgetting it is an error at its field", () => {
  const form = { ...quickEntryDefaults("dpo", memberId, "2022-11-16"), subject: "Appel" };
  expect(quickEntrySchema.safeParse(form).error?.issues.map((issue) => issue.path[0])).toEqual(["theme"]);
});
