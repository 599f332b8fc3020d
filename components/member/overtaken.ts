import { z } from "zod";
import type { DomainErrorCode } from "@/lib/domain/errors";

const versioned = z.looseObject({ version: z.int() });

/** The record that stands in the place of the one that was read, when a save was overtaken; null for any other refusal. */
export function overtakenBy(refusal: { code: DomainErrorCode; detail?: unknown }) {
  if (refusal.code !== "stale") return null;
  const detail = versioned.safeParse(refusal.detail);
  return detail.success ? detail.data : null;
}
