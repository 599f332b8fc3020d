import type { DevicePhoto } from "@/lib/domain/visit/on-device/visit";
import type { Typed, TypedStore } from "../ui/form/typed-store";
import type { DeviceDrafts } from "./engine";

/** What this device remembers of a visit and never sends: the first answer's instant, the screen in hand. */
export const STARTED = "started";
export const PLACE = "place";
const PHOTOS = "photos";

/** Written behind: a disk that is full is told by the engine, and the text is still on the screen. */
export function putDraft(drafts: DeviceDrafts, key: string, value: unknown): void {
  drafts.put(key, value).catch(() => undefined); // see above
}

/** What is typed in the forms of one screen, sealed with the rest of the visit. */
export function typedStore(drafts: DeviceDrafts, screen: string): TypedStore {
  const slot = (form: string) => `form:${screen}:${form}`;
  return {
    read: (form) => (drafts.get(slot(form)) ?? null) as Typed | null, // written by `keep` below
    keep: async (form, typed) => drafts.put(slot(form), typed),
    forget: (form) => {
      if (drafts.get(slot(form))) drafts.remove(slot(form)).catch(() => undefined); // locked meanwhile: it is offered again
    },
  };
}

/** Every photo taken on this device, those that were sent included: their sealed copy stays until the pack leaves it. */
export function photosTaken(drafts: DeviceDrafts, kept: readonly DevicePhoto[]): readonly DevicePhoto[] {
  const before = (drafts.get(PHOTOS) ?? []) as readonly DevicePhoto[]; // written by `rememberPhotos` below
  const known = new Set(before.map(({ operationId }) => operationId));
  return [...before, ...kept.filter(({ operationId }) => !known.has(operationId))];
}

/** Its operation leaves the device once the server's pack holds it; its caption does not. */
export function rememberPhotos(drafts: DeviceDrafts, taken: readonly DevicePhoto[]): void {
  const before = drafts.get(PHOTOS);
  if (taken.length > (Array.isArray(before) ? before.length : 0)) putDraft(drafts, PHOTOS, taken);
}
