import type { Change } from "@/db/schema/audit";

type Row = Record<string, unknown>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const present = (value: unknown) => value !== undefined && value !== null && value !== "";

/** Technical columns that say nothing to a reader of the trail. */
const SILENT = new Set([
  "syndicateId",
  "memberId",
  "version",
  "createdAt",
  "updatedAt",
  "search",
  "searchText",
  "words",
]);

/** What changed between two rows, field by field, for the audit trail; `omit` names free texts that must not stand there. */
export function changedFields(
  before: Row | undefined,
  after: Row,
  omit: readonly string[] = [],
): Record<string, Change> {
  const changes: Record<string, Change> = {};
  for (const field of Object.keys(after)) {
    if (SILENT.has(field) || same(before?.[field], after[field])) continue;
    if (omit.includes(field)) changes[field] = {};
    else changes[field] = { ...(present(before?.[field]) && { before: before?.[field] }), after: after[field] };
  }
  return changes;
}
