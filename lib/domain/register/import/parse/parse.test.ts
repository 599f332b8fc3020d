import { expect, test } from "vitest";
import { readCategories, withOwnPeriod, withRetention } from "./categories";
import { kindOfData } from "./data-kind";
import { readDay } from "./day";
import { domainOf } from "./domain";
import { isCovered, readLawfulBasis } from "./lawful-basis";
import { listOfMeasures, listOfNames, listOfSentences } from "./list";
import { readRetention } from "./retention";
import { readTransfer, tellsTransfer } from "./transfer";
import { afterYesNo, readYesNo } from "./yes-no";

test.each([
  ["INSEE\nNotaires", ["INSEE", "Notaires"]],
  ["INSEE ; Notaires;", ["INSEE", "Notaires"]],
  ["- INSEE\n- Notaires\n\n- Préfecture", ["INSEE", "Notaires", "Préfecture"]],
  ["• INSEE • Notaires", ["INSEE", "Notaires"]],
  ["1) INSEE\n2) Notaires", ["INSEE", "Notaires"]],
  ["a) INSEE\nb) Notaires", ["INSEE", "Notaires"]],
  ["Agents / Élus", ["Agents", "Élus"]],
  ["habitants, usagers et agents", ["habitants", "usagers", "agents"]],
  ["Habitants, Personnes nées, mariées ou décédées", ["Habitants", "Personnes nées, mariées ou décédées"]],
  ["Personnes nées, mariées ou décédées dans la commune", ["Personnes nées, mariées ou décédées dans la commune"]],
  ["Berger-Levrault (paie, état civil), Docaposte", ["Berger-Levrault (paie, état civil)", "Docaposte"]],
  ["Centre de\ngestion\nURSSAF", ["Centre de gestion", "URSSAF"]],
  ["Portail famille (éditeur ; hébergeur)", ["Portail famille (éditeur ; hébergeur)"]],
  ["Néant", []],
  ["Aucun sous-traitant.", []],
  ["-", []],
  ["", []],
])("IMP-05 names in %j", (cell, names) => {
  expect(listOfNames(cell)).toEqual(names);
});

test.each([
  [
    "Établir les actes de naissance, mariage et décès; Délivrer",
    ["Établir les actes de naissance, mariage et décès", "Délivrer"],
  ],
  [
    "Inscrire les enfants, facturer les familles, relancer",
    ["Inscrire les enfants", "facturer les familles", "relancer"],
  ],
  ["Tenir la liste, les scrutins et les procurations", ["Tenir la liste, les scrutins et les procurations"]],
  ["Paie, Carrière, Absences", ["Paie", "Carrière", "Absences"]],
])("IMP-05 sentences in %j", (cell, sentences) => {
  expect(listOfSentences(cell)).toEqual(sentences);
});

test.each([
  ["2019-03-12", "2019-03-12"],
  ["12/03/2019", "2019-03-12"],
  ["1/3/19", "2019-03-01"],
  ["12-03-2019", "2019-03-12"],
  ["12.03.2019", "2019-03-12"],
  ["12 mars 2019", "2019-03-12"],
  ["1er août 2021", "2021-08-01"],
  ["mardi 12 mars 2019", "2019-03-12"],
  ["Mis à jour le 12/03/2019", "2019-03-12"],
  ["2019-03-12T10:30:00", "2019-03-12"],
  ["43536", "2019-03-12"],
  ["mars 2019", undefined],
  ["31/02/2019", undefined],
  ["à revoir", undefined],
])("IMP-05 the day in %j", (cell, day) => {
  expect(readDay(cell)).toBe(day);
});

test.each([
  ["Obligation légale (Code civil)", "legal_obligation", ["Code civil"], []],
  ["obligation legale", "legal_obligation", [], []],
  ["OBLIGATON LÉGALE", "legal_obligation", [], []],
  ["Mission de service public", "public_task", [], []],
  ["Mission d’intérêt public", "public_task", [], []],
  ["Exécution d'une mission d'intérêt public – CGCT, art. L. 2121-29", "public_task", ["CGCT, art. L. 2121-29"], []],
  ["Article 6.1.e du RGPD", "public_task", [], []],
  ["RGPD art. 6(1)(c) : Code électoral", "legal_obligation", ["Code électoral"], []],
  ["Consentement", "consent", [], []],
  ["Contrat", "contract", [], []],
  ["Exécution d’un contrat ou mesures précontractuelles", "contract", [], []],
  ["Intérêt légitime de la commune", "legitimate_interests", [], []],
  ["Sauvegarde des intérêts vitaux", "vital_interests", [], []],
  ["Obligation légale / Mission d’intérêt public", "legal_obligation", [], ["public_task"]],
  ["Code de l’urbanisme", "to_determine", ["Code de l’urbanisme"], []],
  ["à voir avec le DPO", "to_determine", [], []],
  ["", "to_determine", [], []],
])("IMP-05 the lawful basis in %j", (cell, lawfulBasis, references, secondary) => {
  expect(readLawfulBasis(cell)).toEqual({ lawfulBasis, references, secondary });
});

test("IMP-05 the words of a basis stay unless its code and its texts say them all", () => {
  expect(isCovered("Obligation légale (Code civil)", ["Code civil"])).toBe(true);
  expect(isCovered("Mission de service public", [])).toBe(true);
  expect(isCovered("Obligation légale depuis 2016", [])).toBe(false);
});

test.each([
  ["10 ans", { value: 10, unit: "year" }, null, "to_determine"],
  [
    "6 mois à compter du dernier contact",
    { value: 6, unit: "month", trigger: "dernier contact" },
    null,
    "to_determine",
  ],
  ["15j", { value: 15, unit: "day" }, null, "to_determine"],
  ["72 heures", { value: 3, unit: "day" }, null, "to_determine"],
  ["deux ans", { value: 2, unit: "year" }, null, "to_determine"],
  ["Année scolaire + 1 an", { value: 1, unit: "year", trigger: "Année scolaire" }, null, "to_determine"],
  ["Jusqu’à la radiation", { value: null, text: "Jusqu’à la radiation" }, null, "to_determine"],
  ["75 ans puis versement aux archives départementales", { value: 75, unit: "year" }, null, "conservation"],
  ["5 ans puis destruction", { value: 5, unit: "year" }, null, "destruction"],
  [
    "2 ans puis 8 ans en archivage intermédiaire",
    { value: 2, unit: "year" },
    { value: 8, unit: "year" },
    "to_determine",
  ],
  ["Illimitée", { value: null, unlimited: true }, null, "conservation"],
  ["5 à 10 ans", { value: null }, null, "to_determine"],
  ["vingt-cinq ans", { value: null }, null, "to_determine"],
  ["2 ans (factures : 10 ans)", { value: null }, null, "to_determine"],
])("IMP-05 the period in %j", (cell, active, intermediate, finalFate) => {
  const read = readRetention(cell);
  expect(read.active).toMatchObject(active);
  if (intermediate) expect(read.intermediate).toMatchObject(intermediate);
  else expect(read.intermediate).toBeNull();
  expect(read.finalFate).toBe(finalFate);
});

test("IMP-05 categories with their details, and periods line by line or by label", () => {
  const cell = "Identité : nom,\nprénom\nVie personnelle – famille\nDonnées de santé :\n- allergies\n- PAI";
  const categories = readCategories(cell);
  expect(categories.map(({ label, detail }) => [label, detail])).toEqual([
    ["Identité", "nom, prénom"],
    ["Vie personnelle", "famille"],
    ["Données de santé", "allergies, PAI"],
  ]);
  const periods = (text: string) => withRetention(categories, text).categories.map(({ retention }) => retention);
  expect(periods("1 an\n2 ans\n3 ans")).toEqual(["1 an", "2 ans", "3 ans"]);
  expect(withRetention(categories, "1 an")).toEqual({ categories, general: "1 an" });
  expect(withRetention(categories, "Paie : 6 ans ; Carrière : 90 ans").general).toBe(
    "Paie : 6 ans ; Carrière : 90 ans",
  );
  expect(withOwnPeriod(categories, "1 an").map(({ retention }) => retention)).toEqual(["1 an", "1 an", "1 an"]);
  expect(periods("1 an\n2 ans\n3 ans\nsauf contentieux")).toEqual(["1 an", "2 ans", "3 ans\nsauf contentieux"]);
  expect(periods("Données de santé : 1 an\nIdentité : 5 ans")).toEqual(["5 ans", "", "1 an"]);
  expect(withRetention([], "10 ans")).toEqual({ categories: [], general: "10 ans" });
  expect(readCategories("Nom, prénom, adresse").map(({ label }) => label)).toEqual(["Nom", "prénom", "adresse"]);
});

test.each([
  ["Données de santé", "", "article_9", "health"],
  ["Identité", "nom, numéro de sécurité sociale", "nir", ""],
  ["Vie professionnelle", "appartenance syndicale", "article_9", "union"],
  ["Identité", "syndicat mixte, adresse", "courante", ""],
  ["Identité", "carte de mutuelle", "courante", ""],
  ["Verbalisation", "infractions relevées", "article_10", "offence"],
])("IMP-05 the kind of « %s : %s »", (label, detail, kind, refined) => {
  expect(kindOfData(label, detail)).toEqual({ kind, detail: refined });
});

test.each([
  ["Non", false],
  ["Oui (prestataire américain)", true],
  ["États-Unis – clauses contractuelles types", true],
  ["Allemagne", false],
  ["Néant", false],
  ["à vérifier", null],
])("IMP-05 the transfer in %j", (cell, told) => {
  expect(tellsTransfer(cell)).toBe(told);
});

test("IMP-05 the country and the safeguard of a transfer, what follows a yes, and the domain of a name", () => {
  expect(readTransfer("États-Unis – clauses contractuelles types")).toEqual({
    recipient: "",
    country: "US",
    safeguard: "scc",
  });
  expect(readTransfer("Royaume-Uni, décision d’adéquation")).toMatchObject({ country: "GB", safeguard: "adequacy" });
  expect([readYesNo("Oui : santé"), afterYesNo("Oui : santé"), afterYesNo("Non")]).toEqual([true, "santé", ""]);
  expect(
    ["Paie et DSN", "Listes électorales", "Élections professionnelles des agents", "Vidéoprotection"].map((name) =>
      domainOf(name, ""),
    ),
  ).toEqual(["rh", "elections", "rh", "securite"]);
  expect(domainOf("Dossiers", "Service urbanisme")).toBe("urbanisme");
});

test.each([
  ["Armoire fermée, logiciel avec mot de passe", ["Armoire fermée", "logiciel avec mot de passe"]],
  ["antivirus, pare-feu, sauvegarde", ["antivirus", "pare-feu", "sauvegarde"]],
  ["Locaux fermés, alarmés", ["Locaux fermés, alarmés"]],
  ["Bureau fermé, dans la mairie", ["Bureau fermé, dans la mairie"]],
])("IMP-22 the measures of « %s »", (cell, items) => {
  expect(listOfMeasures(cell)).toEqual(items);
});

test("IMP-22 an acronym is no start of a new item, and two dashes make a list", () => {
  expect(listOfNames("Nom, adresse, RIB")).toEqual(["Nom", "adresse", "RIB"]);
  expect(listOfNames("Maire, DGS, jury")).toEqual(["Maire", "DGS", "jury"]);
  expect(listOfNames("Habitants, Personnes nées, mariées")).toEqual(["Habitants", "Personnes nées, mariées"]);
  expect(readCategories("Identité - Adresse - Prix de vente").map(({ label }) => label)).toEqual([
    "Identité",
    "Adresse",
    "Prix de vente",
  ]);
  expect(readCategories("Vie personnelle – famille")).toMatchObject([{ label: "Vie personnelle", detail: "famille" }]);
});

test.each([
  ["Art. 6 § 1 c) RGPD", "legal_obligation", []],
  ["article 6, paragraphe 1, point e", "public_task", []],
  ["Sauvegarde des intérêts vitaux / art. L. 121-6-1 CASF", "vital_interests", ["L. 121-6-1 CASF"]],
])("IMP-22 the basis and the texts of « %s »", (cell, lawfulBasis, references) => {
  expect(readLawfulBasis(cell)).toEqual({ lawfulBasis, secondary: [], references });
});

test("IMP-22 a number is no « no », and the bracket of a detail stays closed", () => {
  expect(readYesNo("N° de sécurité sociale")).toBeNull();
  expect(afterYesNo("Oui : santé (régimes)")).toBe("santé (régimes)");
  expect(afterYesNo("Oui (santé)")).toBe("santé");
  expect(readRetention("Durée de la carrière, puis 10 ans en archives").active?.text).toBe("Durée de la carrière");
});

test("IMP-22 what starts the clock is no fate", () => {
  expect(readRetention("2 ans après la restitution de la parcelle")).toMatchObject({
    active: { value: 2, unit: "year", trigger: "restitution de la parcelle" },
    finalFate: "to_determine",
  });
  expect(readRetention("1 an après le départ, suppression").finalFate).toBe("destruction");
});

test("IMP-05 the length that follows an unmeasured phase is not its own", () => {
  const { active } = readRetention("Durée de la concession puis 10 ans");
  expect(active).toMatchObject({ value: null, unit: null, text: "Durée de la concession puis 10 ans" });
});
