import type { DocumentType, HolderKind, Visibility } from "@/lib/domain/document/document";
import type { AttachmentRefusal, FileKind } from "@/lib/domain/document/kind";

const KINDS = "PDF, ODT, ODS, DOCX, XLSX, PNG ou JPG";

/** Documents attached to what a member holds. */
export const documentFr = {
  title: "Documents",
  count: ["document", "documents"],
  section: {
    none: "Aucun document joint.",
    add: "Joindre un document",
    all: "Tous les documents de cette collectivité",
  },
  columns: {
    name: "Document",
    type: "Type",
    on: "Joint à",
    dated: "Date",
    expires: "Valable jusqu’au",
    size: "Taille",
    by: "Ajouté",
  },
  by: (who: string, when: string) => `${who}, ${when}`,
  types: {
    politique: "Politique de protection des données",
    registre_signe: "Registre signé",
    convention: "Convention ou contrat",
    dpa: "Accord de sous-traitance (article 28)",
    deliberation: "Délibération",
    designation_dpo: "Désignation du DPO",
    charte_informatique: "Charte informatique",
    mention_information: "Mention d’information",
    procedure: "Procédure",
    attestation: "Attestation",
    sensibilisation: "Support ou feuille d’émargement",
    compte_rendu_visite: "Compte rendu de visite",
    bilan: "Bilan",
    aipd: "Analyse d’impact (AIPD)",
    reponse_demande: "Réponse à une demande",
    recepisse_cnil: "Récépissé de la CNIL",
    autre: "Autre document",
  } satisfies Record<DocumentType, string>,
  kinds: {
    pdf: "PDF",
    odt: "ODT",
    ods: "ODS",
    docx: "DOCX",
    xlsx: "XLSX",
    png: "PNG",
    jpg: "JPG",
  } satisfies Record<FileKind, string>,
  holders: {
    entry: "Fiche du registre",
    visit: "Visite",
    intervention: "Intervention",
    contract: "Contrat de sous-traitance",
    action: "Action",
  } satisfies Record<HolderKind, string>,
  holderNamed: {
    entry: (name: string) => `Fiche «\u00a0${name}\u00a0»`,
    visit: (day: string) => (day === "" ? "Visite" : `Visite du ${day}`),
    contract: (name: string) => `Contrat avec ${name}`,
    action: (name: string) => `Action «\u00a0${name}\u00a0»`,
    intervention: (name: string) => `Intervention «\u00a0${name}\u00a0»`,
  } satisfies Record<HolderKind, (name: string) => string>,
  visibilities: {
    member: "La collectivité et le DPO",
    dpo_only: "Le DPO seul",
  } satisfies Record<Visibility, string>,
  visibilityHints: {
    member:
      "Comme ce à quoi il est joint\u00a0: un acte confidentiel, ou une visite avant son compte rendu, reste au DPO.",
    dpo_only: "La collectivité ne le voit ni ici, ni dans la liste, ni dans le journal.",
  } satisfies Record<Visibility, string>,
  dpoOnly: "DPO seul",
  expiry: { past: "échu", soon: "bientôt échu" },
  fields: {
    file: "Fichier",
    name: "Nom du document",
    type: "Type",
    datedOn: "Date du document",
    expiresOn: "Valable jusqu’au",
    visibility: "Qui le voit",
  },
  hints: {
    file: `${KINDS}, 20\u00a0Mo au plus. Le lieu, la date et l’appareil inscrits dans une photo sont effacés.`,
    name: "Laissez vide pour garder le nom du fichier.",
    expiresOn: "S’il est à renouveler.",
  },
  chooseType: "Choisir un type",
  used: (used: string, quota: string) => `${used} occupés sur ${quota}.`,
  form: {
    title: "Joindre un document",
    submit: "Joindre le document",
    sending: "Envoi et vérification du fichier…",
    noType: "Choisissez le type du document",
    done: "Document joint.",
    cancel: "Revenir sans rien joindre",
  },
  closed:
    "Les documents ne sont pas ouverts sur cette installation\u00a0: il lui manque la clé qui les chiffre (DOCUMENT_KEYS). Demandez-la à la personne qui l’administre.",
  list: {
    filters: "Filtrer les documents",
    all: "Tous",
    on: "Joint à",
    expiry: "Échéance",
    expiries: { bientot: "Dans les deux mois", passee: "Échue", datee: "Toutes celles qui en ont une" },
    emptyTitle: "Aucun document encore",
    emptyBody:
      "Un document se joint à une fiche du registre, une visite, une action ou une intervention, depuis sa page. Ouvrez l’une d’elles, puis «\u00a0Joindre un document\u00a0».",
    emptyAction: "Ouvrir le registre",
    filteredTitle: "Aucun document à ce filtre",
    filteredBody: "Retirez un filtre pour voir les autres.",
    clear: "Retirer les filtres",
    edit: "Modifier",
    caption: "Documents, le dernier d’abord",
  },
  edit: {
    title: (name: string) => `Modifier «\u00a0${name}\u00a0»`,
    submit: "Enregistrer",
    remove: "Retirer ce document",
    removeHint: "Il quitte les listes tout de suite. Son fichier est gardé trente jours, le temps de vous raviser.",
    stale: "Ce document a changé entre-temps. Rechargez la page, puis recommencez\u00a0: rien n’a été écrit.",
    removed: (name: string) => `«\u00a0${name}\u00a0» est retiré. Son fichier est gardé trente jours.`,
    putBack: "Remettre ce document",
  },
  failure: {
    title: "Ce document ne peut pas être ouvert",
    "no-file": "Son fichier n’est plus là où il était rangé.",
    "no-key": "La clé qui l’a chiffré n’est plus connue de cette installation.",
    corrupted: "Son fichier a été abîmé\u00a0: il ne correspond plus à ce qui avait été déposé.",
    body: "Rien n’en a été envoyé, et sa description est gardée. Prévenez la personne qui administre cette installation\u00a0: une sauvegarde peut le rendre.",
    back: "Revenir aux documents",
  },
} as const;

const KEPT = "Rien n’a été joint\u00a0; le fichier reste sur votre ordinateur.";

const reasons: Record<AttachmentRefusal, string> = {
  "no-file": "Choisissez le fichier à joindre",
  empty: `Ce fichier est vide. ${KEPT}`,
  "too-big": `Ce fichier dépasse 20\u00a0Mo. ${KEPT} Réduisez-le ou partagez-le, puis recommencez.`,
  "wrong-type": `Ce fichier n’est pas d’un type accepté (${KINDS}), quel que soit son nom. ${KEPT} Enregistrez-le sous l’un d’eux, puis recommencez.`,
  damaged: `Ce fichier est abîmé ou incomplet. ${KEPT} Ouvrez-le, enregistrez-le de nouveau, puis recommencez.`,
  mixed: `Ce fichier en cache un autre. ${KEPT} Enregistrez-le de nouveau depuis le logiciel qui l’a fait, puis recommencez.`,
  macros: `Ce document contient un programme (macros). ${KEPT} Enregistrez-en une copie sans macros, puis recommencez.`,
  encrypted: `Ce document est protégé par un mot de passe. ${KEPT} Enregistrez-en une copie sans mot de passe, puis recommencez.`,
  "too-much": `Ce document est bien plus grand une fois ouvert qu’un document ne l’est. ${KEPT}`,
  quota: `Il n’y a plus assez de place pour ce fichier. ${KEPT} Retirez un document qui ne sert plus, ou demandez plus de place à l’administration.`,
  closed: `${documentFr.closed} ${KEPT}`,
};

/** Why a file is not taken, what was kept, what to do. */
export const attachmentRefusalFr = (code: AttachmentRefusal): string => reasons[code];
