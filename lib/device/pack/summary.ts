import type { Device } from "../device";
import type { PackState } from "../store/database";

/** What a locked device tells of a pack: no town, no name. */
export type PackSummary = {
  readonly id: string;
  readonly memberId: string;
  readonly visitId: string;
  readonly state: PackState | "expired";
  readonly takenAt: number;
  readonly expiresAt: number;
  readonly entries: number;
  readonly bytes: number;
  readonly triesUsed: number;
  readonly hasPasskey: boolean;
  readonly visitAt: number | null;
};

/** Taken too early: it will not be read on the day of the visit. */
export const endsBeforeVisit = ({ visitAt, expiresAt }: Pick<PackSummary, "visitAt" | "expiresAt">): boolean =>
  visitAt !== null && visitAt >= expiresAt;

/** The packs of this device, the latest taken first; those that can no longer be opened stay as long as they hold unsent work. */
export async function summaries({ db, now }: Device): Promise<PackSummary[]> {
  const rows = await db.packs.toArray();
  return rows
    .toSorted((a, b) => b.takenAt - a.takenAt)
    .map(({ id, memberId, visitId, state, takenAt, expiresAt, entries, bytes, failures, wraps, visitAt = null }) => ({
      id,
      memberId,
      visitId,
      state: state === "live" && expiresAt <= now() ? "expired" : state,
      takenAt,
      expiresAt,
      entries,
      bytes,
      triesUsed: failures,
      hasPasskey: wraps.some(({ by }) => by === "passkey"),
      visitAt,
    }));
}
