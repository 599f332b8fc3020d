import type { PreparationStep } from "@/lib/domain/visit/preparation";

/** What surrounds a visit: the preparation of the guide, in its own words, and what a visit is measured by. */
export const visitGuideFr = {
  checklist: (done: string, all: string) => `Liste de préparation, ${done} sur ${all}`,
  ready: "Ce qui est prêt",
  saveChecklist: "Enregistrer la préparation",
  steps: {
    slot: "Créneau confirmé et nom de la personne présente",
    register: "Registre relu, fiches attendues absentes repérées",
    contracts: "Contrats connus, échéances",
    interventions: "Interventions des douze derniers mois",
    profile: "Profil de la commune à jour (école, cantine, caméras, CCAS…)",
    file: "Dossier de la visite ouvert une fois avant de partir",
    risks: "Trois points de risque à voir en priorité",
    templates: "Modèles utiles\u00a0: mention d’information, affichette d’accueil, fiche réflexe violation",
  } satisfies Record<PreparationStep, string>,
  measure: "Mesure",
  minutes: "Temps sur place",
  questions: "Questions",
  asked: (asked: string, putOff: string) => `${asked} posées, ${putOff} reportées`,
  findings: "Constats",
  noFinding: "Aucun constat",
  finding: (count: string, severity: string) => `${severity}\u00a0: ${count}`,
  actions: "Actions faites",
  actionsDone: (done: string, all: string) => `${done} sur ${all}`,
  risen: "Fiches passées à un meilleur niveau",
} as const;
