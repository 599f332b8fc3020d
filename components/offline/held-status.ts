import type { DeviceOperation, KeptOperation } from "@/lib/domain/visit/on-device/operation";
import type { SaveStatus } from "../ui/save-state";

type Subject = (operation: DeviceOperation) => boolean;

export const aboutQuestion =
  (code: string): Subject =>
  (operation) =>
    operation.kind === "answer" && operation.question === code;
export const aboutEntry =
  (id: string): Subject =>
  (operation) =>
    (operation.kind === "entry" || operation.kind === "entry-new") && operation.entryId === id;
export const aboutClosing: Subject = ({ kind }) => kind === "closing";

/** Where the last change of a subject is, in one of three words; undefined when this device made none that it still holds. */
export function heldStatus(kept: readonly KeptOperation[], subject: Subject): SaveStatus | undefined {
  const last = kept.findLast(({ operation }) => subject(operation));
  return last && { kind: last.stage };
}

/** The server has another text for the same field: both wait for the DPO. */
export const isContested = (kept: readonly KeptOperation[], subject: Subject): boolean =>
  kept.some(({ outcome, operation }) => outcome === "conflict" && subject(operation));
