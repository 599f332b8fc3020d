import "server-only";
import type { Tx } from "@/db/client";
import { nextNumber } from "@/db/queries/counter";
import { insertActs, insertCollectiveActs, insertDoneVisits } from "@/db/queries/import";
import type { Scope } from "@/lib/domain/access/policy";
import { yearOf } from "@/lib/domain/day";
import { newId } from "@/lib/domain/identifier";
import type { ImportedAct, ImportedCollectiveAct } from "@/lib/domain/import/act-reader";
import { VISIT_TYPE } from "@/lib/domain/intervention/act-codes";
import { referenceOf } from "../intervention/act";

type Importing = Scope<"collective-act:write" | "intervention:import">;

/** A visit of the past has a day and no hour: it is laid in the middle of that day. */
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);

const seriesOf = ({ memberId, date }: ImportedAct) => `${memberId} ${yearOf(date)}`;

/** One run of numbers for each member and year: as many statements as series, whatever the number of acts. */
async function referencesOf(tx: Tx, scope: Importing, acts: readonly ImportedAct[]): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const act of acts) counts.set(seriesOf(act), (counts.get(seriesOf(act)) ?? 0) + 1);
  const next = new Map<string, number>();
  for (const [series, count] of counts) {
    const [memberId = "", year] = series.split(" ");
    const of = { syndicateId: scope.syndicateId, memberId };
    next.set(series, await nextNumber(tx, of, "intervention", Number(year), count));
  }
  return acts.map((act) => {
    const number = next.get(seriesOf(act)) ?? 1;
    next.set(seriesOf(act), number + 1);
    return referenceOf(act.service, act.date, number);
  });
}

/**
 * Writes acts of one service in the role of `scope`, all or none; a closed visit also leaves its visit, done; an open one is an
 * intervention only. `importId`: the file of a screen, for the whole batch to be found again.
 */
export async function writeActs(
  tx: Tx,
  scope: Importing,
  { acts, importId = null }: { acts: readonly ImportedAct[]; importId?: string | null },
): Promise<{ acts: number; visits: number }> {
  const { actor } = scope;
  const references = await referencesOf(tx, scope, acts);
  const rows = acts.map((act, index) => ({
    ...act,
    id: newId(),
    ref: references[index] ?? "",
    author: actor.name,
    authorId: actor.personId,
    closedAt: act.status === "close" ? noonOf(act.date) : null,
    visitId: act.type === VISIT_TYPE && act.status === "close" ? newId() : null,
    importId,
  }));
  const visits = rows.flatMap(({ memberId, visitId, id, date }) => {
    if (visitId === null) return [];
    const at = noonOf(date);
    const held = { status: "done" as const, plannedAt: at, doneFrom: at, doneTo: at, agenda: [], attendees: [] };
    return [{ memberId, id: visitId, ...held, interventionId: id, createdBy: actor.name }];
  });
  await insertActs(tx, scope, rows);
  await insertDoneVisits(tx, scope, visits);
  return { acts: rows.length, visits: visits.length };
}

/** Collective acts of the past: a file says no audience, so all of them have the one that the screen words. */
export const writeCollectiveActs = (
  tx: Tx,
  scope: Importing,
  {
    acts,
    audience,
    importId = null,
  }: { acts: readonly ImportedCollectiveAct[]; audience: string; importId?: string | null },
) =>
  insertCollectiveActs(
    tx,
    scope,
    acts.map((act) => ({ ...act, id: newId(), audience, author: scope.actor.name, importId })),
  );
