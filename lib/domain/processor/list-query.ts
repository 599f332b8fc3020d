import { z } from "zod";
import { PROCESSOR_KINDS } from "./codes";

export const DIRECTORY_PAGE_SIZE = 50;

/** Where a processor keeps the data, seen from the European Union; `unknown` when nobody wrote it. */
export const HOSTING_PLACES = ["france", "europe", "outside", "unknown"] as const;
export type HostingPlace = (typeof HOSTING_PLACES)[number];

/** In the directory, or kept for its history. */
export const DIRECTORY_STATES = ["actifs", "retires"] as const;

const absent = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** The address of the directory; what it does not know is as if it were not there. */
export const directoryQuerySchema = z.object({
  texte: z.string().trim().max(100).catch(""),
  type: absent(z.enum(PROCESSOR_KINDS)),
  lieu: absent(z.enum(HOSTING_PLACES)),
  etat: z.enum(DIRECTORY_STATES).catch("actifs"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type DirectoryQuery = z.output<typeof directoryQuerySchema>;

/** The address of the list of software. */
export const softwareQuerySchema = z.object({
  texte: z.string().trim().max(100).catch(""),
  editeur: absent(z.uuid()),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type SoftwareQuery = z.output<typeof softwareQuerySchema>;
