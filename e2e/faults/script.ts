import type postgres from "postgres";
import { People } from "../people";
import { Tablet } from "./browser";
import { FAULTS, type Scene, typeSome } from "./faults";
import { Hand } from "./hand";
import type { Office } from "./server";
import { asideOf, dealt, lostOf, type Outcome, onServer, twiceOf } from "./verdict";
import { plannedVisit, randomOf, Typist } from "./world";

/** Faults of one script. */
export const STEPS = 3;

/** One script: typing between faults drawn at random, then everything is sent and counted. The same seed draws the same. */
export async function runScript(office: Office, sql: postgres.Sql, seed: number, late = false): Promise<Outcome> {
  const random = randomOf(seed);
  const faults = late ? ["killBrowser"] : dealt(Object.keys(FAULTS), seed, STEPS);
  const tablet = new Tablet();
  const copies: Tablet[] = [];
  let at = "the start";
  try {
    let context = await tablet.start();
    const people = new People(sql, context, office.url);
    const visit = await plannedVisit(sql, people);
    const personId = await people.signIn("dpo");
    let cookies = await context.cookies();
    const hand = await Hand.take(context, office.url, late);
    await hand.prepare(visit.memberId, visit.visitId);
    const shut = async () => {
      scene.hand.forgetRefused();
      cookies = await context.cookies();
      await tablet.kill();
    };
    const reopen = async () => {
      context = await tablet.start();
      await context.addCookies(cookies);
      await context.setOffline(scene.offline);
      scene.hand = await Hand.take(context, office.url, late, hand.ledger);
      await scene.hand.open(hand.packId);
    };
    const scene: Scene = {
      ...{ office, random, visit, hand, offline: false },
      typist: new Typist(visit, 0, random),
      others: [],
      signIn: () => new People(sql, scene.hand.context, office.url).open(personId),
      restartBrowser: async () => {
        await shut();
        await reopen();
      },
      otherDevice: async () => {
        const other = await tablet.other();
        await other.addCookies(await context.cookies());
        return Hand.take(other, office.url);
      },
      copiedDevice: async () => {
        await shut(); // a disk in use would be copied half-written
        const copy = new Tablet(false, tablet.profileFolder);
        copies.push(copy);
        await reopen();
        const itsContext = await copy.start();
        await itsContext.addCookies(cookies);
        const its = await Hand.take(itsContext, office.url);
        await its.open(hand.packId);
        return its;
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
    for (const each of [tablet, ...copies]) await each.end();
  }
}
