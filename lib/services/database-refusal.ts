import { DomainError } from "@/lib/domain/errors";

const LOST = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "TRANSACTION_ENDED",
]);
/** A row that points at another member's row, or that a policy turns away, is answered like a row that never existed. */
const FOREIGN = new Set(["23503", "42501"]);

const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return "cause" in error ? codeOf(error.cause) : undefined;
};

export const databaseErrorCode = codeOf;

/** What an expected failure of the database means to the person; undefined for a bug. */
export function databaseRefusal(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return undefined;
  const code = codeOf(error);
  if (code === undefined) return undefined;
  if (FOREIGN.has(code)) return new DomainError("not-found", "reference");
  if (code === "23505") return new DomainError("conflict", "unique");
  if (LOST.has(code)) return new DomainError("outcome-unknown", "connection");
  return undefined;
}
