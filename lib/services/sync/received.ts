import "server-only";
import { z } from "zod";
import type { Reason } from "@/lib/domain/sync/answer";
import { OPERATION_KINDS, type Operation, operationSchema } from "@/lib/domain/sync/operation";
import { sealedSchema } from "@/lib/domain/sync/request";
import { contentHashOf, openOperation } from "./seal";

/** An operation as it arrived: opened, and held against its schema. */
export type Received = {
  readonly id: string;
  readonly kind: string;
  readonly hash: string;
  /** What it says, as it came. */
  readonly content: unknown;
  readonly operation: Operation | null;
  readonly reason: Reason | null;
};

const UNKNOWN = "unknown";
const headSchema = z.looseObject({ kind: z.enum(OPERATION_KINDS).catch(UNKNOWN as never) }); // a text, whatever it is
const kindOf = (content: unknown): string => headSchema.safeParse(content).data?.kind ?? UNKNOWN;

function readOperation(id: string, content: unknown, sealBroken: boolean): Received {
  const head = { id, kind: kindOf(content), hash: contentHashOf(content), content };
  if (sealBroken) return { ...head, operation: null, reason: "seal" };
  const parsed = operationSchema.safeParse(content);
  if (!parsed.success || parsed.data.id !== id) return { ...head, operation: null, reason: "invalid" };
  return { ...head, operation: parsed.data, reason: null };
}

/** Opens what a device sent, sealed or plain. Nothing is refused here but by a reason of its own. */
export function readReceived(key: Uint8Array, packId: string, raw: { readonly id: string }): Received {
  const sealed = z.looseObject({ sealed: sealedSchema }).safeParse(raw);
  if (!sealed.success) return readOperation(raw.id, raw, false);
  const content = openOperation(key, packId, raw.id, sealed.data.sealed);
  return content === null ? readOperation(raw.id, raw, true) : readOperation(raw.id, content, false);
}
