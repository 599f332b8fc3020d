import { expect, test } from "vitest";
import { newId } from "@/lib/domain/identifier";
import { importKey, newRawKey, places, sealJson } from "../crypto/sealing";
import type { OutboxRow } from "../store/database";
import { OwnOperations } from "./own-operations";

const packId = newId();
const key = await importKey(newRawKey());

async function made(text: string): Promise<{ operation: Parameters<OwnOperations["add"]>[0]; row: OutboxRow }> {
  const operation = { id: newId(), kind: "answer", madeAt: new Date().toISOString(), question: "C2", text };
  const sealed = await sealJson(key, places.operation(packId, operation.id), operation);
  const about = { packId, subject: "answer:C2", outcome: null, reason: null };
  return { operation, row: { seq: 1, id: operation.id, stage: "kept", sealed, ...about } };
}
const textsOf = (own: OwnOperations) => own.list().map(({ operation }) => operation.text);

test("OFF-18 rows that were read before an operation was written do not take it off the screen", async () => {
  const own = new OwnOperations(packId, () => {});
  const [first, second] = [await made("Un"), await made("Deux")];
  own.add(first.operation);
  own.add(second.operation);
  await own.absorb([first.row], key);
  expect(textsOf(own)).toEqual(["Un", "Deux"]);
});

test("OFF-18 what a fresh pack holds leaves the list, even when it was kept in this tab", async () => {
  const own = new OwnOperations(packId, () => {});
  const { operation, row } = await made("Un");
  own.add(operation);
  await own.absorb([{ ...row, stage: "saved", sealed: null }], key);
  expect(textsOf(own)).toEqual([]);
});
