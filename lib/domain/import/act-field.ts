/** What a line of a file of past acts may answer, in the order of the form that corrects one. */
export const ACT_FIELDS = [
  "date",
  "member",
  "service",
  "theme",
  "type",
  "channel",
  "mode",
  "status",
  "collective",
  "subject",
  "duration",
  "travel",
] as const;
export type ActField = (typeof ACT_FIELDS)[number];

/** A line by what its cells answer; what no column gives is absent. */
export type ActCells = Readonly<Partial<Record<ActField, string>>>;

/** What is written in words and means a term of a list, a member or a status. */
export const LISTED_FIELDS = ["member", "theme", "type", "channel", "mode", "status"] as const;
export type ListedField = (typeof LISTED_FIELDS)[number];

/** What a person said that a word of the file means: by field, then by the word `folded`; "" is an empty cell. */
export type ActValues = Readonly<Partial<Record<ListedField, Readonly<Record<string, string>>>>>;

/** What each heading answers, by the heading `folded`; "" is a column that is not read. */
export type ActMapping = Readonly<Record<string, ActField | "">>;

/** Headings met in the files of towns and of ticket tools, ours first. */
export const ACT_HEADINGS: Readonly<Record<ActField, readonly string[]>> = {
  date: [
    "date",
    "date de l'intervention",
    "date de la demande",
    "jour",
    "le",
    "date d'ouverture",
    "créé le",
    "date de création",
  ],
  member: [
    ...["adherent", "adhérent", "collectivité", "commune", "membre", "mairie", "structure", "entité", "client"],
    ...["siren", "insee", "code insee", "nom de la collectivité"],
  ],
  service: ["service"],
  theme: ["theme", "thème", "thème principal", "grand thème", "domaine", "catégorie", "sujet principal"],
  type: ["type", "type d'intervention", "nature", "nature de l'intervention"],
  channel: ["canal", "canal d'entrée", "reçu par", "arrivée", "source de la demande", "source", "origine"],
  mode: ["mode", "mode de résolution", "résolu par", "moyen", "mode d'intervention"],
  status: ["statut", "état", "etat", "avancement"],
  collective: ["collective", "collectif", "acte collectif"],
  subject: ["objet", "intitulé", "titre", "sujet", "résumé", "libellé"],
  duration: ["duree", "durée", "durée en minutes", "temps passé", "temps", "durée totale", "minutes"],
  travel: ["trajet", "temps de trajet", "trajet en minutes", "déplacement en minutes"],
};
