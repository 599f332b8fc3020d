import type postgres from "postgres";
import { newId } from "@/lib/domain/identifier";
import type { People } from "../people";

export type Visit = { readonly memberId: string; readonly visitId: string };

/** A town with a visit planned for today. */
export async function plannedVisit(sql: postgres.Sql, people: People): Promise<Visit> {
  const memberId = await people.newTown();
  const visitId = newId();
  const syndicateId = await people.demoSyndicate();
  await sql`insert into visit (syndicate_id, member_id, id, status, planned_at, agenda, attendees, created_by)
    values (${syndicateId}, ${memberId}, ${visitId}, 'planned', now(), '[]', '[]', 'Essai')`;
  return { memberId, visitId };
}

/** Questions answered by a line of text alone, each device its own: no conflict is wanted here. */
const QUESTIONS = [
  ["A1", "C6", "G4"],
  ["F5", "J1", "I5"],
] as const;

export type Typed = {
  id: string;
  readonly text: string;
  readonly operation: { kind: string } & Record<string, unknown>;
};

/** Types lines that are found again; `base` is filled in on the device, which knows what stands there. */
export class Typist {
  private count = 0;

  constructor(
    private readonly visit: Visit,
    private readonly device: 0 | 1,
    private readonly random: () => number,
  ) {}

  next(): Typed {
    const text = `${this.device === 0 ? "Tablette" : "Téléphone"} ${this.count++} ${newId()}`;
    return this.random() < 0.6 ? this.answer(text) : this.finding(text);
  }

  private answer(text: string): Typed {
    const questions = QUESTIONS[this.device];
    const question = questions[Math.floor(this.random() * questions.length)] ?? "A1";
    const mine = { value: { state: "answered", text }, note: "", evidence: "said" };
    return { id: "", text, operation: { kind: "answer", visitId: this.visit.visitId, question, ...mine } };
  }

  /** Never an answer: what it is based on may still be on its way to the disk. */
  another(): Typed {
    return this.finding(`Constat ${this.count++} ${newId()}`);
  }

  private finding(text: string): Typed {
    const finding = { label: text, evidence: "", severity: 3, entryId: null, question: null };
    const flags = { correctedOnTheSpot: false, personalDataKept: true };
    return {
      id: "",
      text,
      operation: { kind: "finding", visitId: this.visit.visitId, findingId: newId(), ...finding, ...flags },
    };
  }
}

/** Numbers that are the same again for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
