import { type Stands, standing } from "@/e2e/faults/standing";
import type { EnginePack } from "@/lib/device/pack/open-pack";

const textOf = (stands: Stands | null): string => (stands?.value as { text?: string } | undefined)?.text ?? ""; // as the typist answers

/** Whether a screen ever shows an answer in the place of a later one. */
export class Watch {
  /** Of each question, the texts that the screen may show: the last one, and those of which nobody knows. */
  private readonly mayShow = new Map<unknown, Set<string>>();
  readonly older: string[] = [];

  typed(question: unknown, text: string): void {
    if (question) this.mayShow.set(question, new Set(this.mayShow.get(question) ?? [""]).add(text));
  }

  said(question: unknown, text: string): void {
    if (question) this.mayShow.set(question, new Set([text]));
  }

  /** At each change of what is open, as long as `isInHand`. */
  follow(pack: EnginePack, isInHand: () => boolean): void {
    pack.subscribe(() => {
      if (!isInHand() || !pack.isOpen()) return;
      for (const [question, texts] of this.mayShow) {
        const text = textOf(standing(pack, question));
        if (!texts.has(text)) this.older.push(`${question}: ${text}`);
      }
    });
  }
}
