import type { Priority } from "../../action/priority";
import { distanceKm, type Place } from "../../member/distance";
import type { MemberKind } from "../../member/kind";
import { nextVisitProposal } from "../next-visit";

/** What is known of a member when its next visit is looked for. Days are 'YYYY-MM-DD', instants ISO texts. */
export type CampaignFacts = {
  readonly id: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly arrondissement: Area | null;
  readonly epci: Area | null;
  readonly place: Place | null;
  readonly lastVisitOn: string | null;
  /** The day said at the end of the last visit. */
  readonly agreedOn: string | null;
  readonly openSeverities: readonly Priority[];
  readonly planned: { readonly visitId: string; readonly at: string } | null;
  readonly proposed: { readonly visitId: string; readonly openSlots: number; readonly refused: boolean } | null;
};
export type Area = { readonly code: string; readonly name: string };

export const CAMPAIGN_STATES = ["to_propose", "proposed", "refused", "planned"] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export type Neighbour = { readonly id: string; readonly name: string; readonly km: number | null };

export type CampaignLine = CampaignFacts & {
  readonly state: CampaignState;
  /** Whole months since the last visit; null when there was none. */
  readonly months: number | null;
  readonly due: { readonly on: string; readonly because: "agreed" | "open_points" | "never"; readonly late: boolean };
  readonly neighbours: readonly Neighbour[];
};

export const NEIGHBOURS_MAX = 3;
/** Farther than that, two town halls do not make one journey. */
const NEAR_KM = 30;

/** Whole months from one day to another, as a calendar counts them: the 31st to the 30th is not one. */
export function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
}

function stateOf({ planned, proposed }: CampaignFacts): CampaignState {
  if (planned) return "planned";
  if (!proposed) return "to_propose";
  return proposed.refused && proposed.openSlots === 0 ? "refused" : "proposed";
}

function dueOf({ lastVisitOn, agreedOn, openSeverities }: CampaignFacts, today: string): CampaignLine["due"] {
  if (lastVisitOn === null) return { on: today, because: "never", late: false };
  const on = agreedOn ?? nextVisitProposal(openSeverities, lastVisitOn).on;
  return { on, because: agreedOn ? "agreed" : "open_points", late: on < today };
}

const sameArea = (a: Area | null, b: Area | null) => a !== null && a.code === b?.code;

/**
 * The members that could be seen on the same journey, nearest first: by the distance between town halls where both are known,
 * then those of the same EPCI, then of the same arrondissement. A suggestion: it knows neither roads nor hours.
 */
export function neighboursOf(one: CampaignFacts, others: readonly CampaignFacts[]): Neighbour[] {
  return others
    .filter(({ id }) => id !== one.id)
    .map((other) => {
      const km = one.place && other.place ? distanceKm(one.place, other.place) : null;
      const rank = km !== null ? 0 : sameArea(one.epci, other.epci) ? 1 : 2;
      const near = km !== null ? km <= NEAR_KM : rank === 1 || sameArea(one.arrondissement, other.arrondissement);
      return { id: other.id, name: other.name, km, rank, near };
    })
    .filter(({ near }) => near)
    .sort((a, b) => a.rank - b.rank || (a.km ?? 0) - (b.km ?? 0) || a.name.localeCompare(b.name, "fr"))
    .slice(0, NEIGHBOURS_MAX)
    .map(({ id, name, km }) => ({ id, name, km }));
}

/** The campaign as of `today`: the members most late first. Neighbours are those that have no date either. */
export function campaignOf(facts: readonly CampaignFacts[], today: string): CampaignLine[] {
  const without = facts.filter((one) => stateOf(one) !== "planned");
  return facts
    .map((one) => ({
      ...one,
      state: stateOf(one),
      months: one.lastVisitOn === null ? null : monthsBetween(one.lastVisitOn, today),
      due: dueOf(one, today),
      neighbours: stateOf(one) === "planned" ? [] : neighboursOf(one, without),
    }))
    .sort(
      (a, b) =>
        (a.lastVisitOn ?? "").localeCompare(b.lastVisitOn ?? "") ||
        a.due.on.localeCompare(b.due.on) ||
        a.name.localeCompare(b.name, "fr"),
    );
}
