import { createContext, useContext } from "react";
import type { DeviceOperation, KeptOperation } from "@/lib/domain/visit/on-device/operation";
import type { DeviceVisit } from "@/lib/domain/visit/on-device/visit";

/** What is being typed, sealed on the device and never sent. */
export type DeviceDrafts = {
  readonly get: (key: string) => unknown;
  readonly put: (key: string, value: unknown) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

/** What the screens ask of the pack in hand. */
export type OpenVisit = {
  readonly drafts: DeviceDrafts;
  readonly photo: (operationId: string) => Promise<Blob | null>;
};

/** What the screens ask of the device's engine; `keep` resolves once the change is on the disk. */
export type VisitEngine = { readonly keep: (operation: DeviceOperation, photo?: Blob) => Promise<string> };

export type Held = {
  readonly engine: VisitEngine;
  readonly open: OpenVisit;
  readonly full: boolean;
  readonly kept: readonly KeptOperation[];
  readonly visit: DeviceVisit;
};

export const HeldContext = createContext<Held | null>(null);

/** The visit in hand, with the engine that keeps what is written of it. */
export function useHeld(): Held {
  const held = useContext(HeldContext);
  if (!held) throw new Error("a screen of the visit stands outside its device");
  return held;
}
