/** What the list of a member's actions says around the words of an action. */
export const actionPagesFr = {
  title: "Actions",
  count: ["action", "actions"],
  views: "Choisir les actions",
  view: { ouvertes: "Ouvertes", retard: "En retard", toutes: "Toutes" },
  due: "À faire avant",
  owner: "Qui",
  state: "État",
  priority: "Priorité",
  overdue: "en retard",
  fromVisit: "Vient d’une visite",
  emptyTitle: "Aucune action ici",
  emptyBody:
    "Les actions se conviennent pendant une visite, ou ici par le DPO. Elles restent jusqu’à ce qu’elles soient faites.",
  add: "Convenir d’une action",
  update: "Où en est cette action\u202f?",
  saveProgress: "Enregistrer l’état",
  terms: "Corriger les termes",
  saveTerms: "Enregistrer les termes",
  change: "Mettre à jour",
} as const;
