import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import { People } from "../people";
import { Tablet } from "./browser";
import { FAULTS, type Scene, typeSome } from "./faults";
import { Hand, type Ledger } from "./hand";
import type { Office } from "./server";
import { plannedVisit, randomOf, type Typed, Typist, type Visit } from "./world";

export type Outcome = {
  readonly typed: number;
  readonly lost: string[];
  readonly twice: string[];
  readonly faults: string[];
  /** What the server holds and did not apply: no script wants any. */
  readonly aside: string[];
};

const STEPS = 5;
const SENDS = 12;
const SECOND_DEVICE = 0.2;

/** Sends until nothing waits; a server that just came back is asked a few times. */
async function sendAll(hand: Hand): Promise<void> {
  for (let round = 0; round < SENDS; round++) {
    await hand.startSync();
    if ((await hand.page.evaluate(() => window.visite.toSend())) === 0) return;
    await sleep(200);
  }
  const stop = await hand.page.evaluate(() => window.visite.stop());
  throw new Error(`the outbox is not empty: ${stop}`);
}

type Received = { id: string; kind: string; outcome: string };
type Stands = { question: string; text: string; version: number };

async function onServer(sql: postgres.Sql, { visitId }: Visit) {
  const received = await sql<Received[]>`select id, kind, outcome from sync_operation where visit_id = ${visitId}`;
  const findings = await sql<{ label: string }[]>`select label from finding where visit_id = ${visitId}`;
  const answers = await sql<Stands[]>`
    select question, value ->> 'text' as text, version from visit_answer where visit_id = ${visitId}`;
  return { received: [...received], findings: findings.map(({ label }) => label), answers: [...answers] };
}
type Found = Awaited<ReturnType<typeof onServer>>;

const isFinding = ({ operation }: Typed) => operation.kind === "finding";

/** Of what the screen said was kept: what the server neither holds nor shows. */
function lostOf({ said, unknown }: Ledger, { received, findings, answers }: Found): string[] {
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
function twiceOf({ received, findings, answers }: Found): string[] {
  const applied = (kind: string) => received.filter((one) => one.kind === kind && one.outcome === "applied").length;
  const changes = answers.reduce((sum, { version }) => sum + version, 0);
  const again = findings.filter((label, index) => findings.indexOf(label) !== index);
  return changes === applied("answer") ? again : [...again, `${changes} changes for ${applied("answer")} answers`];
}

/** One script: typing between faults drawn at random, then everything is sent and counted. The same seed draws the same. */
export async function runScript(office: Office, sql: postgres.Sql, seed: number, late = false): Promise<Outcome> {
  const random = randomOf(seed);
  const tablet = new Tablet();
  const drawn: string[] = [];
  try {
    let context = await tablet.start();
    const people = new People(sql, context, office.url);
    const visit = await plannedVisit(sql, people);
    const personId = await people.signIn("dpo");
    let cookies = await context.cookies();
    const hand = await Hand.take(context, office.url, late);
    await hand.prepare(visit.memberId, visit.visitId);
    const restartBrowser = async () => {
      scene.hand.forgetRefused();
      cookies = await context.cookies();
      await tablet.kill();
      context = await tablet.start();
      await context.addCookies(cookies);
      await context.setOffline(scene.offline);
      const again = await Hand.take(context, office.url, late, hand.ledger);
      again.packId = hand.packId;
      await again.unlock();
      scene.hand = again;
    };
    const typist = new Typist(visit, 0, random);
    const signIn = () => new People(sql, scene.hand.context, office.url).open(personId);
    const scene: Scene = { office, signIn, random, typist, hand, restartBrowser, offline: false };
    let second: Hand | null = null;
    if (random() < SECOND_DEVICE && !late) {
      const otherContext = await tablet.other();
      await otherContext.addCookies(cookies);
      second = await Hand.take(otherContext, office.url);
      await second.prepare(visit.memberId, visit.visitId);
      const other = new Typist(visit, 1, random);
      for (let count = 0; count < 3; count++) await second.type(other.next());
      await sendAll(second);
      drawn.push("secondDevice");
    }
    const names = late ? ["killBrowser"] : Object.keys(FAULTS);
    for (let step = 0; step < (late ? 1 : STEPS); step++) {
      await typeSome(scene);
      const name = names[Math.floor(random() * names.length)] ?? "reload";
      drawn.push(name);
      await FAULTS[name]?.(scene);
    }
    if (!late) await typeSome(scene);
    const here = new Set(await scene.hand.page.evaluate(() => window.visite.ids()));
    const there = new Set((await onServer(sql, visit)).received.map(({ id }) => id));
    const missing = scene.hand.ledger.said.filter(({ id }) => !late && !here.has(id) && !there.has(id));
    scene.offline = false;
    await scene.hand.context.setOffline(false);
    await sendAll(scene.hand);
    const found = await onServer(sql, visit);
    const ledger = {
      said: [...hand.ledger.said, ...(second?.ledger.said ?? [])],
      unknown: [...hand.ledger.unknown, ...(second?.ledger.unknown ?? [])],
    };
    const aside = found.received
      .filter(({ outcome }) => outcome !== "applied")
      .map(({ kind, outcome }) => `${kind} ${outcome}`);
    return {
      typed: ledger.said.length,
      faults: drawn,
      lost: [...new Set([...missing.map(({ text }) => text), ...lostOf(ledger, found)])],
      twice: twiceOf(found),
      aside,
    };
  } catch (error) {
    throw new Error(`seed ${seed} (${drawn.join(", ")})`, { cause: error });
  } finally {
    await tablet.end();
  }
}
