import type postgres from "postgres";
import { randomOf, type Typed, type Visit } from "./world";

/** What one device was told of what was typed on it. */
export type Ledger = {
  /** The screen said « gardé sur cet appareil ». */
  readonly said: Typed[];
  /** The device went before it said anything: there or not, either is right. */
  readonly unknown: Typed[];
};

type Received = { id: string; kind: string; outcome: string };
type Stands = { question: string; text: string; version: number };

export async function onServer(sql: postgres.Sql, { visitId }: Visit) {
  const received = await sql<Received[]>`select id, kind, outcome from sync_operation where visit_id = ${visitId}`;
  const findings = await sql<{ label: string }[]>`select label from finding where visit_id = ${visitId}`;
  const answers = await sql<Stands[]>`
    select question, value ->> 'text' as text, version from visit_answer where visit_id = ${visitId}`;
  return { received: [...received], findings: findings.map(({ label }) => label), answers: [...answers] };
}
type Found = Awaited<ReturnType<typeof onServer>>;

const isFinding = ({ operation }: Typed) => operation.kind === "finding";

/** Of what the screen said was kept: what the server neither holds nor shows. */
export function lostOf({ said, unknown }: Ledger, { received, findings, answers }: Found): string[] {
  const ids = new Set(received.map(({ id }) => id));
  const latest = new Map(said.filter((one) => !isFinding(one)).map((one) => [one.operation.question, one.text]));
  const mayStand = new Set([...latest.values(), ...unknown.map(({ text }) => text)]);
  const shown = (one: Typed) =>
    isFinding(one)
      ? findings.includes(one.text)
      : answers.some(({ question, text }) => question === one.operation.question && mayStand.has(text));
  return said.filter((one) => (one.id !== "" && !ids.has(one.id)) || !shown(one)).map(({ text }) => text);
}

/** What was done more often than it was received, each answer counting its changes. */
export function twiceOf({ received, findings, answers }: Found): string[] {
  const applied = (kind: string) => received.filter((one) => one.kind === kind && one.outcome === "applied").length;
  const changes = answers.reduce((sum, { version }) => sum + version, 0);
  const again = findings.filter((label, index) => findings.indexOf(label) !== index);
  return changes === applied("answer") ? again : [...again, `${changes} changes for ${applied("answer")} answers`];
}

/** What the server holds and did not apply: no script wants any. */
export const asideOf = ({ received }: Found): string[] =>
  received.filter(({ outcome }) => outcome !== "applied").map(({ kind, outcome }) => `${kind} ${outcome}`);

export type Outcome = {
  readonly typed: number;
  readonly lost: string[];
  readonly twice: string[];
  readonly faults: string[];
  readonly aside: string[];
  /** Answers that the screen showed in the place of a later one, where it was watched. */
  readonly older?: string[];
};

const sum = (outcomes: readonly Outcome[], of: (one: Outcome) => number) =>
  outcomes.reduce((total, one) => total + of(one), 0);

function countEach(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** The line that a run of scripts prints. */
export const totalOf = (seed: number, outcomes: readonly Outcome[]) => ({
  seed,
  scripts: outcomes.length,
  "drafts typed": sum(outcomes, ({ typed }) => typed),
  "drafts lost": sum(outcomes, ({ lost }) => lost.length),
  "done twice": sum(outcomes, ({ twice }) => twice.length),
  "not applied": sum(outcomes, ({ aside }) => aside.length),
  "shown older": sum(outcomes, ({ older }) => older?.length ?? 0),
  faults: countEach(outcomes.flatMap(({ faults }) => faults)),
});

/** The faults of one script: the first in its turn, so that a few scripts in a row meet them all, the others at random. */
export function drawn(names: readonly string[], seed: number, count: number, random: () => number): string[] {
  const any = () => names[Math.floor(random() * names.length)];
  return Array.from({ length: count }, (_, step) => (step === 0 ? names[seed % names.length] : any()) ?? "");
}

/**
 * The faults of one script, dealt from a deck that a few scripts in a row share: they meet each of them once. A deck begins
 * where the seed is a multiple of their number.
 */
export function dealt(names: readonly string[], seed: number, count: number): string[] {
  const scripts = Math.ceil(names.length / count);
  const random = randomOf(Math.floor(seed / scripts));
  const deck = names.map((name) => ({ name, rank: random() })).toSorted((one, other) => one.rank - other.rank);
  const first = (seed % scripts) * count;
  return deck.slice(first, first + count).map(({ name }) => name);
}
