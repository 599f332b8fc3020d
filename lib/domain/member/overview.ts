import { addMonths } from "@/lib/domain/register/calendar";
import type { Level } from "@/lib/domain/register/status";
import { LEVELS } from "@/lib/domain/register/status";
import type { MemberKind } from "./kind";

/** Days are 'YYYY-MM-DD'; null when there was none. Counts are of today. */
export type MemberOverview = {
  readonly id: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly population: number | null;
  readonly insee: string | null;
  readonly siren: string | null;
  readonly leftOn: string | null;
  readonly level: Level;
  readonly lastVisitOn: string | null;
  readonly lastInterventionOn: string | null;
  readonly overdueActions: number;
  readonly overdueReviews: number;
  readonly openQuestions: number;
};

export const VISIT_FILTERS = ["jamais", "sans-contact", "ancienne"] as const;
export const SORT_COLUMNS = ["nom", "niveau", "visite", "intervention", "retard"] as const;
export type VisitFilter = (typeof VISIT_FILTERS)[number];
export type SortColumn = (typeof SORT_COLUMNS)[number];

export type OverviewFilters = {
  readonly name?: string | undefined;
  readonly level?: Level | undefined;
  readonly visit?: VisitFilter | undefined;
  readonly late?: boolean | undefined;
  /** Members that left, instead of those that are here. */
  readonly left?: boolean | undefined;
};

/** A visit is « ancienne » after this many months: the length of the usual review period. */
export const OLD_VISIT_MONTHS = 24;

export const overdueCount = (m: MemberOverview): number => m.overdueActions + m.overdueReviews + m.openQuestions;

export const isNeverContacted = (m: MemberOverview): boolean => m.lastInterventionOn === null && m.lastVisitOn === null;

export const hasLeft = (member: { readonly leftOn: string | null }, today: string): boolean =>
  member.leftOn !== null && member.leftOn < today;

const visitIsOld = (m: MemberOverview, today: string) =>
  m.lastVisitOn !== null && m.lastVisitOn < addMonths(today, -OLD_VISIT_MONTHS);

const folded = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replace(/[^\p{L}\p{N}]+/gu, " ");

/** True when the name contains what was typed, without accents, capitals or punctuation. */
export const nameMatches = (name: string, typed: string): boolean => folded(name).includes(folded(typed).trim());

export function isListed(member: MemberOverview, filters: OverviewFilters, today: string): boolean {
  if (hasLeft(member, today) !== (filters.left ?? false)) return false;
  if (filters.name && !nameMatches(member.name, filters.name)) return false;
  if (filters.level && member.level !== filters.level) return false;
  if (filters.visit === "jamais" && member.lastVisitOn !== null) return false;
  if (filters.visit === "ancienne" && !visitIsOld(member, today)) return false;
  if (filters.visit === "sans-contact" && !isNeverContacted(member)) return false;
  return !filters.late || overdueCount(member) > 0;
}

const french = new Intl.Collator("fr");

/** « Jamais » sorts before every date: who was never seen comes first in ascending order. */
const KEYS: Record<Exclude<SortColumn, "nom">, (m: MemberOverview) => string | number> = {
  niveau: (m) => LEVELS.indexOf(m.level),
  visite: (m) => m.lastVisitOn ?? "",
  intervention: (m) => m.lastInterventionOn ?? "",
  retard: overdueCount,
};

/** Members that are equal in the column follow each other by name, whatever the direction. */
export function sortMembers<M extends MemberOverview>(
  members: readonly M[],
  sort: { column: SortColumn; descending: boolean },
): M[] {
  const sign = sort.descending ? -1 : 1;
  const { column } = sort;
  return [...members].sort((a, b) => {
    const byName = french.compare(a.name, b.name);
    if (column === "nom") return sign * byName;
    const [x, y] = [KEYS[column](a), KEYS[column](b)];
    return x === y ? byName : sign * (x < y ? -1 : 1);
  });
}

/** How many members of the syndicate today were helped and visited at least once, and since when anything was done. */
export function coverage(members: readonly MemberOverview[]): { helped: number; visited: number } {
  return {
    helped: members.filter((m) => m.lastInterventionOn !== null).length,
    visited: members.filter((m) => m.lastVisitOn !== null).length,
  };
}
