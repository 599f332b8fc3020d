/** What the list of a member's actions says around the words of an action. */
export const actionPagesFr = {
  title: "Actions",
  count: ["action", "actions"],
  views: "Choisir les actions",
  view: { ouvertes: "Ouvertes", retard: "En retard", toutes: "Toutes" },
  export: "Exporter en CSV",
  file: "actions.csv",
  late: "En retard",
  yes: "oui",
  no: "non",
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
  reminders: "Actions à relancer",
  remindersLead:
    "Convenues pendant une visite et pas encore faites. Dites où elles en sont, et joignez la preuve quand c’est fait.",
  remindersRead: "Convenues pendant une visite et pas encore faites. La secrétaire de mairie les met à jour.",
  proof: "Preuve",
  proofHint:
    "Quand l’action est faite, joignez ce qui le montre\u00a0: attestation, photo d’un lieu, délibération. Votre DPO le lit ici et au compte rendu de la prochaine visite.",
} as const;
