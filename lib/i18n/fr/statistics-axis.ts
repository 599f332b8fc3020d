/** Naming the meetings of the commission, and the marks on its charts. */
export const statisticsAxisFr = {
  title: "Séances et repères des graphiques",
  presets: "Nommer la période d’une séance",
  presetName: "Nom de la séance",
  presetHint:
    "Par exemple\u00A0: Commission du 16 novembre 2022. La page de la commission s’ouvre sur la dernière séance nommée.",
  from: "Premier jour",
  to: "Dernier jour",
  addPreset: "Nommer la séance",
  annotations: "Repères sur les mois",
  month: "Un jour du mois",
  monthHint: "Le repère vaut pour tout le mois.",
  label: "Repère",
  labelHint: "Quelques lettres, par exemple\u00A0: REU.",
  service: "Graphique",
  addAnnotation: "Ajouter le repère",
  withdraw: "Retirer",
  none: "Aucun repère.",
  back: "Revenir aux statistiques",
} as const;
