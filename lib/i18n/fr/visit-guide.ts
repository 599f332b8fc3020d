/** What surrounds a visit: the preparation of the guide, in its own words, and what a visit is measured by. */
export const visitGuideFr = {
  checklist: "Liste de préparation",
  steps: [
    "Créneau confirmé et nom de la personne présente",
    "Registre relu, fiches attendues absentes repérées",
    "Contrats connus, échéances",
    "Interventions des douze derniers mois",
    "Profil de la commune à jour (école, cantine, caméras, CCAS…)",
    "Dossier de la visite ouvert une fois avant de partir",
    "Trois points de risque à voir en priorité",
    "Modèles utiles\u00a0: mention d’information, affichette d’accueil, fiche réflexe violation",
  ],
  measure: "Mesure",
  minutes: "Temps sur place",
  questions: "Questions",
  asked: (asked: string, putOff: string) => `${asked} posées, ${putOff} reportées`,
  findings: "Constats",
  noFinding: "Aucun constat",
  finding: (count: string, severity: string) => `${severity}\u00a0: ${count}`,
  actions: "Actions",
  actionsDone: (done: string, all: string) => `${done} faites sur ${all}`,
  risen: "Fiches passées à un meilleur niveau",
} as const;
