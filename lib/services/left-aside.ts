import type { AuditRecord } from "@/db/queries/audit";
import type { LeftAside } from "@/lib/domain/left-aside";

const isWithheld = (name: string, withheld: readonly string[]) => withheld.includes(name.split(".")[0] ?? "");

/** The row of an act with the texts that gave way at a conflict; of a text that must not stand in the trail, its name only. */
export function keepingAside(
  audit: AuditRecord,
  leftAside: LeftAside | undefined,
  withheld: readonly string[] = [],
): AuditRecord {
  if (!leftAside || leftAside.length === 0) return audit;
  const texts = leftAside.map((times) =>
    Object.fromEntries(Object.entries(times).map(([name, text]) => [name, isWithheld(name, withheld) ? null : text])),
  );
  return { ...audit, changes: { ...audit.changes, leftAside: { before: texts } } };
}
