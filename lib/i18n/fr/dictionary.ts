import type { DictionaryList } from "@/lib/domain/intervention/dictionary";

/** The lists of values of a syndicate: themes, types, modes, channels, IT domains. */
export const dictionaryFr = {
  title: "Listes de valeurs",
  lead: "Les mots que l’on choisit en notant une intervention. Une valeur change d’intitulé ou d’ordre, se retire et se remet en service\u00a0; elle ne se supprime jamais, et les actes passés gardent leur mot.",
  lists: {
    theme: "Thèmes du DPO",
    type: "Types d’intervention",
    mode: "Modes",
    channel: "Voies",
    it_domain: "Domaines informatiques",
  } satisfies Record<DictionaryList, string>,
  about: {
    theme: "De quoi il s’agissait, pour le DPO.",
    type: "Ce que le DPO a fait\u00a0: conseil, visite, relecture…",
    mode: "Comment l’acte s’est terminé\u00a0: sur place, à distance…",
    channel: "Par où la demande est arrivée.",
    it_domain: "De quoi il s’agissait, pour le service informatique.",
  } satisfies Record<DictionaryList, string>,
  views: "Listes",
  people: "Personnes",
  columns: {
    list: "Liste",
    active: "En service",
    retired: "Retirées",
    label: "Intitulé",
    services: "Proposé à",
    state: "État",
  },
  values: ["valeur", "valeurs"],
  services: {
    dpo: "DPO",
    dpo_rare: "DPO, parmi les choix rares",
    it: "Service informatique",
  },
  nobody: "personne",
  active: "En service",
  retired: "Retirée",
  collective: "acte collectif",
  editTitle: (label: string) => `Modifier «\u00a0${label}\u00a0»`,
  addTitle: "Ajouter une valeur",
  labels: {
    label: "Intitulé",
    definition: "Ce qu’elle recouvre",
    services: "Proposée à",
    collective: "Acte collectif",
  },
  definitionHint: "Une phrase, lue par la personne qui choisit.",
  codeHint: (code: string) =>
    `Code\u00a0: ${code}. Il ne change pas\u00a0: les chiffres et les imports s’appuient sur lui.`,
  collectiveHint: "Veille, mailing, réunion\u00a0: un acte qui ne compte dans les chiffres d’aucun adhérent.",
  save: "Enregistrer",
  add: "Ajouter cette valeur",
  close: "Fermer",
  up: "Monter",
  down: "Descendre",
  retire: "Retirer cette valeur",
  retireHint: "On ne pourra plus la choisir. Les actes qui la portent la gardent.",
  reactivate: "Remettre en service",
  reserved: "L’application écrit elle-même cette valeur quand une visite a lieu\u00a0: elle reste en service.",
  orderHint: "L’ordre de cette page est celui des choix.",
  refusals: {
    conflict: "Cette liste a déjà cette valeur, peut-être parmi les retirées.",
    stale:
      "Quelqu’un d’autre a modifié cette valeur. Rechargez la page pour voir où elle en est\u00a0; votre saisie est encore ici.",
    "invalid-state":
      "Cette valeur ne peut pas changer ainsi\u00a0: elle est au bout de la liste, la dernière en service, ou déjà dans cet état.",
  },
  done: {
    added: "La valeur est ajoutée.",
    saved: "La valeur est enregistrée.",
    moved: "L’ordre est changé.",
    retired: "La valeur est retirée.",
    reactivated: "La valeur est de nouveau en service.",
  },
} as const;
