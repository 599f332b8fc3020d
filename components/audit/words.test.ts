import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { auditFr } from "@/lib/i18n/fr/audit";
import { actorWords, fieldName, sentenceOf, valueWords } from "./words";

const MUTATES = /mutate(?:<[^(]*>)?\(\s*"(\w+)"/g;

const sources = readdirSync("lib/services", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.includes(".test.") && !path.startsWith("testing"))
  .map((path) => readFileSync(join("lib/services", path), "utf8"));

const services = sources.flatMap((source) => [...source.matchAll(MUTATES)].map(([, name = ""]) => name));

test("ACC-22 every service that writes has its sentence in the trail", () => {
  expect(services.length).toBeGreaterThan(30);
  expect(services.filter((name) => !(name in auditFr.actions))).toEqual([]);
});

test("ACC-22 no sentence outlives its service", () => {
  // What the database's own functions write: nobody signed in stands behind them, or a right that was withdrawn.
  const byTheDatabase = ["acceptInvitation", "acknowledgeReportByLink", "keepWithdrawnWork"];
  const written = new Set([...services, ...byTheDatabase]);
  expect(Object.keys(auditFr.actions).filter((name) => !written.has(name))).toEqual([]);
});

test("ACC-22 every kind of object that an act names can be filtered on", () => {
  const kinds = sources.flatMap((source) =>
    [...source.matchAll(/objectType: "([\w-]+)"/g)].map(([, kind = ""]) => kind),
  );
  expect([...new Set(kinds)].filter((kind) => !(kind in auditFr.objects))).toEqual([]);
});

test("ACC-22 an unknown action shows by its name, an unknown field too", () => {
  expect(sentenceOf("doSomething")).toBe("doSomething");
  expect(fieldName("purposes.0.secret")).toBe("finalités, 1, secret");
});

test.each([
  [undefined, "–"],
  ["", "–"],
  [[], "–"],
  [false, "non"],
  ["2022-11-16", "16 novembre 2022"],
  ["2022-11-16T09:42:00Z", "16 novembre 2022 à 10:42"],
  [["a", "b"], "a, b"],
  ["referent", "Référent"],
  [12, "12"],
])("ACC-22 the value %j reads « %s »", (value, expected) => {
  expect(valueWords(value)).toBe(expected);
});

test("ACC-20 the journal names the command line in words, and a person as they are called", () => {
  expect(actorWords("register:export")).toBe("Ligne de commande (register:export)");
  expect(actorWords("Sylvie Marchal")).toBe("Sylvie Marchal");
  expect(actorWords("Niveaux du registre")).toBe("Niveaux du registre");
});
