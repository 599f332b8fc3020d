import { consent, on, onMember, onTemplate, purpose, type RuleCases } from "./rule-case";

type Code = "ID-01" | "ID-02" | "ID-03" | "ID-04" | "ID-05";
const labelled = (...labels: string[]) => ({ purposes: labels.map((label) => purpose("public_task", { label })) });

export const identityCases: RuleCases<Code | "FI-01" | "FI-02" | "FI-03" | "FI-04" | "FI-05" | "FI-06"> = {
  "ID-01": {
    fires: [
      { when: "nobody is named", context: onMember({ controllerName: "" }) },
      { when: "nobody can be reached", context: onMember({ controllerContact: "" }) },
    ],
  },
  "ID-02": { fires: [{ when: "the member has no DPO contact", context: onMember({ dpoContact: "" }) }] },
  "ID-03": {
    fires: [
      { when: "a social entry of a commune with a CCAS", context: onMember({ hasCcas: true }, { domain: "social" }) },
    ],
    silent: [
      { when: "the member is the CCAS", context: onMember({ kind: "ccas", hasCcas: true }, { domain: "social" }) },
      { when: "there is no CCAS", context: on({ domain: "social" }) },
    ],
  },
  "ID-04": {
    fires: [
      {
        when: "the mayor acts for the State on a deliberation",
        context: on({
          controllerRole: "maire_agent_etat",
          purposes: [purpose("public_task", { lawReferences: ["Délibération du 3 mars"] })],
        }),
      },
    ],
    silent: [{ when: "a State text is quoted", context: on({ controllerRole: "maire_agent_etat" }) }],
  },
  "ID-05": {
    fires: [
      { when: "a joint controller without agreement", context: on({ controllerRole: "conjoint_region" }) },
      {
        when: "ANTAI was confirmed as joint",
        context: on({ controllerRole: "conjoint_antai", jointControlConfirmed: true }),
      },
    ],
    silent: [
      { when: "ANTAI was not looked at", context: on({ controllerRole: "conjoint_antai" }) },
      { when: "SNE was not looked at", context: on({ controllerRole: "conjoint_sne" }) },
      {
        when: "the agreement is named",
        context: on({ controllerRole: "conjoint_region", agreementReference: "Convention" }),
      },
      {
        when: "someone decided that it is not joint",
        context: on({ controllerRole: "conjoint_insee", jointControlConfirmed: false }),
      },
    ],
  },
  "FI-01": { fires: [{ when: "there is no purpose", context: on({ purposes: [] }) }] },
  "FI-02": {
    fires: [
      { when: "14 characters", context: on(labelled("Payer les noms")), detail: { list: ["Payer les noms"] } },
      { when: "a stop word, whatever the accents", context: on(labelled("Administration générale")) },
    ],
    silent: [{ when: "15 characters", context: on(labelled("Payer les agent")) }],
  },
  "FI-03": {
    fires: [
      { when: "seven purposes", context: on(labelled(..."1234567".split("").map((n) => `Finalité numéro ${n}`))) },
    ],
    silent: [{ when: "six purposes", context: on(labelled(..."123456".split("").map((n) => `Finalité numéro ${n}`))) }],
  },
  "FI-04": {
    fires: [
      {
        when: "the source is the civil status and the use is wishes",
        context: on({ ...labelled("Envoyer les vœux du maire"), dataSources: ["État civil"] }),
      },
      {
        when: "the civil status entry itself sends condolences",
        context: onTemplate("etat-civil", labelled("Adresser les condoléances de la commune")),
      },
    ],
    silent: [
      { when: "wishes from another source", context: on(labelled("Envoyer les vœux du maire")) },
      {
        when: "the persons agreed in writing",
        context: on({
          purposes: [consent({ label: "Envoyer des félicitations aux parents" })],
          dataSources: ["État civil"],
        }),
      },
    ],
  },
  "FI-05": {
    fires: [
      {
        when: "the register of vulnerable persons serves for parcels",
        context: onTemplate("personnes-vulnerables", labelled("Distribuer les colis de Noël aux aînés")),
      },
      {
        when: "it serves for nothing of the article",
        context: on({ ...labelled("Tenir la liste des abonnés"), dataSources: ["Registre des personnes vulnérables"] }),
      },
    ],
    silent: [
      {
        when: "it serves for the alert plan",
        context: onTemplate("personnes-vulnerables", labelled("Déclencher le plan d’alerte en cas de canicule")),
      },
    ],
  },
  "FI-06": {
    fires: [
      { when: "propaganda", context: on(labelled("Diffuser la propagande du maire sortant")) },
      { when: "an election campaign", context: on(labelled("Préparer la campagne électorale")) },
      { when: "the election of a candidate", context: on(labelled("Soutenir l’élection d’un candidat")) },
    ],
    silent: [
      { when: "a vaccination campaign", context: on(labelled("Organiser la campagne de vaccination")) },
      { when: "holding an election", context: on(labelled("Organiser les élections municipales")) },
    ],
  },
};
