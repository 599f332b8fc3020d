import { DomainError } from "../../errors";

/** `dropped`: given up before anything was written. `undone`: its drafts were all taken back. */
export type ImportStatus = "prepared" | "imported" | "undone" | "dropped";

/** Refuses `invalid-state`, with what was asked as subject, on an import that is no longer there for it. */
export function refuseUnless(status: ImportStatus, wanted: ImportStatus, act: string): void {
  if (status !== wanted) throw new DomainError("invalid-state", act);
}

/** A file that nobody took further is emptied after this time. */
export const PREPARED_DAYS = 7;
