import type { ExportFormat, ExportStatus } from "@/lib/domain/export/job";
import type { Extent } from "@/lib/domain/register/export/record";

/** Getting a register out: the page of one member, the DPO's page for several, the archive and its note. */
export const exportFr = {
  formats: {
    pdf: "PDF accessible (PDF/UA)",
    ods: "Tableur ODS (LibreOffice)",
    xlsx: "Tableur XLSX (Excel)",
    docx: "Texte DOCX (Word)",
    csv: "CSV, une ligne par traitement",
    json: "JSON, pour tout reprendre ailleurs",
  } satisfies Record<ExportFormat, string>,
  formatHints: {
    pdf: "À imprimer, à envoyer, à montrer à la CNIL.",
    ods: "Dans l’ordre du modèle simplifié de la CNIL\u00a0: une feuille par traitement.",
    xlsx: "Le même classeur, pour Excel.",
    docx: "À retoucher avant d’imprimer.",
    csv: "Pour un autre logiciel, ou un tri rapide.",
    json: "Fiches, versions, approbations, questions\u00a0; avec son empreinte.",
  } satisfies Record<ExportFormat, string>,
  extents: { full: "Registre complet", public: "Registre public" } satisfies Record<Extent, string>,
  extentHints: {
    full: "Toutes les fiches, telles qu’elles sont aujourd’hui, avec leur statut.",
    public: "Les fiches approuvées seulement, sans sécurité, ni nom, ni contact d’une personne.",
  } satisfies Record<Extent, string>,
  statuses: {
    waiting: "En attente",
    running: "En cours",
    done: "Prêt",
    failed: "Échoué",
    removed: "Retiré",
  } satisfies Record<ExportStatus, string>,
  file: (member: string, day: string, extension: string) => `registre-${member}-${day}.${extension}`,
  archiveFile: (day: string) => `registres-${day}.zip`,
  readMe: {
    file: "LISEZ-MOI.txt",
    title: (extent: string, format: string) => `${extent}, ${format}`,
    made: (day: string, syndicate: string) => `Exporté le ${day} depuis Registre commun, ${syndicate}.`,
    files: (count: string) => `${count} dans cette archive, un par adhérent.`,
    fileWords: ["fichier", "fichiers"],
    leftOut: (count: string) => `${count} laissés de côté\u00a0: vous ne pouviez plus lire leur registre.`,
    members: ["adhérent", "adhérents"],
    personal: "Un registre complet contient des noms\u00a0: gardez cette archive là où vous gardez vos dossiers.",
    restore: "Pour reprendre un fichier JSON\u00a0: npm run registre -- register:restore FICHIER",
  },
} as const;
