/** Why a file is not read. Each code has its French sentence; `about` fills it. */
export const FILE_REFUSALS = [
  "nothing",
  "too-big",
  "wrong-type",
  "old-office",
  "encrypted",
  "macros",
  "damaged",
  "lying",
  "unsafe-name",
  "too-many-entries",
  "too-much",
  "ratio",
  "doctype",
  "encoding",
  "open-quote",
  "too-many-cells",
  "too-many-sheets",
  "too-wide",
  "too-much-text",
  "too-long",
  "too-heavy",
] as const;
export type RefusalCode = (typeof FILE_REFUSALS)[number];

/** The largest file, in bytes. */
export const FILE_BYTES = 5_000_000;

export type FileRefusal = { readonly code: RefusalCode; readonly about: string | number };
