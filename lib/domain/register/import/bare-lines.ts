import type { Answer } from "./raw-entry";
import type { ImportTarget } from "./target";

/**
 * Lines of a section of data without headings, that have nothing beside them: the list itself. Where others of the section do
 * have something beside them, those without are the form's own, left empty.
 */
export class BareLines {
  #lines: string[] = [];
  #isTable = false;

  add(lines: readonly string[]): void {
    this.#lines.push(...lines);
  }

  haveColumns(): void {
    this.#isTable = true;
  }

  end({ target, heading }: { target: ImportTarget; heading: string }): Answer[] {
    const lines = this.#isTable ? this.#lines.filter((line) => line.includes(":")) : this.#lines;
    this.#lines = [];
    this.#isTable = false;
    if (lines.length === 0) return [];
    // Each line of the sensitive data is an answer: a yes or a no, then which.
    const texts = target === "sensitiveData" ? lines : [lines.join("\n")];
    return texts.map((text) => ({ target, heading, text }));
  }
}
