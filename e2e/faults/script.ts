import type postgres from "postgres";
import { People } from "../people";
import { Tablet } from "./browser";
import { FAULTS, type Scene, typeSome } from "./faults";
import { Hand } from "./hand";
import type { Office } from "./server";
import { asideOf, drawn, lostOf, type Outcome, onServer, twiceOf } from "./verdict";
import { plannedVisit, randomOf, Typist } from "./world";

const STEPS = 3;

/** One script: typing between faults drawn at random, then everything is sent and counted. The same seed draws the same. */
export async function runScript(office: Office, sql: postgres.Sql, seed: number, late = false): Promise<Outcome> {
  const random = randomOf(seed);
  const faults = late ? ["killBrowser"] : drawn(Object.keys(FAULTS), seed, STEPS, random);
  const tablet = new Tablet();
  let at = "the start";
  try {
    let context = await tablet.start();
    const people = new People(sql, context, office.url);
    const visit = await plannedVisit(sql, people);
    const personId = await people.signIn("dpo");
    let cookies = await context.cookies();
    const hand = await Hand.take(context, office.url, late);
    await hand.prepare(visit.memberId, visit.visitId);
    const scene: Scene = {
      ...{ office, random, visit, hand, offline: false },
      typist: new Typist(visit, 0, random),
      others: [],
      signIn: () => new People(sql, scene.hand.context, office.url).open(personId),
      restartBrowser: async () => {
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
      },
      otherDevice: async () => {
        const other = await tablet.other();
        await other.addCookies(await context.cookies());
        return Hand.take(other, office.url);
      },
    };
    for (const name of faults) {
      at = name;
      await typeSome(scene);
      await FAULTS[name]?.(scene);
    }
    at = "the end";
    if (!late) await typeSome(scene);
    const here = new Set(await scene.hand.page.evaluate(() => window.visite.ids()));
    const there = new Set((await onServer(sql, visit)).received.map(({ id }) => id));
    const missing = scene.hand.ledger.said.filter(({ id }) => !late && !here.has(id) && !there.has(id));
    scene.offline = false;
    await scene.hand.context.setOffline(false);
    await scene.hand.sendAll();
    const found = await onServer(sql, visit);
    const ledgers = [hand.ledger, ...scene.others];
    const ledger = {
      said: ledgers.flatMap(({ said }) => said),
      unknown: ledgers.flatMap(({ unknown }) => unknown),
    };
    return {
      typed: ledger.said.length,
      faults,
      lost: [...new Set([...missing.map(({ text }) => text), ...lostOf(ledger, found)])],
      twice: twiceOf(found),
      aside: asideOf(found),
    };
  } catch (error) {
    throw new Error(`seed ${seed} (${faults.join(", ")}), in ${at}`, { cause: error });
  } finally {
    await tablet.end();
  }
}
