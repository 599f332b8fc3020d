export type DomainErrorCode = "not-found" | "forbidden" | "conflict" | "invalid-state" | "stale" | "outcome-unknown";

/** A refusal the user can understand. Anything else thrown is a bug. `detail` carries both texts when a save was overtaken. */
export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: DomainErrorCode,
    readonly subject: string,
    readonly detail?: unknown,
  ) {
    super(`${subject}: ${code}`);
  }
}
