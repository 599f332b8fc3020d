/** What the form of an act says, and of its answers what its page and its sheet say too. */
export const interventionEditFr = {
  title: "Modifier l’intervention",
  titleRequest: "Modifier la demande",
  save: "Enregistrer",
  cancel: "Annuler",
  noVisit: "Aucune visite",
  noTheme: "Aucun",
  noOutcome: "Pas encore connu",
  noSatisfaction: "Non recueillie",
  otherThemes: ["Deuxième thème", "Troisième thème"],
  yes: "oui",
  no: "non",
  none: "Sans réponse",
  visitOn: (day: string) => `Visite du ${day}`,
  visitUndated: "Visite sans date",
} as const;
