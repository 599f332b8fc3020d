import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryContentSchema } from "../content";
import { blankProcessor } from "../content/blank";
import { contentFromTemplate } from "../from-template";
import { completeContent } from "../testing/complete-entry";
import { reference } from "../testing/templates";
import { MASK, masked, namesOfBody, namesOfPerson } from "./mask";
import { strippedContent } from "./strip";

const none = { whole: [], surnames: [] };
const whole = (...names: string[]) => ({ whole: names, surnames: [] });

describe("names in a text", () => {
  test.each([
    ["Écrire à mairie@damprelle.example ou s’y rendre", `Écrire à ${MASK} ou s’y rendre`],
    ["Au 03 84 12 34 56, le matin", `Au ${MASK}, le matin`],
    ["Au +33 3 84 12 34 56", `Au ${MASK}`],
    ["Au 03.84.12.34.56", `Au ${MASK}`],
    ["Voir https://damprelle.example/cantine, en ligne", `Voir ${MASK}, en ligne`],
    ["Remis à Mme Odile Vautrel par M. Petit", `Remis à ${MASK} par ${MASK}`],
    ["Au 12 bis rue des Écoles, à l’étage", `Au ${MASK}, à l’étage`],
    ["90000 Damprelle-le-Haut", MASK],
  ])("TPL-30 « %s » loses what tells someone or somewhere", (text, expected) => {
    expect(masked(text, none)).toBe(expected);
  });

  test.each([
    ["Conservé 10 ans, article L. 212-2 du code du patrimoine"],
    ["Décret n° 2019-1234 du 12 mars 2019"],
    ["Loi n° 78-17 du 6 janvier 1978, article 31"],
    ["Norme NF Z42-013, 3 exemplaires"],
    ["Numéro de 13 chiffres, 2 clés"],
    ["M. ou Mme, selon le choix de la personne"],
    ["Le maire et ses adjoints"],
  ])("TPL-30 « %s » stays as it is", (text) => {
    expect(masked(text, none)).toBe(text);
  });

  test("TPL-30 a name goes whatever its case, accents and hyphens, and only as a whole word", () => {
    const saint = whole("Saint-Éloi");
    expect(masked("SAINT ELOI, Saint-Éloi et saint eloi", saint)).toBe(`${MASK}, ${MASK} et ${MASK}`);
    expect(masked("Saint-Éloigné", saint)).toBe("Saint-Éloigné");
    expect(masked("Damprellois de Damprelle", whole("Damprelle"))).toBe(`Damprellois de ${MASK}`);
    expect(masked("L’éditeur Berger-Levrault Échanges", whole("Berger-Levrault", "Berger-Levrault Échanges"))).toBe(
      `L’éditeur ${MASK}`,
    );
  });

  test("TPL-30 a surname alone goes with its capital only", () => {
    const people = namesOfPerson("Mme Odile Petit");
    expect(masked("Petit, ODILE PETIT et Petit Odile font un petit fichier", people)).toBe(
      `${MASK}, ${MASK} et ${MASK} font un petit fichier`,
    );
    expect(masked("Les petits fichiers de la Petite enfance", people)).toBe("Les petits fichiers de la Petite enfance");
    expect(namesOfPerson("")).toEqual(none);
    expect(namesOfPerson("Responsable du service scolaire").surnames).toEqual([]);
  });

  test("TPL-30 a body is known by its place too", () => {
    expect(namesOfBody("CCAS de Damprelle")).toEqual(["CCAS de Damprelle", "Damprelle"]);
    expect(namesOfBody("Damprelle")).toEqual(["Damprelle"]);
  });
});

const origin = { bodies: ["Commune de Damprelle"], people: ["Odile Vautrel", "Agnès Boivaux"] };

describe("an entry made a template", () => {
  const entry = {
    ...completeContent,
    name: "Cantine de Damprelle",
    manager: "Odile Vautrel",
    software: [{ name: "Cantinéo", publisher: "Éditions du Lac" }],
    processors: [
      { ...blankProcessor("Éditions du Lac", "Éditeur du portail"), contractReference: "Marché 2024-11" },
      blankProcessor("Transports Martin"),
    ],
    storagePlace: "Serveur du 3, place de la Mairie",
    dataSources: ["Export de Cantinéo", "Familles"],
    externalRecipients: [{ label: "Transports Martin", note: "Mme Vautrel les appelle" }],
    article14: "Affiche signée par Odile Vautrel, voir marché 2024-11.",
  };
  const { content, removed } = strippedContent(entry, origin);

  test("TPL-31 keeps its shape and none of its names", () => {
    const text = JSON.stringify(content);
    for (const name of [
      "Damprelle",
      "Vautrel",
      "Cantinéo",
      "Éditions du Lac",
      "2024-11",
      "Martin",
      "place de la Mairie",
    ])
      expect(text).not.toContain(name);
    expect(content.name).toBe(`Cantine de ${MASK}`);
    expect(content.processors).toEqual([blankProcessor("", "Éditeur du portail")]);
    expect(content.dataSources).toEqual([`Export de ${MASK}`, "Familles"]);
    expect(content.purposes.map(({ label, lawfulBasis }) => [label, lawfulBasis])).toEqual(
      entry.purposes.map(({ label, lawfulBasis }) => [label, lawfulBasis]),
    );
    expect(content.retention).toEqual(entry.retention.map((rule) => ({ ...rule, reason: "" })));
    expect(entryContentSchema.parse(content)).toEqual(content);
  });

  test("TPL-31 what is the town's alone is emptied: service, places, measures in place, doubts, marks, decisions", () => {
    expect(content).toMatchObject({
      service: "",
      manager: "",
      storagePlace: "",
      software: [],
      unknowns: [],
      confirmed: [],
    });
    expect(content.securityMeasures.every(({ implemented, comment }) => implemented === null && comment === "")).toBe(
      true,
    );
    expect(content.dpia.decision).toBeNull();
    expect(content.informationNotice.where).toBe("");
    expect(content.rights.contact).toBe("");
  });

  test("TPL-31 the list of what goes names each answer that is not saved as it stands, and no other", () => {
    const told = Object.fromEntries(removed.map(({ field, kind }) => [field, kind]));
    expect(told).toMatchObject({
      manager: "emptied",
      software: "emptied",
      storagePlace: "emptied",
      dataSources: "changed",
    });
    expect(told.purposes).toBe(
      entry.purposes.some(
        ({ consentProof, consentWithdrawal, balancingTest }) => consentProof + consentWithdrawal + balancingTest,
      )
        ? "changed"
        : undefined,
    );
    expect(told).not.toHaveProperty("dataCategories");
    for (const { before, after } of removed) expect(before).not.toEqual(after);
  });

  test("TPL-31 a template that nobody touched comes out as it went in, but for what only a town says", () => {
    for (const template of reference.templates) {
      const base = contentFromTemplate(template);
      const stripped = strippedContent(base, { bodies: ["Damprelle"], people: [] });
      expect({ ...stripped.content, toConfirm: base.toConfirm }, template.id).toEqual(base);
    }
  });

  test("TPL-31 whatever names are given, what comes out is a valid content, and stripping twice changes nothing more", () => {
    const name = fc.string({ minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(name, name, (body, person) => {
        const given = { bodies: [body], people: [person] };
        const once = strippedContent(entry, given).content;
        expect(entryContentSchema.safeParse(once).success).toBe(true);
      }),
      { numRuns: 25 },
    );
    expect(strippedContent(content, origin).removed).toEqual([]);
  });
});
