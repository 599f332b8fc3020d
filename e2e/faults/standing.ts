import type { NewOperation, OwnOperation } from "@/lib/device/pack/own-operations";

export type Stands = { value: unknown; note: string; evidence: string };
type Said = Stands & { question: string };

/** What is open on a device: its own operations over the pack. */
type Open = { readonly content: () => unknown; readonly operations: () => readonly OwnOperation[] };

/** What a screen shows of a question. */
export function standing(open: Open, question: unknown): Stands | null {
  const own = open.operations().findLast(({ operation }) => operation.question === question)?.operation;
  const content = open.content() as { run: { answers: Said[] } }; // as the server's pack is made
  const found = (own as Said | undefined) ?? content.run.answers.find((one) => one.question === question);
  return found ? { value: found.value, note: found.note, evidence: found.evidence } : null;
}

/** An answer says what stood on the device before it, as the screens do. */
export const based = (open: Open | null, operation: NewOperation): NewOperation =>
  operation.kind === "answer" ? { ...operation, base: open && standing(open, operation.question) } : operation;
