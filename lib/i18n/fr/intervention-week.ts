/** « Mes saisies de la semaine ». */
export const interventionWeekFr = {
  title: "Mes saisies de la semaine",
  span: (from: string, to: string) => `Du ${from} au ${to}. Ce qui n’est pas noté ne compte dans aucun chiffre.`,
  entries: { dpo: ["intervention", "interventions"], it: ["demande", "demandes"] } as const,
  note: { dpo: "Noter une intervention", it: "Noter une demande" },
  previous: "Semaine d’avant",
  next: "Semaine d’après",
  days: "Jour par jour",
  columns: { day: "Jour", acts: "Saisies", time: "Temps" },
  missing: "Aucune saisie",
  drafts: "Brouillons à terminer",
  noDraft: "Aucun brouillon.",
  classify: (share: string, acts: string) =>
    `«\u00a0Autre\u00a0» tient ${share} de ${acts} en trois mois\u00a0: au-delà de 5\u00a0%, le thème ne dit plus rien.`,
  classifyLink: "Les reclasser",
  link: "Ma semaine",
} as const;
