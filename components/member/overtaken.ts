import type { DomainErrorCode } from "@/lib/domain/errors";

const isVersioned = (detail: unknown): detail is { version: number } & Record<string, unknown> =>
  typeof detail === "object" && detail !== null && "version" in detail && Number.isInteger(detail.version);

/** The record that stands in the place of the one that was read, when a save was overtaken; null for any other refusal. */
export function overtakenBy(refusal: { code: DomainErrorCode; detail?: unknown }) {
  return refusal.code === "stale" && isVersioned(refusal.detail) ? refusal.detail : null;
}
