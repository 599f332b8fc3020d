/** Whether an impact assessment is needed, and why. */
export const registerDpiaFr = {
  answers: {
    needed: "Analyse d’impact nécessaire",
    "not-needed": "Analyse d’impact non requise",
    "to-justify": "Analyse d’impact à écarter par écrit",
    unknown: "Analyse d’impact à décider",
  },
  because: {
    "exempt-list": "ce traitement est sur la liste de la CNIL qui en dispense.",
    legislator: "le législateur a déjà évalué l’impact (RGPD, article 35, paragraphe 10).",
    "required-list": "ce traitement est sur la liste de la CNIL qui l’impose.",
    "one-criterion": "un critère de risque sur 9, notez pourquoi vous n’en faites pas.",
    "no-criterion": "aucun critère de risque sur 9.",
    unanswered: "répondez aux neuf critères.",
  },
  criterion: ["critère de risque", "critères de risque"],
  criteria: (count: string) => `${count} sur 9.`,
} as const;
