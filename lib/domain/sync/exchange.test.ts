import { expect, test } from "vitest";
import { newId } from "../identifier";
import {
  answersSchema,
  GONE_REASONS,
  type GoneReason,
  type OperationAnswer,
  OUTCOMES,
  type Outcome,
  operationAnswerSchema,
  REASONS,
  type Reason,
} from "./answer";
import { freshPackSchema, takenPackSchema } from "./pack";
import {
  OPERATIONS_MAX,
  type Sealed,
  type SendOperations,
  sealedSchema,
  sealPlace,
  sendOperationsSchema,
  type TakePack,
  takePackSchema,
} from "./request";

test("SYNC-04 a request carries at most two hundred operations, sealed or plain, whatever is in them", () => {
  const sealed: Sealed = { iv: "AAECAwQFBgcICQoL", text: "AAAA" };
  expect(sealedSchema.parse(sealed)).toEqual(sealed);
  expect(sealedSchema.safeParse({ iv: "AAAA", text: "AAAA" }).success).toBe(false);
  const request = (count: number): SendOperations => ({
    v: 1,
    packId: newId(),
    operations: Array.from({ length: count }, () => ({ id: newId(), sealed })),
  });
  const full = request(OPERATIONS_MAX);
  expect(sendOperationsSchema.parse(full)).toEqual(full);
  expect(sendOperationsSchema.safeParse(request(OPERATIONS_MAX + 1)).success).toBe(false);
});

test("SYNC-04 a seal is bound to its pack and its operation, and a file's to the file", () => {
  expect(sealPlace.operation("p", "o")).toBe("registre/sync/v1/p/o");
  expect(sealPlace.file("p", "o")).toBe("registre/sync/v1/p/o/file");
});

test("SYNC-04 a pack is asked for one visit, by a device that may say its name", () => {
  const asked: TakePack = { v: 1, visitId: newId(), device: "" };
  expect(takePackSchema.parse({ v: 1, visitId: asked.visitId })).toEqual(asked);
  expect(takePackSchema.safeParse({ ...asked, v: 2 }).success).toBe(false);
  expect(takenPackSchema.safeParse({ v: 1 }).success).toBe(false);
  expect("sealKey" in freshPackSchema.shape).toBe(false);
});

test("SYNC-04 each operation is answered by itself, with a known outcome and reason", () => {
  const outcome: Outcome = OUTCOMES[2];
  const reason: Reason = REASONS[0];
  const gone: GoneReason = GONE_REASONS[0];
  const answer: OperationAnswer = { id: newId(), outcome, reason, version: 2, theirs: { note: "vu" } };
  expect(operationAnswerSchema.parse(answer)).toEqual(answer);
  expect(operationAnswerSchema.safeParse({ ...answer, outcome: "lost" }).success).toBe(false);
  expect(answersSchema.safeParse({ v: 1, receivedAt: "2026-11-28T09:00:00.000Z", answers: [answer] }).success).toBe(
    true,
  );
  expect(gone).toBe("revoked");
});
