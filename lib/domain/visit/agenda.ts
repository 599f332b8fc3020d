import { z } from "zod";
import { carriedOver } from "../action/due";
import type { Priority } from "../action/priority";
import type { ActionStatus } from "../action/status";
import { LEVELS, type Level } from "../register/status";

/** In the order they are taken up: what was agreed, reviews past their day, what is absent, what is weak. */
export const AGENDA_KINDS = ["action", "review", "absent", "entry"] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** `id` is the action's, the entry's or the template's; the label is kept as it read on the day. */
export const agendaItemSchema = z.object({
  kind: z.enum(AGENDA_KINDS),
  id: z.string().min(1).max(80),
  label: z.string().trim().min(1).max(300),
});
export type AgendaItem = z.output<typeof agendaItemSchema>;
export const agendaSchema = z.array(agendaItemSchema);

export const AGENDA_MAX_PER_KIND = 8;

export type AgendaSources = {
  readonly actions: readonly {
    id: string;
    label: string;
    status: ActionStatus;
    priority: Priority;
    dueOn: string | null;
  }[];
  /** The entries of the member that are not set aside nor archived. */
  readonly entries: readonly { id: string; name: string; level: Level; score: number; nextReviewOn: string | null }[];
  /** Templates expected of the member that have no entry. */
  readonly absent: readonly { id: string; name: string }[];
};
export type AgendaGroup = { readonly kind: AgendaKind; readonly items: readonly AgendaItem[]; readonly left: number };

const group = (kind: AgendaKind, all: readonly { id: string; label: string }[]): AgendaGroup => ({
  kind,
  items: all.slice(0, AGENDA_MAX_PER_KIND).map(({ id, label }) => ({ kind, id, label })),
  left: Math.max(0, all.length - AGENDA_MAX_PER_KIND),
});

/**
 * What a visit would look at, at most eight of a kind, the most urgent first; `left` says how many more there are. Weak is
 * below « affiné ». An entry stands once: under the reviews when its review is past.
 */
export function proposedAgenda({ actions, entries, absent }: AgendaSources, today: string): AgendaGroup[] {
  const labelled = entries.map((entry) => ({ ...entry, label: entry.name }));
  const late = labelled
    .filter(({ nextReviewOn }) => nextReviewOn !== null && nextReviewOn < today)
    .toSorted((a, b) => (a.nextReviewOn ?? "").localeCompare(b.nextReviewOn ?? ""));
  const weak = labelled
    .filter((entry) => LEVELS.indexOf(entry.level) < LEVELS.indexOf("affine") && !late.includes(entry))
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.score - b.score);
  const groups = [
    group("action", carriedOver(actions)),
    group("review", late),
    group(
      "absent",
      absent.map(({ id, name }) => ({ id, label: name })),
    ),
    group("entry", weak),
  ];
  return groups.filter(({ items }) => items.length > 0);
}
