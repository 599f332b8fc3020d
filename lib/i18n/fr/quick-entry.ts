/** What the head of each page says of the quick entry before its form is fetched. */
export const quickEntryFr = {
  title: { dpo: "Noter une intervention", it: "Noter une demande" },
  loading: "Les listes arrivent…",
  before: "pour",
  noted: {
    dpo: (member: string) => `Intervention notée pour ${member}.`,
    it: (member: string) => `Demande notée pour ${member}.`,
  },
  see: "Voir",
  undo: "Annuler",
  undone: "Annulée\u00a0: elle ne compte dans aucun chiffre.",
  undoFailed: "L’annulation n’a pas abouti. Ouvrez l’intervention pour l’annuler.",
} as const;
