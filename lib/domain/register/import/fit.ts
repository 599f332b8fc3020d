/** Cuts what a question has no room for, and says all of it in a note: nothing of the file is lost in silence. */
export class Fitting {
  readonly #notes: string[] = [];

  note(heading: string, text: string): void {
    const written = text.trim();
    if (written !== "") this.#notes.push(heading === "" ? written : `${heading}\u00a0: ${written}`);
  }

  text(heading: string, text: string, most: number): string {
    const written = text.trim();
    if (written.length <= most) return written;
    this.note(heading, written);
    return `${written.slice(0, most - 1).trimEnd()}…`;
  }

  list(heading: string, items: readonly string[], most: { length: number; items: number }): string[] {
    if (items.length > most.items) this.note(heading, items.slice(most.items).join("\n"));
    return items.slice(0, most.items).map((item) => this.text(heading, item, most.length));
  }

  /** At most 20 notes of 4,000 signs, as an entry holds them: long ones go on in the next, the last one says what is cut. */
  notes(): string[] {
    const pieces = this.#notes.flatMap((note) => note.match(/[\s\S]{1,4000}/g) ?? []);
    if (pieces.length <= NOTES) return pieces;
    const last = pieces.slice(NOTES - 1).join("\n");
    return [...pieces.slice(0, NOTES - 1), last.length <= 4000 ? last : `${last.slice(0, 3999)}…`];
  }
}

const NOTES = 20;
