import { migrator } from "@/db/testing/people";
import { Tablet } from "@/e2e/faults/browser";
import { Hand } from "@/e2e/faults/hand";
import { randomOf, Typist, type Visit } from "@/e2e/faults/world";
import { prepare } from "@/e2e/offline-path";
import { slowTaps } from "@/e2e/offline-taps";
import { newId } from "@/lib/domain/identifier";
import { routes } from "@/lib/routes";
import { median, p95, report, tokenOf } from "./client";
import type { BenchWorld } from "./world";

const SLOWER = 4;
const KEEPS = 60;
const TAKES = 7;
const TAPS = 20;
const TAP_MS = 200;
/** One frame of a screen. */
const FRAME_MS = 16;

/** A visit planned in that member. */
export async function visitIn({ syndicateId }: BenchWorld, memberId: string): Promise<Visit> {
  const visitId = newId();
  await migrator()`insert into visit (syndicate_id, member_id, id, status, planned_at, agenda, attendees, created_by)
    values (${syndicateId}, ${memberId}, ${visitId}, 'planned', now(), '[]', '[]', 'bench')`;
  return { memberId, visitId };
}

/** The visit in the hands of a person, without a network: how soon each tap shows. */
async function tapping(world: BenchWorld, visit: Visit): Promise<number[]> {
  const address = process.env.NEXTAUTH_URL ?? "";
  const tablet = new Tablet(true);
  try {
    const context = await tablet.start();
    await context.addCookies([{ name: "next-auth.session-token", value: await tokenOf(world.dpo), url: address }]);
    const page = await context.newPage();
    await prepare(page, address + routes.visit(visit.memberId, visit.visitId));
    await context.setOffline(true);
    return await slowTaps(page, TAPS);
  } finally {
    await tablet.end();
  }
}

/** What the visit's device takes, in Chromium, on a register of 40 entries. */
export async function deviceMeasures(world: BenchWorld): Promise<boolean[]> {
  const address = process.env.NEXTAUTH_URL ?? "";
  const tablet = new Tablet();
  try {
    const context = await tablet.start();
    await context.addCookies([{ name: "next-auth.session-token", value: await tokenOf(world.dpo), url: address }]);
    const visit = await visitIn(world, world.members[0] ?? "");
    const hand = await Hand.take(context, address);
    const { page } = hand;
    await hand.prepare(visit.memberId, visit.visitId);
    const takes: number[] = [];
    const fetches: number[] = [];
    for (let round = 0; round < TAKES; round++) {
      fetches.push(await page.evaluate((id) => window.visite.measure.fetching(id), visit.visitId));
      takes.push(
        await page.evaluate(([member, id]) => window.visite.measure.taking(member, id), [
          visit.memberId,
          visit.visitId,
        ] as const),
      );
    }
    const typist = new Typist(visit, 0, randomOf(1));
    const operations = Array.from({ length: KEEPS }, () => typist.next().operation);
    await context.setOffline(true);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    const { kept, least } = await page.evaluate((all) => window.visite.measure.keeps(all), operations);
    const taps = await tapping(world, visit);
    return [
      report("taking a pack of 40 entries / its request and one transaction", "ms", {
        value: median(takes),
        reference: median(fetches),
        limit: 1.5,
      }),
      report(
        `queueing an answer at ${SLOWER}x CPU, median / one frame (p95 ${Math.round(p95(kept))} ms; one bare strict transaction ${Math.round(median(least))} ms)`,
        "ms",
        { value: median(kept), reference: FRAME_MS, limit: 1 },
      ),
      report(`a tap on the visit at ${SLOWER}x CPU, p98 of ${taps.length} (median ${median(taps)} ms) / 200 ms`, "ms", {
        value: taps[Math.ceil(taps.length * 0.98) - 1] ?? Number.POSITIVE_INFINITY,
        reference: TAP_MS,
        limit: 1,
      }),
    ];
  } finally {
    await tablet.end();
  }
}
