import type { FindableKind } from "@/lib/domain/search/kind";

/** The search over everything that one may see. */
export const searchFr = {
  title: "Recherche",
  box: "Chercher partout",
  submit: "Chercher",
  key: "Ctrl K",
  question: "Mots cherchés",
  hint: "Par exemple «\u00a0qui utilise Berger-Levrault\u202f?\u00a0» ou «\u00a0cantine Cunelières\u00a0». Une faute de frappe est pardonnée.",
  views: "Chercher comme",
  found: ["résultat", "résultats"],
  kinds: {
    member: "Adhérents",
    entry: "Registre",
    intervention: "Interventions",
    request: "Demandes informatiques",
    visit: "Visites",
    report: "Comptes rendus de visite",
    processor: "Sous-traitants",
    software: "Logiciels",
    contract: "Contrats",
    document: "Documents",
    person: "Personnes",
    contact: "Contacts des collectivités",
  } satisfies Record<FindableKind, string>,
  of: (kind: string, count: string) => `${kind}, ${count}`,
  columns: { title: "Trouvé", member: "Adhérent", detail: "Précision", excerpt: "Extrait" },
  all: (count: string) => `Voir les ${count} résultats`,
  everything: "Toutes les rubriques",
  visitOn: (day: string) => `Visite du ${day}`,
  visit: "Visite sans date",
  reportOn: (day: string) => `Compte rendu du ${day}`,
  near: (typed: string, read: string) =>
    `Aucun résultat exact pour «\u00a0${typed}\u00a0». Voici les résultats proches\u00a0: «\u00a0${read}\u00a0».`,
  noneTitle: (typed: string) => `Rien ne répond à «\u00a0${typed}\u00a0»`,
  noneBody:
    "Essayez un seul mot, un nom de collectivité, de logiciel ou de personne. La recherche ne porte que sur ce que vous pouvez voir.",
  startTitle: "Écrivez ce que vous cherchez.",
  startBody: "La recherche porte sur tout ce que vous pouvez voir, hors fiches archivées.",
  pages: "Aller à",
  none: "Aucun résultat.",
  failed: "La recherche n’a pas répondu. Entrée ouvre la page de recherche.",
} as const;
