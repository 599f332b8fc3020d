import type { RefusalCode } from "@/lib/domain/register/import/file-refusal";

/** A file that someone sends to do harm, or that came out broken; `reads` when it is harmless and its text must come out. */
export type HostileFile = { what: string; bytes: () => Uint8Array } & ({ refused: RefusalCode } | { reads: string });
