import "server-only";
import { inStatistics } from "@/db/client";
import { selectStart } from "@/db/queries/statistics/figures";
import type { MeetingContext } from "@/db/queries/statistics/meeting";
import type { Actor } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/role";
import { chooseFilters, type Filters } from "@/lib/domain/statistics/filters";
import { asksStart, type ChosenPeriod, choosePeriod } from "@/lib/domain/statistics/period";
import { dayOf } from "../today";

export type Chosen = ChosenPeriod & { readonly filters: Filters };

type Options = { context: MeetingContext; wholeMonths: boolean; members: boolean; opensOnMeeting?: boolean; now: Date };

/** What the address asks for, made sense of; the day of the first act is looked up only where it is asked. */
export async function chooseQuestion(
  scope: { actor: Actor; role: Role },
  params: unknown,
  { context, wholeMonths, members, opensOnMeeting, now }: Options,
): Promise<Chosen> {
  const start = asksStart(params) ? await inStatistics(scope, selectStart) : null;
  const { presets, terms } = context;
  const filters = chooseFilters(params, { terms, members });
  const period = choosePeriod(params, { presets, wholeMonths, today: dayOf(now), start, opensOnMeeting });
  return { ...period, filters };
}
