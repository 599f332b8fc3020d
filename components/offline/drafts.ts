import type { DeviceDrafts } from "./engine";

/** What this device remembers of a visit and never sends: the first answer's instant, the screen in hand. */
export const STARTED = "started";
export const PLACE = "place";

/** Written behind: a disk that is full is told by the engine, and the text is still on the screen. */
export function putDraft(drafts: DeviceDrafts, key: string, value: unknown): void {
  drafts.put(key, value).catch(() => undefined); // see above
}
