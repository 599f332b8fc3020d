import { expect, test } from "vitest";
import { sheetOf, understood } from "./testing/sheet-of";

const NUMBERED = [
  ["", "FICHE DE TRAITEMENT PM-01"],
  ["1", "Intitulé du traitement :", "Mains courantes"],
  ["2", "Date de création :", "1er octobre 2021", "Mise à jour :", "02/11/2022"],
  ["3", "Finalités :", "Consigner les interventions"],
  ["", "", "Établir des rapports"],
  ["4", "Personnes concernées :", "Contrevenants"],
  ["5", "Données traitées :", "Détail", "Durée de conservation"],
  ["", "Identité", "Nom", "5 ans"],
  ["", "", "Adresse", ""],
  ["6", "Destinataires :"],
  ["", "1.", "Maire"],
  ["", "2.", "Procureur"],
  ["7", "Mesures de sécurité :", "Poste dédié"],
];

test("IMP-23 numbers of questions, two questions on a line and answers that go on below are read in a sheet of one treatment", () => {
  const { layout, entries } = understood([sheetOf(NUMBERED, { name: "PM-01" })]);
  expect(layout).toBe("sheets");
  expect(entries).toMatchObject([
    {
      name: "Mains courantes",
      ref: "PM-01",
      createdOn: "2021-10-01",
      updatedOn: "2022-11-02",
      purposes: ["Consigner les interventions", "Établir des rapports"],
      dataSubjects: ["Contrevenants"],
      dataCategories: [{ label: "Identité", detail: "Nom, Adresse", retention: "5 ans" }],
      recipients: ["Maire", "Procureur"],
      measures: ["Poste dédié"],
    },
  ]);
});

test("IMP-23 the reference is the answer to its question, the code of the title only where none is asked", () => {
  const asked = NUMBERED.map((cells, index) => (index === 1 ? [...cells, "Référence", "R-9"] : cells));
  expect(understood([sheetOf(asked)]).entries[0]?.ref).toBe("R-9");
  const untitled = [["", "FICHE DE TRAITEMENT"], ...NUMBERED.slice(1)];
  expect(understood([sheetOf(untitled)]).entries[0]?.ref).toBe("");
});

const FORM = (ticked: boolean) => {
  const box = ticked ? "☒" : "☐";
  return [
    ["Fiche de registre de l’activité", ticked ? "Médiathèque" : ""],
    ["Date de création de la fiche", ticked ? "04/05/2019" : ""],
    ["Objectifs poursuivis"],
    ["Décrivez clairement l’objet du traitement."],
    ["", ticked ? "Prêter" : ""],
    ["Catégories de personnes concernées"],
    ["1.", ticked ? "Lecteurs" : ""],
    ["2.", ""],
    ["Catégories de données collectées"],
    [`${box} Vie personnelle (habitudes de vie, etc.)`, ticked ? "Prêts" : ""],
    ["Des données sensibles sont-elles traitées ?", ticked ? "☐ Oui ☒ Non" : "☐ Oui ☐ Non"],
    ["Si oui, lesquelles ?", ""],
    ["Sous-traitants"],
    ["1.", ticked ? "C3rb" : ""],
    ["Mesures de sécurité"],
    [`${box} Sauvegarde des données`, ticked ? "Chaque nuit" : ""],
  ];
};

test("IMP-23 the form of the CNIL that nobody filled in is a model, and the one beside it is a treatment", () => {
  const { sheets, entries } = understood([
    sheetOf(FORM(false), { name: "Vierge" }),
    sheetOf(FORM(true), { name: "Médiathèque" }),
  ]);
  expect(sheets.map(({ role }) => role)).toEqual(["model", "entry"]);
  expect(entries).toMatchObject([
    {
      purposes: ["Prêter"],
      dataSubjects: ["Lecteurs"],
      dataCategories: [{ label: "Vie personnelle (habitudes de vie, etc.)", detail: "Prêts" }],
      sensitive: false,
      processors: ["C3rb"],
      measures: ["Sauvegarde des données : Chaque nuit"],
    },
  ]);
});

const TABLED = [
  ["REGISTRE DES ACTIVITÉS DE TRAITEMENT"],
  ["Identification du traitement"],
  ["Nom du traitement", "Jardins"],
  ["Objectifs poursuivis", "Louer"],
  ["Personnes concernées", "Locataires"],
  ["Catégories de données collectées", "Oui / Non", "Détail des données", "Durée de conservation"],
  ["État-civil, identité", "Oui", "Nom", "5 ans"],
  ["Vie personnelle", "Oui", "", ""],
  ["NIR", "Non", "", ""],
  ["Destinataires internes", "Secrétariat"],
  ["Mesures de sécurité", "Oui / Non", "Précisions"],
  ["Contrôle d’accès", "Oui", "Mot de passe"],
  ["Chiffrement", "Non", ""],
  ["Sauvegarde", "Oui", ""],
];

test("IMP-23 tables of yes and no are read under their headings, and a title that asks for no name gives none", () => {
  const { entries } = understood([sheetOf(TABLED)]);
  expect(entries).toMatchObject([
    {
      name: "Jardins",
      dataCategories: [
        { label: "État-civil, identité", detail: "Nom", retention: "5 ans" },
        { label: "Vie personnelle", detail: "", retention: "" },
      ],
      sensitive: false,
      recipients: ["Secrétariat"],
      measures: ["Contrôle d’accès : Mot de passe", "Sauvegarde"],
    },
  ]);
  const answered = TABLED.map((cells) =>
    cells[0] === "Mesures de sécurité" ? [cells[0], "Lien de désinscription"] : cells,
  );
  expect(understood([sheetOf(answered.slice(0, 11))]).entries[0]?.measures).toEqual(["Lien de désinscription"]);
});

const one = (name: string) => [
  ["FICHE"],
  ["Nom du traitement", name],
  ["Objectif", "Servir"],
  ["Base légale", "Contrat"],
  ["Personnes concernées", "Usagers"],
  ["Données", "Identité : nom"],
  ["Destinataires", "Régie"],
];

test("IMP-23 treatments one under the other in a sheet are as many, a name asked of two actors is one", () => {
  const { entries, sheets } = understood([sheetOf([["Registre"], ...one("Marché"), [], ...one("Halte")])]);
  expect(entries.map(({ name, place }) => [name, place.line])).toEqual([
    ["Marché", 1],
    ["Halte", 10],
  ]);
  expect(sheets[0]?.count).toBe(2);
  const actors = [
    ["Responsable du traitement"],
    ["Nom", "Mairie"],
    ["Délégué à la protection des données"],
    ["Nom", "X"],
  ];
  expect(understood([sheetOf([...actors, ...one("Marché")])]).entries).toHaveLength(1);
});

test("IMP-23 a line of names that look like headings still makes each column a treatment", () => {
  const { entries } = understood([
    sheetOf([
      ["Nom", "Loisirs ados", "Marchés publics"],
      ["Pourquoi ?", "Organiser", "Passer"],
      ["Base légale", "contrat", "obligation légale"],
      ["Qui ?", "Jeunes", "Candidats"],
      ["Quelles données ?", "Identité", "Identité"],
      ["Destinataires", "Animateurs", "Préfecture"],
    ]),
  ]);
  expect(entries.map(({ name }) => name)).toEqual(["Loisirs ados", "Marchés publics"]);
});
