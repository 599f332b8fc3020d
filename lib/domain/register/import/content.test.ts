import fc from "fast-check";
import { expect, test } from "vitest";
import { entryContentSchema } from "../content";
import { compare, missingIn } from "./compare";
import { contentOf } from "./content-of";
import { proposedEntrySchema } from "./proposed-entry";
import { sheetOf, understood } from "./testing/sheet-of";
import { meaningfulWords } from "./words";

const entryOf = (answers: Record<string, string>) => {
  const [entry] = understood([sheetOf([Object.keys(answers), Object.values(answers)])]).entries;
  if (!entry) throw new Error("a table of one line gives one entry");
  return entry;
};

test("IMP-07 a proposed entry becomes a draft where each answer of the file has its place", () => {
  const entry = entryOf({
    Traitement: "Cantine",
    Finalités: "Inscrire les enfants",
    "Base légale": "Obligation légale (Code de l’éducation)",
    "Personnes concernées": "Enfants",
    Données: "Santé : allergies, PAI",
    Durée: "1 an à compter de la sortie puis destruction",
    Destinataires: "Service scolaire, Services fiscaux",
    "Sous-traitants": "Berger-Levrault",
    "Transfert hors UE": "Oui, États-Unis, clauses contractuelles types",
    Sécurité: "Armoire fermée",
    Logiciel: "BL.enfance",
    Service: "Scolaire",
    Observations: "Revoir le portail",
  });
  const content = contentOf(entry, "commune");
  expect(entryContentSchema.parse(content)).toEqual(content);
  expect(content).toMatchObject({
    name: "Cantine",
    domain: "enfance",
    service: "Scolaire",
    purposes: [
      { label: "Inscrire les enfants", lawfulBasis: "legal_obligation", lawReferences: ["Code de l’éducation"] },
    ],
    dataCategories: [{ label: "Santé", kind: "article_9", detail: "health", examples: ["allergies", "PAI"] }],
    retention: [
      {
        dataRef: "Santé",
        active: { value: 1, unit: "year", trigger: "sortie" },
        finalFate: "destruction",
        text: "1 an à compter de la sortie puis destruction",
      },
    ],
    internalRecipients: [{ label: "Service scolaire" }],
    externalRecipients: [{ label: "Services fiscaux" }],
    processors: [{ name: "Berger-Levrault" }],
    software: [{ name: "BL.enfance" }],
    transfers: { answer: "yes", items: [{ country: "US", safeguard: "scc" }] },
    securityMeasures: [{ label: "Armoire fermée", implemented: true }],
    toConfirm: [{ field: null, note: "Observations\u00a0: Revoir le portail", confirmedOn: null }],
    unknowns: [],
    confirmed: [],
  });
});

test("IMP-07 the words of a basis that its code does not say stay to be confirmed", () => {
  const free = contentOf(
    entryOf({ Traitement: "A", Finalités: "Servir", "Base légale": "à voir avec le DPO" }),
    "commune",
  );
  expect(free.purposes[0]?.lawfulBasis).toBe("to_determine");
  expect(free.toConfirm).toEqual([{ field: "purposes", note: "à voir avec le DPO", confirmedOn: null }]);
  const alone = contentOf(
    entryOf({ Traitement: "A", "Base légale": "Consentement", Données: "Nom", Finalités: "" }),
    "commune",
  );
  expect(alone.toConfirm.map(({ note }) => note)).toEqual(["Consentement"]);
});

const words = fc
  .array(
    fc.constantFrom(
      "Élève",
      "parents",
      "adresse",
      "12",
      "délibération",
      ":",
      ";",
      ",",
      "\n",
      "(",
      "non",
      "oui",
      "10 ans",
      "Code civil",
      "états",
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(" ").trim());
const headings = [
  "Nom du traitement",
  "Finalités",
  "Base légale",
  "Données",
  "Durée de conservation",
  "Destinataires",
  "Sous-traitants",
  "Transfert hors UE",
  "Données sensibles",
  "Mesures de sécurité",
  "Date de création",
  "Commentaires",
  "Inventaire",
  "Logiciel",
  "Source",
];

test("IMP-07 whatever the cells hold, the draft is valid and no word of a note or a list is lost", () => {
  const rows = fc.array(fc.tuple(...headings.slice(1).map(() => words)), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, (cells) => {
      const named = cells.map((line, index) => [`Traitement ${"abcde"[index]}`, ...line]);
      const { entries } = understood([sheetOf([headings, ...named])]);
      expect(entries).toHaveLength(cells.length);
      entries.forEach((entry, index) => {
        expect(proposedEntrySchema.parse(entry)).toEqual(entry);
        const content = contentOf(entry, "commune");
        expect(entryContentSchema.parse(content)).toEqual(content);
        const kept = JSON.stringify(content);
        for (const column of [1, 3, 5, 11, 12]) {
          const text = named[index]?.[column] ?? "";
          for (const word of ["Élève", "parents", "adresse", "délibération"])
            if (text.includes(word)) expect(kept).toContain(word);
        }
      });
    }),
    { numRuns: 60 },
  );
}, 30_000);

test("IMP-07 what has no room is cut where it stands and told in full in a note", () => {
  const long = "très ".repeat(100).trim();
  const many = Array.from({ length: 70 }, (_, index) => `Service ${index}`).join("\n");
  const entry = entryOf({ Traitement: long, Finalités: "Servir", Destinataires: many });
  expect(entry.name).toHaveLength(200);
  expect(entry.recipients).toHaveLength(60);
  expect(entry.notes.join("\n")).toContain(long);
  expect(entry.notes.join("\n")).toContain("Service 69");
  expect(() => entryContentSchema.parse(contentOf(entry, "commune"))).not.toThrow();
});

test("IMP-08 an entry is new, resembles one of the register, repeats a line of the file, or lacks answers", () => {
  const rows = [
    ["Traitement", "Finalités"],
    ["Gestion de l’état civil", "Tenir"],
    ["Listes électorales (REU)", "Inscrire"],
    ["Objets trouvés", "Rendre"],
    ["objets  trouves", "Rendre"],
    ["Vidéo", ""],
  ];
  const { entries } = understood([sheetOf(rows)]);
  const known = [
    { id: "1", ref: "2026-001", name: "État civil" },
    { id: "2", ref: "2026-002", name: "Listes électorales (REU)" },
    { id: "3", ref: "2026-003", name: "Gestion des carrières" },
  ];
  const compared = compare(entries, known);
  expect(compared.map(({ resembles, same, twin }) => [resembles.map(({ id }) => id), same, twin])).toEqual([
    [["1"], false, null],
    [["2"], true, null],
    [[], false, null],
    [[], true, 2],
    [[], false, null],
  ]);
  expect(compared[4]?.missing).toContain("purposes");
  expect(
    missingIn(
      entryOf({
        Traitement: "A",
        Finalités: "B",
        "Base légale": "Contrat",
        Public: "C",
        Données: "D : e",
        Durée: "1 an",
        Destinataires: "Aucun",
        "Transfert hors UE": "Non",
        Sécurité: "Clé",
      }),
    ),
  ).toEqual([]);
});

test("IMP-08 words that every name holds do not make two names alike", () => {
  expect(meaningfulWords("Gestion des Régies")).toEqual(["gestion", "regie"]);
  const { entries } = understood([
    sheetOf([
      ["Traitement", "Finalités"],
      ["Gestion du cimetière", "x"],
    ]),
  ]);
  expect(compare(entries, [{ id: "1", ref: "", name: "Gestion de la paie" }])[0]?.resembles).toEqual([]);
});
