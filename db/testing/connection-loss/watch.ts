import { setTimeout as sleep } from "node:timers/promises";

/** An operation that has not ended by then counts as hung: the person in front of it has gone. */
const HUNG_MS = 10_000;

export type Outcome = "done" | "refused" | "hung";

/** Counts how operations end. A refused one is a good answer; one without end is not. */
export class Watch {
  readonly counts: Record<Outcome, number> = { done: 0, refused: 0, hung: 0 };
  longestMs = 0;

  async see<T>(work: Promise<T>): Promise<{ outcome: Outcome; value?: T }> {
    const start = performance.now();
    const timer = new AbortController();
    const end = work.then(
      (value) => ({ outcome: "done" as const, value }),
      () => ({ outcome: "refused" as const }),
    );
    const late = sleep(HUNG_MS, { outcome: "hung" as const }, { signal: timer.signal }).catch(() => ({
      outcome: "hung" as const, // aborted: the other one has answered first
    }));
    const result = await Promise.race([end, late]);
    timer.abort();
    this.counts[result.outcome]++;
    this.longestMs = Math.max(this.longestMs, Math.round(performance.now() - start));
    if (result.outcome !== "done") await sleep(1);
    return result;
  }
}
