import { z } from "zod";
import { toBase64 } from "../crypto/bytes";
import { type Device, written } from "../device";
import { DeviceError, isRefusal } from "../refusal";
import type { OutboxRow, Stage } from "../store/database";
import { addresses, readAnswer, sendBytes, sendJson } from "./wire";

/** What one request carries at most. */
const OPERATIONS_MAX = 200;
const BYTES_MAX = 700_000;

const answerSchema = z.object({
  id: z.string(),
  outcome: z.string(),
  reason: z.string().nullish(),
  version: z.number().nullish(),
  theirs: z.unknown().optional(),
});
export type OperationAnswer = z.output<typeof answerSchema>;
const answersSchema = z.object({ answers: z.array(answerSchema) });

/** The server could make nothing of it and did not keep it: it stays here, and is set aside until somebody asks again. */
const UNREAD = "unread";

/** « enregistré » is said of what stands in the file of the town; the rest arrived, and waits for somebody's decision. */
const stageOf = (outcome: string): Stage => {
  if (outcome === UNREAD) return "kept";
  return outcome === "applied" || outcome === "merged" ? "saved" : "sent";
};

type SealedRow = OutboxRow & { sealed: NonNullable<OutboxRow["sealed"]> };
const isSealed = (row: OutboxRow): row is SealedRow => row.sealed !== null;

export const onTheWire = ({ id, sealed }: Pick<SealedRow, "id" | "sealed">) => ({
  id,
  sealed: { iv: toBase64(sealed.iv), text: toBase64(sealed.text) },
});

/** The oldest of what waits, as much as one request takes; one operation at least. */
async function nextBatch({ db }: Device, packId: string): Promise<SealedRow[]> {
  const waiting = db.outbox.where({ packId, stage: "kept" }).filter(({ outcome }) => outcome !== UNREAD);
  const rows = await waiting.limit(OPERATIONS_MAX).toArray();
  let bytes = 0;
  return rows.filter(isSealed).filter(({ sealed }, index) => {
    bytes += sealed.text.byteLength * 1.4; // in base64
    return index === 0 || bytes <= BYTES_MAX;
  });
}

async function markAnswered({ db }: Device, answers: readonly OperationAnswer[]): Promise<void> {
  await written(() =>
    db.transaction("rw", db.outbox, async () => {
      for (const { id, outcome, reason } of answers) {
        const stage = stageOf(outcome);
        await db.outbox.where({ id }).modify({ stage, outcome, reason: reason ?? null });
      }
    }),
  );
}

async function sendRows(device: Device, packId: string, rows: readonly SealedRow[]): Promise<OperationAnswer[]> {
  const body = { v: 1, packId, operations: rows.map(onTheWire) };
  try {
    const { answers } = readAnswer(answersSchema, await sendJson(device, addresses.operations(), body));
    const asked = new Set(rows.map(({ id }) => id));
    return answers.filter(({ id }) => asked.has(id));
  } catch (error) {
    // The request as a whole was not understood: the one operation in fault must not hold the others back.
    if (isRefusal(error, "refused") && rows.length > 1) {
      const half = Math.ceil(rows.length / 2);
      const first = await sendRows(device, packId, rows.slice(0, half));
      return [...first, ...(await sendRows(device, packId, rows.slice(half)))];
    }
    if (isRefusal(error, "refused")) return rows.map(({ id }) => ({ id, outcome: UNREAD, theirs: null }));
    throw error;
  }
}

/**
 * Sends what waits, oldest first, a request for up to 200. Each answered operation is marked at once; what was not answered
 * waits on, and is answered the same when it is sent again. Throws why it had to stop.
 */
export async function sendOutbox(device: Device, packId: string): Promise<OperationAnswer[]> {
  const all: OperationAnswer[] = [];
  for (let rows = await nextBatch(device, packId); rows.length > 0; rows = await nextBatch(device, packId)) {
    const answers = await sendRows(device, packId, rows);
    await markAnswered(device, answers);
    all.push(...answers);
    if (answers.length === 0) throw new DeviceError("offline");
  }
  return all;
}

/** What the server could not read is tried again: a later version of it may. */
export async function retryUnread({ db }: Device, packId: string): Promise<void> {
  const waiting = db.outbox.where({ packId, stage: "kept" }).filter(({ outcome }) => outcome === UNREAD);
  await waiting.modify({ outcome: null });
}

/** The photos whose operation the server knows. */
export async function sendFiles(device: Device, packId: string): Promise<void> {
  const { db } = device;
  for (const file of await db.files.where({ packId, sent: 0 }).toArray()) {
    const operation = await db.outbox.where({ id: file.operationId }).first();
    if (operation?.stage === "kept") continue;
    const body = new Blob([file.sealed.iv, file.sealed.text]);
    await sendBytes(device, addresses.file(file.operationId, packId), body);
    await db.files.update(file.operationId, { sent: 1 });
  }
}
