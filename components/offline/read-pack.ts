import { type OpenedPack, openedPack } from "@/lib/domain/sync/opened-pack";
import { packSchema } from "@/lib/domain/sync/pack";

/** The pack as the server gave it and the device kept it; null when this version of the application cannot read it. */
export function readPack(content: unknown): OpenedPack | null {
  const parsed = packSchema.safeParse(content);
  return parsed.success ? openedPack(parsed.data) : null;
}
