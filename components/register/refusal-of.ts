import type { registerEntryFr } from "@/lib/i18n/fr/register-entry";

/** The refusal that an address tells (`?refus=`), in the words of the page. */
export function refusalOf(code: unknown): keyof typeof registerEntryFr.refusals | null {
  if (typeof code !== "string" || code === "") return null;
  return code === "stale" || code === "invalid-state" ? code : "other";
}
