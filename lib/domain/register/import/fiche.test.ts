import { expect, test } from "vitest";
import { sheetOf, understood } from "./testing/sheet-of";

const MODEL = (name: string, filled: Record<string, readonly string[]> = {}) => [
  ["Fiche de registre"],
  [],
  ["Description du traitement"],
  ["Nom / sigle", name],
  ["N° / REF", ...(filled.ref ?? [])],
  ["Date de création", ...(filled.created ?? [])],
  [],
  ["Acteurs", "Nom", "Adresse", "CP", "Ville"],
  ["Responsable du traitement", "Valmont", "1 place de la Mairie"],
  ["Délégué à la protection des données", "Syndicat"],
  ["Responsable(s) conjoint(s)", ...(filled.joint ?? [])],
  [],
  ["Finalité(s) du traitement effectué"],
  ["Finalité principale", ...(filled.purpose ?? [])],
  ["Sous-finalité 1", ...(filled.sub ?? [])],
  [],
  ["Mesures de sécurité"],
  ["Mesures de sécurité techniques", ...(filled.measures ?? [])],
  [],
  ["Catégories de données personnelles concernées", "Description", "Délai d’effacement"],
  ["État-civil, identité, données d’identification, images…", ...(filled.identity ?? [])],
  ["Vie personnelle (habitudes de vie, situation familiale, etc.)", "", ""],
  ["Données de localisation (déplacements, données GPS, GSM, etc.)", ...(filled.place ?? [])],
  [],
  ["Données sensibles", "Description", "Délai d’effacement"],
  ["Données concernant la santé", ...(filled.health ?? ["Non"])],
  ["Numéro d'identification national unique (NIR pour la France)", "Non"],
  [],
  ["Catégories de personnes concernées", "Description"],
  ["Catégorie de personnes 1", ...(filled.people ?? [])],
  [],
  ["Destinataires", "Description", "Type de destinataire"],
  ["Destinataire 1", ...(filled.first ?? [])],
  ["Destinataire 2", ...(filled.second ?? [])],
  [],
  ["Transferts hors UE", "Organisme destinataire", "Pays", "Type de garanties", "Lien vers la doc"],
  ["Organisme destinataire 1", ...(filled.transfer ?? [])],
];

const full = MODEL("Cantine", {
  ref: ["C-1"],
  created: ["01/09/2020"],
  joint: ["Caisse des écoles"],
  purpose: ["Inscrire les enfants"],
  sub: ["Facturer"],
  measures: ["Mot de passe\nSauvegarde"],
  identity: ["Nom, prénom", "1 an"],
  place: ["Adresse du domicile", "2 ans"],
  health: ["Allergies", "Année scolaire"],
  people: ["Enfants"],
  first: ["Service scolaire", "Service interne"],
  second: ["Éditeur du portail", "Sous-traitant"],
  transfer: ["Éditeur du portail", "Inde", "Clauses contractuelles types", "https://exemple.test/cct"],
});

const EXPECTED = {
  name: "Cantine",
  ref: "C-1",
  createdOn: "2020-09-01",
  jointControllers: ["Caisse des écoles"],
  purposes: ["Inscrire les enfants", "Facturer"],
  measures: ["Mot de passe", "Sauvegarde"],
  dataCategories: [
    { label: "État-civil, identité, données d’identification, images…", detail: "Nom, prénom", retention: "1 an" },
    {
      label: "Données de localisation (déplacements, données GPS, GSM, etc.)",
      detail: "Adresse du domicile",
      retention: "2 ans",
    },
    { label: "Données concernant la santé", detail: "Allergies", retention: "Année scolaire" },
  ],
  sensitive: true,
  dataSubjects: ["Enfants"],
  recipients: ["Service scolaire"],
  internalRecipients: ["Service scolaire"],
  processors: ["Éditeur du portail"],
  transfer: true,
  transfers: [{ recipient: "Éditeur du portail", country: "IN", safeguard: "scc" }],
  notes: ["Organisme destinataire 1\u00a0: https://exemple.test/cct"],
};

test("IMP-06 a sheet of the CNIL’s model gives its tables and its simple questions", () => {
  const { layout, entries } = understood([sheetOf(full, { name: "Fiche 1" })]);
  expect(layout).toBe("sheets");
  expect(entries).toEqual([expect.objectContaining(EXPECTED)]);
});

test("IMP-06 the model is read the same one column further, with colons and without its blank lines", () => {
  const moved = full
    .filter((cells) => cells.length > 0)
    .map(([label = "", ...values]) => ["", `${label} :`, ...values]);
  expect(understood([sheetOf(moved, { name: "Fiche 1" })]).entries).toEqual([expect.objectContaining(EXPECTED)]);
});

test("IMP-06 an empty model, one with its placeholders, an index and a text are no treatments", () => {
  const index = [
    ["Nom / sigle", "N° / REF", "Finalité principale"],
    ["Cantine", "C-1", "Inscrire"],
    ["Paie", "P-1", "Payer"],
  ];
  const { entries, sheets, left } = understood([
    sheetOf([["Comment remplir ce registre"]], { name: "Tutoriel" }),
    sheetOf(index, { name: "Liste" }),
    sheetOf(MODEL(""), { name: "Modèle" }),
    sheetOf(MODEL("[Nom du traitement]"), { name: "Modèle (2)" }),
    sheetOf(full, { name: "Cantine" }),
  ]);
  expect(entries.map(({ name }) => name)).toEqual(["Cantine"]);
  expect(sheets.map(({ role }) => role)).toEqual(["text", "index", "model", "model", "entry"]);
  expect(left).toEqual([{ sheet: "Liste", line: 3, text: "Paie" }]);
});

test("IMP-06 a filled sheet without a name takes that of its tab", () => {
  const unnamed = full.map((cells) => (cells[0] === "Nom / sigle" ? ["Nom / sigle"] : cells));
  expect(understood([sheetOf(unnamed, { name: "Restauration" })]).entries[0]).toMatchObject({ name: "Restauration" });
});

test("IMP-06 a question that nothing knows is a note, and a section without table lists its lines", () => {
  const rows = [
    ...full.slice(0, 14),
    ["Niveau de confidentialité", "Élevé"],
    ["Mesures de sécurité"],
    ["Contrôle d’accès", "badge"],
    ["Sauvegarde quotidienne"],
  ];
  const [entry] = understood([sheetOf(rows, { name: "Fiche 1" })]).entries;
  expect(entry?.measures).toEqual(["Contrôle d’accès : badge", "Sauvegarde quotidienne"]);
  expect(entry?.notes).toEqual(["Niveau de confidentialité\u00a0: Élevé"]);
});

const FORM = [
  ["Fiche de registre de l’activité Gestion de la paie"],
  ["Date de création de la fiche", "12/06/2019"],
  ["Objectifs poursuivis"],
  ["Décrivez clairement l’objet du traitement."],
  ["Calculer et payer les salaires"],
  ["Catégories de personnes concernées"],
  ["Agents"],
  ["Catégories de données collectées"],
  ["☒ Identité : nom, prénom"],
  ["☐ Vie personnelle"],
  ["☒ Informations d’ordre économique et financier : RIB"],
  ["Des données sensibles sont-elles traitées ?"],
  ["☒ Oui ☐ Non"],
  ["Si oui, lesquelles ?", "N° de sécurité sociale"],
  ["Durées de conservation des catégories de données"],
  ["5 ans"],
  ["Catégories de destinataires des données"],
  ["Destinataires internes"],
  ["Service RH"],
  ["Organismes externes"],
  ["URSSAF"],
  ["Transferts des données hors UE"],
  ["Des données personnelles sont-elles transmises hors de l’Union européenne ?", "Non"],
];

test("IMP-22 a form of one column, with boxes to tick, loses none of its answers", () => {
  const [entry] = understood([sheetOf(FORM)]).entries;
  expect(entry).toMatchObject({
    name: "Gestion de la paie",
    purposes: ["Calculer et payer les salaires"],
    dataSubjects: ["Agents"],
    sensitive: true,
    retention: "5 ans",
    recipients: ["Service RH", "URSSAF"],
    internalRecipients: ["Service RH"],
    transfer: false,
  });
  expect(entry?.dataCategories.map(({ label, detail }) => [label, detail])).toEqual([
    ["Identité", "nom, prénom"],
    ["Informations d’ordre économique et financier", "RIB"],
    ["NIR", ""],
  ]);
});

test("IMP-22 a form that nobody filled in is a model, and its empty lines are no category", () => {
  const families = [["Catégories de données"], ["Vie personnelle"], ["Vie professionnelle"], ["Données de connexion"]];
  const empty = [["Nom du traitement"], ["Finalités"], ["Base légale"], ["Durée de conservation"], ...families];
  const form = (name: string, ...more: string[][]) =>
    sheetOf(
      [...empty.slice(0, -3), ...more, ...empty.slice(-3)].map((row) =>
        row[0] === "Nom du traitement" && name ? [...row, name] : row,
      ),
    );
  expect(understood([form("")]).sheets).toMatchObject([{ role: "model", count: 0 }]);
  const [entry] = understood([form("Cantine", ["Identité", "Nom, prénom"])]).entries;
  expect(entry?.dataCategories.map(({ label }) => label)).toEqual(["Identité"]);
});
