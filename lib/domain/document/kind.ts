/** What may be attached, by what the file really is: the name and the type that a browser announces count for nothing. */
export const FILE_KINDS = ["pdf", "odt", "ods", "docx", "xlsx", "png", "jpg"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: "application/pdf",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  png: "image/png",
  jpg: "image/jpeg",
};

/** The largest file, in bytes: 20 MB. */
export const FILE_BYTES = 20_000_000;

/** Why a file is not taken. Each code has its French sentence. */
export const ATTACHMENT_REFUSALS = [
  "no-file",
  "empty",
  "too-big",
  "wrong-type",
  "damaged",
  "mixed",
  "macros",
  "encrypted",
  "too-much",
  "quota",
  "closed",
] as const;
export type AttachmentRefusal = (typeof ATTACHMENT_REFUSALS)[number];
