import { migrator } from "@/db/testing/people";
import { asideOf, drawn, lostOf, type Outcome, onServer, twiceOf } from "@/e2e/faults/verdict";
import { randomOf, Typist, type Visit } from "@/e2e/faults/world";
import type { Actor } from "@/lib/domain/access/policy";
import { FAULTS, type Scene, typeSome } from "./faults";
import type { Office } from "./office";
import { Tablet } from "./tablet";

const STEPS = 5;

type Setting = { readonly office: Office; readonly actor: Actor; readonly visit: Visit; readonly late?: boolean };

/** One script: typing between faults drawn at random, then everything is sent and counted. The same seed draws the same. */
export async function runScript({ office, actor, visit, late = false }: Setting, seed: number): Promise<Outcome> {
  const random = randomOf(seed);
  const faults = late ? ["killBrowser"] : drawn(Object.keys(FAULTS), seed, STEPS, random);
  const tablet = new Tablet(office, actor, late);
  const scene: Scene = {
    ...{ office, random, visit, tablet },
    typist: new Typist(visit, 0, random),
    another: () => new Tablet(office, actor),
    others: [],
  };
  const all = () => [tablet, ...scene.others];
  try {
    await tablet.take(visit);
    for (const name of faults) {
      await typeSome(scene);
      await FAULTS[name]?.(scene);
    }
    const ledger = () => ({
      said: all().flatMap((one) => one.ledger.said),
      unknown: all().flatMap((one) => one.ledger.unknown),
    });
    await office.idle();
    const here = new Set((await Promise.all(all().map((one) => one.ids()))).flat());
    const there = new Set((await onServer(migrator(), visit)).received.map(({ id }) => id));
    const missing = late ? [] : ledger().said.filter(({ id }) => !here.has(id) && !there.has(id));
    for (const one of all()) {
      one.online = true;
      await one.sendAll();
    }
    await office.idle();
    if (office.bugs.length > 0) throw office.bugs[0];
    const found = await onServer(migrator(), visit);
    return {
      typed: ledger().said.length,
      faults,
      lost: [...new Set([...missing.map(({ text }) => text), ...lostOf(ledger(), found)])],
      twice: twiceOf(found),
      aside: asideOf(found),
      older: all().flatMap((one) => one.watch.older),
    };
  } catch (error) {
    throw new Error(`seed ${seed} (${faults.join(", ")})`, { cause: office.bugs[0] ?? error });
  } finally {
    for (const one of all()) one.end();
    await office.idle();
  }
}
