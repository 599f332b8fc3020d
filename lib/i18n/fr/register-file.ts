import type { FileRefusal, RefusalCode } from "@/lib/domain/register/import/file-refusal";

const KINDS: Readonly<Record<string, string>> = {
  zip: "une archive, ou un document d’un autre logiciel",
  pdf: "un PDF",
  image: "une image",
  rtf: "un texte mis en forme",
  program: "un programme",
  archive: "une archive compressée",
  markup: "une page web ou un fichier XML",
  binary: "un fichier qui n’est pas du texte",
};

const SAVE_AGAIN = "Ouvrez-le dans votre tableur, enregistrez-le de nouveau en ODS ou en XLSX, puis recommencez.";

const reasons: Record<RefusalCode, (about: string) => string> = {
  nothing: () => "Ce fichier est vide\u00a0: aucune cellule n’est remplie.",
  "too-big": () => "Ce fichier dépasse 5\u00a0Mo. Retirez les images, ou partagez-le en plusieurs fichiers.",
  "wrong-type": (kind) =>
    `Ce fichier n’est pas un tableur\u00a0: c’est ${KINDS[kind] ?? "un autre type de fichier"}. Choisissez un fichier ODS, XLSX ou CSV.`,
  "old-office": () =>
    "Ce fichier est un ancien classeur Excel (.xls) ou il est protégé par un mot de passe. Enregistrez-le en XLSX ou en ODS, sans mot de passe, puis recommencez.",
  encrypted: () =>
    "Ce fichier est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis recommencez.",
  macros: () =>
    "Ce classeur contient des macros. Enregistrez-le en XLSX ou en ODS, sans macros, puis recommencez\u00a0: les données restent les mêmes.",
  damaged: () => `Ce fichier est abîmé ou incomplet. ${SAVE_AGAIN}`,
  lying: () => `Ce fichier se contredit\u00a0: il n’annonce pas ce qu’il contient. ${SAVE_AGAIN}`,
  "unsafe-name": () => `Ce fichier contient un nom interdit, qui désigne un endroit hors du classeur. ${SAVE_AGAIN}`,
  "too-many-entries": () =>
    "Ce classeur est fait de plus de 200 morceaux. Retirez les images et les feuilles qui ne servent pas, puis recommencez.",
  "too-much": () =>
    "Ce fichier dépasse 50\u00a0Mo une fois ouvert. Retirez ce qui n’est pas le registre, puis recommencez.",
  ratio: () => `Ce fichier est compressé plus qu’un tableur ne l’est jamais. ${SAVE_AGAIN}`,
  doctype: () =>
    `Ce fichier demande d’aller chercher autre chose que lui-même, ce qu’un tableur ne fait pas. ${SAVE_AGAIN}`,
  encoding: () =>
    "Les lettres de ce fichier ne sont pas lisibles. Enregistrez-le en ODS ou en XLSX, ou en CSV «\u00a0UTF-8\u00a0», puis recommencez.",
  "open-quote": (line) =>
    `Un guillemet ouvert à la ligne ${line} n’est jamais fermé. Corrigez cette ligne, puis recommencez.`,
  "too-many-cells": () =>
    "Ce fichier a plus de 20\u202f000 cellules remplies. Partagez-le en plusieurs fichiers, puis importez-les l’un après l’autre.",
  "too-many-sheets": (most) =>
    `Ce classeur a plus de ${most} feuilles. Partagez-le en plusieurs fichiers, puis importez-les l’un après l’autre.`,
  "too-wide": (most) =>
    `Une cellule est remplie au-delà de la colonne ${most}. Effacez ce qui dépasse du tableau, puis recommencez.`,
  "too-much-text": () =>
    "Ce fichier contient trop de texte pour un registre. Partagez-le en plusieurs fichiers, puis importez-les l’un après l’autre.",
  "too-long": () => `Ce fichier est trop long à lire. ${SAVE_AGAIN}`,
  "too-heavy": () => "Ce fichier demande trop de mémoire. Partagez-le en plusieurs fichiers, puis recommencez.",
};

/** Why a file is not read, and what to do about it. */
export const fileRefusalFr = ({ code, about }: FileRefusal): string => reasons[code](String(about));
