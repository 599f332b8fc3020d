import { expect, test } from "vitest";
import { z } from "zod";
import { country } from "@/lib/domain/register/content/text";
import "./zod";

const messageOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

test.each([
  ["a missing text", z.string(), undefined, "Répondez à cette question"],
  ["an empty text", z.string().min(1), "", "Répondez à cette question"],
  ["an emptied number", z.number(), Number.NaN, "Répondez à cette question"],
  ["a null day", z.iso.date(), null, "Répondez à cette question"],
  ["a choice not made", z.enum(["oui", "non"]), undefined, "Répondez à cette question"],
  ["a choice out of the list", z.enum(["oui", "non"]), "peut-être", "Choisissez une réponse dans la liste"],
  ["a word for a number", z.number(), "douze", "Écrivez un nombre, par exemple 12"],
  ["a half", z.number().int(), 1.5, "Écrivez un nombre entier"],
  ["a number below", z.number().min(5), 4, "Écrivez un nombre à partir de 5"],
  ["a number not above", z.number().positive(), 0, "Écrivez un nombre plus grand que 0"],
  ["a number beyond", z.number().max(2400), 2401, "Écrivez un nombre jusqu’à 2\u202f400"],
  ["a number not below", z.number().lt(10), 10, "Écrivez un nombre plus petit que 10"],
  ["a short text", z.string().min(14), "abc", "Écrivez au moins 14\u00a0signes"],
  ["a long text", z.string().max(120), "a".repeat(121), "Raccourcissez ce texte\u00a0: 120\u00a0signes au plus"],
  ["a text of another size", z.string().length(9), "12", "Écrivez exactement 9\u00a0signes"],
  ["nothing ticked", z.array(z.string()).min(1), [], "Répondez à cette question"],
  ["too little ticked", z.array(z.string()).min(2), ["a"], "Choisissez au moins 2\u00a0réponses"],
  ["too much ticked", z.array(z.string()).max(2), ["a", "b", "c"], "Choisissez 2\u00a0réponses au plus"],
  ["half an address", z.email(), "mairie@", "Écrivez une adresse de courriel complète, par exemple mairie@exemple.fr"],
  ["a site without https", z.url(), "mairie", "Écrivez une adresse complète, qui commence par https://"],
  ["a day in another order", z.iso.date(), "16/11/2022", "Écrivez une date, par exemple 16/11/2022"],
  ["a code of another form", z.string().regex(/^\d{9}$/), "12a", "Cette réponse n’a pas la forme attendue"],
  ["a country in full", country, "France", "Écrivez le pays en deux lettres, par exemple FR pour la France"],
  ["not a multiple", z.number().multipleOf(5), 7, "Écrivez un multiple de 5"],
  ["an unknown key", z.strictObject({}), { intrus: 1 }, "Cette réponse contient un élément inconnu"],
])("UI-04 %s is told in French", (_case, schema, value, message) => {
  expect(messageOf(schema, value)).toBe(message);
});

test("UI-04 a country is read in small letters too", () => {
  expect(country.parse(" fr ")).toBe("FR");
  expect(country.parse("")).toBe("");
});

test("UI-04 a question keeps its own words", () => {
  const schema = z.string().min(1, "Indiquez combien de temps vous gardez ces données");
  expect(messageOf(schema, "")).toBe("Indiquez combien de temps vous gardez ces données");
  const refined = z.string().refine((siren) => siren.length === 9, "Le SIREN a neuf chiffres");
  expect(messageOf(refined, "12")).toBe("Le SIREN a neuf chiffres");
});
