import type { Device } from "../device";

/** What the screen says of the work of one pack; a change made twice counts once, at its latest stage. */
export type Counts = {
  /** « 12 réponses gardées ici » */
  readonly kept: number;
  /** « 3 à envoyer » */
  readonly toSend: number;
  readonly sent: number;
  readonly saved: number;
  /** Waiting for the DPO's decision between two texts. */
  readonly conflicts: number;
  /** Not applied: refused, or kept as a document because the visit or the right is gone. */
  readonly aside: number;
  readonly photosToSend: number;
};

export async function countsOf({ db }: Device, packId: string): Promise<Counts> {
  const rows = await db.outbox.where("[packId+stage]").between([packId, ""], [packId, "\uffff"]).toArray();
  const latest = new Map(rows.toSorted((a, b) => a.seq - b.seq).map((row) => [row.subject, row]));
  const all = [...latest.values()];
  const of = (stage: string) => all.filter((row) => row.stage === stage).length;
  return {
    kept: all.length,
    toSend: of("kept"),
    sent: of("sent"),
    saved: of("saved"),
    conflicts: all.filter(({ outcome }) => outcome === "conflict").length,
    aside: all.filter(({ outcome }) => outcome === "refused" || outcome === "kept").length,
    photosToSend: await db.files.where({ packId, sent: 0 }).count(),
  };
}
