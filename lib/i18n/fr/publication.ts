import type { HeadPart } from "@/lib/domain/register/publication/changes";
import type { PublicationAct, PublicFormat } from "@/lib/domain/register/publication/edition";
import type { LeftOut } from "@/lib/domain/register/publication/published";

/** The public register: the screen of the town, the document that anyone reads, and what is said of both. */
export const publicationFr = {
  title: "Publication",
  link: "Publication",
  lead: "Le registre est un document que chacun peut demander à lire. Le représentant de la collectivité en publie des éditions numérotées\u00a0: elles ne changent plus, et portent une empreinte qui le prouve.",
  document: {
    title: (day: string, number: string) => `Registre au ${day}, édition ${number}`,
    about: "Cette édition",
    edition: "Édition",
    sha256: "Empreinte SHA-256",
    withheld: "Rubriques que la collectivité ne communique pas",
    nothingWithheld: "Aucune",
    notTold: "Non communiqué",
    contents: "Fiches",
    download: "Autres formats",
    formats: {
      pdf: "PDF accessible",
      csv: "CSV, une ligne par traitement",
      jsonld: "JSON-LD, dans le vocabulaire DPV",
      json: "JSON, le texte que l’empreinte scelle",
    } satisfies Record<PublicFormat, string>,
    check: "Vérifier cette édition",
    checkHow:
      "Téléchargez le fichier JSON et calculez son empreinte SHA-256 (sha256sum sous Linux, certutil -hashfile … SHA256 sous Windows, shasum -a 256 sous macOS). Elle doit être celle-ci, signe pour signe. Les autres formats sont tirés de ce texte.",
    gone: "Ce registre n’est pas publié ici",
    goneBody:
      "L’adresse n’est pas la bonne, ou la collectivité l’a retirée. Demandez-lui sa nouvelle adresse\u00a0: son registre reste un document que chacun peut demander à lire.",
    file: (member: string, number: number, extension: string) =>
      `registre-public-${member}-edition-${number}.${extension}`,
    unavailable:
      "Ce format n’est pas disponible pour le moment. Les autres formats de cette page disent la même chose.",
  },
  state: {
    never: "Rien n’est publié encore.",
    current: (number: string, day: string) => `L’édition ${number}, du ${day}, dit ce que le registre dit aujourd’hui.`,
    moved: (number: string, day: string) => `Le registre a changé depuis l’édition ${number}, du ${day}.`,
    noLink: "Son adresse publique est retirée\u00a0: personne ne la lit.",
    see: "Voir ce qui a changé",
    go: "Voir la publication",
  },
  done: {
    published: "L’édition est publiée.",
    withheld: "C’est enregistré. La prochaine édition en tiendra compte.",
    renewed: "La nouvelle adresse est ouverte. L’ancienne ne répond plus.",
    withdrawn: "L’adresse est retirée. Elle ne répond plus.",
  } satisfies Record<PublicationAct, string>,
  changes: {
    title: "Ce qui a changé depuis la dernière édition",
    added: ["fiche ajoutée", "fiches ajoutées"],
    removed: ["fiche retirée", "fiches retirées"],
    changed: ["fiche modifiée", "fiches modifiées"],
    again: "approuvée de nouveau, sans changement pour le public",
    head: {
      member: "Identité de la collectivité",
      contacts: "Coordonnées de la collectivité",
      dpo: "Délégué à la protection des données",
    } satisfies Record<HeadPart, string>,
    headTitle: "Présentation",
    withheld: "Rubriques communiquées ou non",
    entries: (words: string) => `${words}\u00a0:`,
    of: (name: string, fields: string) => `${name}\u00a0: ${fields}`,
  },
  now: {
    title: "Ce qui serait publié maintenant",
    count: ["fiche approuvée", "fiches approuvées"],
    always:
      "Jamais publiés\u00a0: les mesures de sécurité, les logiciels et les lieux, les contrats, les noms et contacts des personnes, les remarques et les échanges avec le DPO.",
    withheld: (fields: string) => `Non communiqué, par votre choix\u00a0: ${fields}.`,
    leftOut: ["fiche laissée de côté", "fiches laissées de côté"],
    columns: { entry: "Fiche", why: "Pourquoi" },
    why: {
      "never-approved": "Jamais approuvée",
      archived: "Archivée",
      "kept-back": "Non visible dans le registre public, selon sa version approuvée",
    } satisfies Record<LeftOut, string>,
  },
  publish: {
    submit: (number: string) => `Publier l’édition ${number}`,
    hint: "L’édition ne pourra plus être modifiée. Elle remplacera la précédente à l’adresse publique.",
    nothing: "Aucune fiche approuvée ne peut être montrée. Approuvez d’abord le registre\u00a0; rien n’a été publié.",
    unchanged: (number: string) => `Rien n’a changé depuis l’édition ${number}\u00a0: il n’y a rien à publier.`,
    unchangedNow: "Rien n’a changé depuis la dernière édition\u00a0: aucune n’a été ajoutée.",
    stale:
      "Le registre, ou ses éditions, ont changé depuis l’affichage de cette page. Rien n’a été publié\u00a0: rechargez la page pour lire ce qui le serait.",
    notYou: "Seul le représentant de la collectivité publie\u00a0: le DPO conseille, le référent prépare.",
  },
  address: {
    title: "Adresse publique",
    none: "Elle s’ouvrira avec la première édition.",
    withdrawn: "L’adresse est retirée. Les éditions restent ici\u00a0; une nouvelle adresse peut être ouverte.",
    label: "Adresse à donner, lisible par tous",
    open: "Ouvrir la page publique",
    copy: "Copier l’adresse",
    embedLabel: "Code à insérer dans le site de la collectivité",
    embedHint:
      "Un cadre qui montre toujours la dernière édition. Il ne demande aucun script et ne dépose aucun traceur.",
    copyEmbed: "Copier le code à insérer",
    seeEmbed: "Voir la page à insérer",
    frame: (member: string) => `Registre public des traitements, ${member}`,
    renew: "Changer d’adresse",
    renewHint: "L’adresse d’aujourd’hui cessera de répondre, y compris là où elle est insérée.",
    reopen: "Ouvrir une nouvelle adresse",
    withdraw: "Retirer l’adresse",
    withdrawHint: "Plus personne ne lira le registre par cette adresse. Les éditions restent ici.",
    stale: "L’adresse a été changée par quelqu’un d’autre. Rechargez la page\u00a0; rien n’a été fait.",
    refused: "Il n’y a rien à faire\u00a0: rechargez la page pour voir où en est l’adresse.",
  },
  fields: {
    title: "Rubriques communiquées",
    lead: "Une rubrique décochée ne paraîtra dans aucune fiche, à partir de la prochaine édition. Les finalités, les personnes, les données, les durées et les transferts sont toujours là\u00a0: c’est ce que la loi attend d’un registre. Pour taire une fiche entière, répondez non à «\u00a0Visible dans le registre public\u00a0» et faites-la approuver.",
    legend: "Rubriques à communiquer",
    submit: "Enregistrer ces choix",
    summary: "Choisir les rubriques communiquées",
    all: "Toutes les rubriques prévues sont communiquées.",
    notYou: "Le représentant choisit.",
    stale: "Ces choix ont été changés par quelqu’un d’autre. Rechargez la page\u00a0; rien n’a été enregistré.",
  },
  editions: {
    title: "Éditions",
    none: "Aucune édition encore.",
    columns: { edition: "Édition", on: "Publiée le", by: "Par", entries: "Fiches", sha256: "Empreinte SHA-256" },
    name: (number: string) => `Édition ${number}`,
    restored: (day: string) => `reprise d’une autre installation le ${day}`,
    back: "Revenir à la publication",
    files: "Télécharger cette édition",
  },
} as const;
