import { createCipheriv, randomBytes } from "node:crypto";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import type { OperationInput } from "@/lib/domain/sync/operation";
import { sealPlace } from "@/lib/domain/sync/request";
import { takeVisit } from "../read-pack";
import { receiveOperations } from "../receive-operations";

type Kind = OperationInput["kind"];
type Said<K extends Kind> = Omit<Extract<OperationInput, { kind: K }>, "id" | "madeAt" | "kind">;

/** An operation as a device makes it, under a new id. */
export const operationOf = <K extends Kind>(kind: K, said: Said<K>, id = newId()) => ({
  id,
  kind,
  madeAt: "1999-01-01T00:00:00.000Z",
  ...said,
});

/** AES-256-GCM as a browser writes it: the tag after the text. */
function sealed(key: string, place: string, clear: Uint8Array) {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key, "base64"), iv).setAAD(Buffer.from(place, "utf8"));
  const text = Buffer.concat([cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
  return { iv, text };
}

export function sealedOperation(key: string, packId: string, operation: { id: string }) {
  const { iv, text } = sealed(key, sealPlace.operation(packId, operation.id), Buffer.from(JSON.stringify(operation)));
  return { id: operation.id, sealed: { iv: iv.toString("base64"), text: text.toString("base64") } };
}

export function sealedFile(key: string, packId: string, id: string, bytes: Uint8Array): Buffer {
  const { iv, text } = sealed(key, sealPlace.file(packId, id), bytes);
  return Buffer.concat([iv, text]);
}

/** A device of the person, with a visit taken on it. */
export async function deviceWith(actor: Actor, visitId: string, now?: Date) {
  const taken = await takeVisit(actor, { visitId, device: "Tablette" }, now);
  const { packId, sealKey } = taken;
  return {
    ...taken,
    send: (operations: readonly { id: string }[], as = actor) =>
      receiveOperations(
        as,
        packId,
        operations.map((operation) => sealedOperation(sealKey, packId, operation)),
        now,
      ),
    sendPlain: (operations: readonly { id: string }[], as = actor) => receiveOperations(as, packId, operations, now),
  };
}
