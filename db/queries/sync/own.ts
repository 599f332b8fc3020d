import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { OperationAnswer } from "@/lib/domain/sync/answer";

/** One's own pack, whatever became of one's rights. */
export type OwnPack = {
  memberId: string;
  visitId: string;
  sealKey: Uint8Array;
  expiresAt: string;
  revokedAt: string | null;
};

export async function selectOwnPack(tx: Tx, packId: string): Promise<OwnPack | undefined> {
  const [row] = await tx.execute<OwnPack>(sql`select member_id as "memberId", visit_id as "visitId",
    seal_key as "sealKey", expires_at as "expiresAt", revoked_at as "revokedAt" from access.own_pack(${packId}::uuid)`);
  return row;
}

export type KeptAnswer = { id: string; contentHash: string; answer: OperationAnswer };

export const selectOwnAnswers = (tx: Tx, packId: string, ids: readonly string[]) =>
  tx.execute<KeptAnswer>(sql`select id, content_hash as "contentHash", answer
    from access.own_answers(${packId}::uuid, ${`{${ids.join(",")}}`}::uuid[])`);

export type KeptWork = {
  id: string;
  kind: string;
  content_hash: string;
  content: unknown;
  outcome: "kept" | "refused";
  answer: OperationAnswer;
};

/** Keeps work of a town that was taken away from the person, with its row in the trail. */
export async function keepWork(tx: Tx, packId: string, work: readonly KeptWork[]): Promise<void> {
  await tx.execute(sql`select access.keep_work(${packId}::uuid, ${JSON.stringify(work)}::jsonb)`);
}
