import { z } from "zod";
import { fromBase64, toBase64 } from "../crypto/bytes";
import { places, unsealJson } from "../crypto/sealing";
import type { Device } from "../device";
import type { EnginePack } from "../pack/open-pack";
import type { OutboxRow } from "../store/database";
import { onTheWire } from "./send";
import { addresses, readAnswer, sendBytes, sendJson } from "./wire";

const FORMAT = "registre-visite";

type Unsent = Pick<OutboxRow, "id" | "sealed">;
const hasText = (row: Unsent): row is Unsent & { sealed: NonNullable<OutboxRow["sealed"]> } => row.sealed !== null;

async function unsentOf({ db }: Device, packId: string, unwritten: readonly Unsent[]) {
  const rows: Unsent[] = await db.outbox.where({ packId, stage: "kept" }).toArray();
  return [...rows, ...unwritten].filter(hasText);
}

/** Unsent work as a file that only the server can read: it is sent from any device where its author signs in. */
export async function sealedFile(device: Device, packId: string, unwritten: readonly Unsent[] = []): Promise<Blob> {
  const operations = (await unsentOf(device, packId, unwritten)).map(onTheWire);
  const photos = await device.db.files.where({ packId, sent: 0 }).toArray();
  const files = photos.map(({ operationId, sealed: { iv, text } }) => ({
    id: operationId,
    sealed: { iv: toBase64(iv), text: toBase64(text) },
  }));
  return new Blob([JSON.stringify({ format: FORMAT, v: 1, packId, operations, files })], { type: "application/json" });
}

/** Unsent work in clear, for the person's own eyes; only while the pack is open. Photos are not in it. */
export async function plainFile(device: Device, pack: EnginePack): Promise<Blob> {
  const { packId } = pack;
  const { seal } = pack.keys();
  const rows = await unsentOf(device, packId, pack.unwritten());
  const operations = rows.map(({ id, sealed }) => unsealJson(seal, places.operation(packId, id), sealed));
  const text = JSON.stringify({ format: FORMAT, v: 1, packId, operations: await Promise.all(operations) }, null, 2);
  return new Blob([text], { type: "application/json" });
}

const fileSchema = z.object({
  format: z.literal(FORMAT),
  v: z.literal(1),
  packId: z.uuid(),
  operations: z.array(z.looseObject({ id: z.string() })),
  files: z.array(z.object({ id: z.string(), sealed: z.object({ iv: z.string(), text: z.string() }) })).default([]),
});
const answersSchema = z.object({ answers: z.array(z.object({ id: z.string(), outcome: z.string() })) });
const BATCH = 100;

/** Sends such a file, sealed or plain; sent twice, it is answered the same. Null when it is no such file. */
export async function sendCarried(device: Device, file: Blob): Promise<{ sent: number } | null> {
  const text = await file.text();
  const parsed = fileSchema.safeParse(await new Response(text).json().catch(() => null)); // not JSON
  if (!parsed.success) return null;
  const { packId, operations, files } = parsed.data;
  let sent = 0;
  for (let at = 0; at < operations.length; at += BATCH) {
    const body = { v: 1, packId, operations: operations.slice(at, at + BATCH) };
    sent += readAnswer(answersSchema, await sendJson(device, addresses.operations(), body)).answers.length;
  }
  for (const { id, sealed } of files) {
    const body = new Blob([fromBase64(sealed.iv), fromBase64(sealed.text)]);
    await sendBytes(device, addresses.file(id, packId), body);
  }
  return { sent };
}
