import type { Missing } from "@/lib/domain/register/import/compare";
import type { MatchedBy } from "@/lib/domain/register/import/match-column";
import type { ImportTarget } from "@/lib/domain/register/import/target";
import type { SheetRole } from "@/lib/domain/register/import/understand";

/** What the import says of a file, on the screen as on the command line. */
export const registerImportFr = {
  layouts: { rows: "une ligne par traitement", sheets: "une feuille par traitement" },
  targets: {
    name: "Nom du traitement",
    ref: "Référence d’origine",
    purposes: "Finalités",
    lawfulBasis: "Base légale",
    lawReferences: "Textes de référence",
    dataSubjects: "Personnes concernées",
    dataCategories: "Données",
    dataDetail: "Détail des données",
    dataFamily: "Une catégorie de données, que l’intitulé nomme",
    sensitiveData: "Données sensibles",
    retention: "Durée de conservation",
    recipients: "Destinataires",
    processors: "Sous-traitants",
    transfer: "Transfert hors de l’Union européenne",
    transferSafeguard: "Garanties du transfert",
    measures: "Mesures de sécurité",
    measureKind: "Une mesure de sécurité, que l’intitulé nomme",
    createdOn: "Date de création",
    updatedOn: "Dernière mise à jour",
    service: "Service",
    manager: "Personne en charge",
    software: "Logiciels",
    dataSources: "Origine des données",
    storagePlace: "Lieu de conservation",
    jointControllers: "Responsables conjoints",
    known: "Déjà sur la carte de la collectivité",
    note: "Aucune question\u00a0: garder en note",
  } satisfies Record<ImportTarget, string>,
  matchedBy: {
    synonym: "Intitulé connu",
    likeness: "Ressemblance, à vérifier",
    saved: "Choix gardé pour cette source",
    person: "Votre choix",
    none: "Intitulé inconnu",
  } satisfies Record<MatchedBy, string>,
  roles: {
    entry: "fiche de traitement",
    table: "tableau de traitements",
    index: "liste de rappel, laissée de côté",
    model: "modèle vide, laissé de côté",
    text: "texte, laissé de côté",
    hidden: "feuille masquée, laissée de côté",
  } satisfies Record<SheetRole, string>,
  missing: {
    purposes: "finalités",
    lawfulBasis: "base légale",
    dataSubjects: "personnes concernées",
    dataCategories: "données",
    retention: "durées de conservation",
    recipients: "destinataires",
    transfers: "transferts hors UE",
    securityMeasures: "mesures de sécurité",
  } satisfies Record<Missing, string>,
  states: { fresh: "Nouvelle", incomplete: "Incomplète", resembles: "Ressemble à", same: "Déjà là", twin: "En double" },
  nothing: "Aucun traitement n’a été reconnu dans ce fichier.",
  noName: (headings: string) => `aucune colonne ne donne le nom des traitements (intitulés lus\u00a0: ${headings})`,
  tooMany: (count: string) =>
    `Ce fichier compte ${count} traitements, plus que les 500 d’un import. Partagez-le en plusieurs fichiers.`,
} as const;
