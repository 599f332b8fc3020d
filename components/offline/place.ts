import { useSyncExternalStore } from "react";
import type { VisitPlaces } from "@/components/visit/places";

export const DEVICE_PARTS = ["fiches", "nouvelle-fiche", "photos", "cloture"] as const;
export type DevicePart = (typeof DEVICE_PARTS)[number];

/** One of the screens of a visit on a device, as the anchor of its one page says it. */
export type DevicePlace = {
  question?: string;
  part?: DevicePart;
  finding?: string;
  agree?: string;
  entry?: string;
};

const isPart = (text: string | null): text is DevicePart => DEVICE_PARTS.some((part) => part === text);

/** Null for an anchor of another kind: a link within a screen, or none. */
export function placeOf(hash: string): DevicePlace | null {
  const query = new URLSearchParams(hash.slice(1));
  const part = query.get("partie");
  const place = {
    question: query.get("question"),
    finding: query.get("constat"),
    agree: query.get("agir"),
    entry: query.get("fiche"),
  };
  const given = Object.entries(place).filter(([, value]) => value !== null);
  if (isPart(part)) return { part, ...Object.fromEntries(given) };
  return given.length > 0 ? Object.fromEntries(given) : null;
}

const hashOf = (query: Record<string, string>) => `#${new URLSearchParams(query)}`;

export const photoPlace = (question: string): string => hashOf({ partie: "photos", question });
export const partPlace = (part: DevicePart): string => hashOf({ partie: part });

export const devicePlaces = (quitHref: string): VisitPlaces => ({
  question: (question) => hashOf({ question }),
  entries: () => partPlace("fiches"),
  finding: (constat, question) => hashOf({ constat, question }),
  agree: (agir, question) => hashOf({ agir, question }),
  entry: (fiche) => hashOf({ fiche }),
  carried: () => null,
  visit: () => quitHref,
});

let last = "";

function currentHash(): string {
  const { hash } = window.location;
  if (placeOf(hash)) last = hash;
  return last;
}

function onMove(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The anchor of the screen in hand; a link within it leaves it in hand. Empty before the first. */
export const usePlaceHash = (): string => useSyncExternalStore(onMove, currentHash, () => "");

/** Goes to a screen without a new page; `replace` when nobody asked to leave the one before. */
export function goTo(hash: string, replace = false): void {
  if (replace) window.location.replace(hash);
  else window.location.hash = hash.slice(1);
}
