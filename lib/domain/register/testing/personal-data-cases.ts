import { completeContent, completeContext } from "./complete-entry";
import { category, consent, type Firing, on, onTemplate, type RuleCases } from "./rule-case";

type Code =
  `DO-${"01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14" | "15"}`;

const nir = category("Numéro de sécurité sociale", { kind: "nir" });
const offence = category("Infractions", { kind: "article_10" });
const biometric = category("Contour de la main", { kind: "article_9", detail: "biometric" });
const undecided = { ...completeContent.dpia, decision: null };
const adopted = { ...completeContext, templateContent: completeContent };
const note = { field: null, note: "Durée proposée.", confirmedOn: null };

const beyond = (example: string) => ({
  when: example,
  context: onTemplate("inscriptions-scolaires", { dataCategories: [category("Pièces", { examples: [example] })] }),
});

export const personalDataCases: RuleCases<Code> = {
  "DO-01": {
    fires: [
      { when: "no person", context: on({ dataSubjects: [] }) },
      { when: "no data", context: on({ dataCategories: [] }) },
    ],
  },
  "DO-02": {
    fires: [{ when: "health without exception", context: on({ article9Exception: "" }) }],
    silent: [
      {
        when: "ordinary data need none",
        context: on({ article9Exception: "", dataCategories: [category("Identité")] }),
      },
    ],
  },
  "DO-03": {
    fires: [
      "RGPD, art. 9(2)(a)",
      "Article 9.2.a",
      "art. 9, paragraphe 2, point a)",
      "Accord explicite de la personne",
    ].map((written) => ({ when: written, context: on({ article9Exception: written }) })) as [Firing, ...Firing[]], // map forgets that there are four
    silent: [
      { when: "another letter", context: on({ article9Exception: "Article 9.2.b" }) },
      {
        when: "the form is named",
        context: on({ article9Exception: "RGPD, art. 9(2)(a)", explicitConsentForm: "Fiche sanitaire signée" }),
      },
      {
        when: "the basis is consent already",
        context: on({ article9Exception: "RGPD, art. 9(2)(a)", purposes: [consent()] }),
      },
    ],
  },
  "DO-04": {
    fires: [{ when: "offences without text", context: on({ dataCategories: [offence] }) }],
    silent: [
      { when: "the text is quoted", context: on({ dataCategories: [offence], article10Basis: "Loi, art. 46" }) },
    ],
  },
  "DO-05": {
    fires: [{ when: "NIR without text", context: on({ domain: "rh", dataCategories: [nir] }) }],
    silent: [
      {
        when: "the decree is quoted",
        context: on({ domain: "rh", dataCategories: [nir], nirBasis: "Décret n° 2019-341" }),
      },
    ],
  },
  "DO-06": {
    fires: [
      { when: "NIR of a schoolchild", context: on({ dataCategories: [nir], nirBasis: "Décret n° 2019-341" }) },
      {
        when: "it hides among the examples",
        context: on({ dataCategories: [category("Identité", { examples: ["numéro de sécurité sociale"] })] }),
      },
    ],
    silent: [{ when: "payroll needs it", context: on({ domain: "rh", dataCategories: [nir], nirBasis: "Décret" }) }],
  },
  "DO-07": {
    fires: [{ when: "comments about children", context: on({ freeTextFields: true }) }],
    silent: [{ when: "comments about roads", context: on({ freeTextFields: true, domain: "technique" }) }],
  },
  "DO-08": {
    fires: [
      {
        when: "copies of identity papers",
        context: on({ dataCategories: [category("Pièces", { examples: ["copie de pièce d’identité"] })] }),
      },
      {
        when: "both sides of the card",
        context: on({ dataCategories: [category("Pièces", { examples: ["copie recto-verso de la CNI"] })] }),
      },
    ],
    silent: [
      {
        when: "the car’s paper",
        context: on({ dataCategories: [category("Pièces", { examples: ["copie de la carte grise"] })] }),
      },
      {
        when: "the paper is only looked at",
        context: on({ dataCategories: [category("Pièces", { examples: ["pièce d’identité présentée"] })] }),
      },
    ],
  },
  "DO-09": {
    fires: [{ when: "religion at the canteen", context: on({ dataCategories: [category("Religion de l’enfant")] }) }],
    silent: [
      { when: "a diet", context: on({ dataCategories: [category("Régime", { examples: ["sans porc"] })] }) },
      {
        when: "another template",
        context: onTemplate("cimetiere", { dataCategories: [category("Carré confessionnel")] }),
      },
    ],
  },
  "DO-10": {
    fires: [
      beyond("nationalité"),
      beyond("titre de séjour"),
      beyond("carnet de vaccination"),
      beyond("bulletin de salaire"),
    ],
    silent: [
      { when: "address", context: onTemplate("inscriptions-scolaires", { dataCategories: [category("Domicile")] }) },
      {
        when: "nationality elsewhere",
        context: onTemplate("etat-civil", { dataCategories: [category("Nationalité")] }),
      },
    ],
  },
  "DO-11": {
    fires: [
      {
        when: "hands without decision",
        context: on({ dataCategories: [biometric], dpia: undecided }),
        severity: "blocking",
      },
      {
        when: "the decision is still to take",
        context: on({ dataCategories: [biometric], dpia: { ...undecided, decision: "a_evaluer" } }),
      },
    ],
    silent: [
      {
        when: "a decision is recorded",
        context: on({ dataCategories: [biometric], dpia: { ...undecided, decision: "en_cours" } }),
      },
    ],
  },
  "DO-12": {
    fires: [
      { when: "children", context: on({ adaptedNotice: "" }) },
      { when: "fragile persons", context: on({ minors: false, vulnerable: true, adaptedNotice: "" }) },
    ],
    silent: [{ when: "adults", context: on({ minors: false, adaptedNotice: "" }) }],
  },
  "DO-13": {
    fires: [
      { when: "indirect without source", context: on({ collection: "indirect", dataSources: [] }) },
      { when: "partly indirect", context: on({ collection: "both", dataSources: [] }) },
    ],
    silent: [
      { when: "direct", context: on({ dataSources: [] }) },
      {
        when: "the data say where they come from",
        context: on({
          collection: "indirect",
          dataSources: [],
          dataCategories: [category("Identité", { source: "Éducation nationale" })],
        }),
      },
    ],
  },
  "DO-14": {
    fires: [
      { when: "a point of the template stands open", context: { ...on({ toConfirm: [note] }), templateId: "camping" } },
      {
        when: "a note of an import does",
        context: { ...on({ toConfirm: [note, note] }), templateId: null },
        detail: { count: 2 },
      },
    ],
    silent: [{ when: "it is confirmed", context: on({ toConfirm: [{ ...note, confirmedOn: "2026-02-01" }] }) }],
  },
  "DO-15": {
    fires: [{ when: "word for word", context: adopted }],
    silent: [{ when: "one word differs", context: { ...adopted, content: { ...completeContent, service: "Mairie" } } }],
  },
};
