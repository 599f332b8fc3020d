/** Two people saved one thing: what is chosen, what is merged by itself, what is kept. */
export const conflictFr = {
  compare: "Comparer les deux textes",
  entry: (name: string, time: string) =>
    `${name} a aussi modifié cette fiche à ${time}. Les deux textes sont gardés\u00a0: choisissez champ par champ.`,
  card: "Une autre personne a modifié cette fiche pendant que vous écriviez. Votre saisie est toujours dans le formulaire\u00a0: choisissez champ par champ.",
  toChoose: ["champ à choisir", "champs à choisir"],
  base: "Au départ",
  mine: "Mon texte",
  theirs: "L’autre texte",
  theirsOf: (name: string) => `Le texte de ${name}`,
  both: "Les deux",
  write: "Écrire à partir des deux",
  written: (label: string) => `${label}\u00a0: le texte à enregistrer`,
  merged: "Réunis sans choix à faire",
  by: {
    mine: "votre texte est gardé",
    theirs: "l’autre texte est repris",
    same: "vous avez écrit la même chose",
  },
  nothing: "Aucun champ ne diffère. Enregistrez pour terminer.",
  all: { mine: "Prendre tous mes textes", theirs: "Prendre tous les autres textes" },
  missing: "Choisissez un texte pour ce champ",
  journal: "Les textes que vous ne retenez pas restent dans le journal de la collectivité.",
  keep: "Garder ces choix et enregistrer",
  empty: "Sans réponse",
} as const;
