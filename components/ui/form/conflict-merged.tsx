import { conflictFr } from "@/lib/i18n/fr/conflict";
import type { Contest } from "./conflict";

const t = conflictFr;

/** What needs no choice: one person alone changed it, or both wrote the same. */
export function ConflictMerged({ contests }: { contests: readonly Contest[] }) {
  if (contests.length === 0) return null;
  return (
    <>
      <h3>{t.merged}</h3>
      <ul className="rules">
        {contests.map(({ field, changed, mine, theirs }) =>
          changed === "both" ? null : (
            <li key={field.name}>
              <strong>{field.label}</strong>
              {"\u00a0: "}
              {t.by[changed]}
              <span className="hint words">
                {field.lines(changed === "theirs" ? theirs : mine).join("\n") || t.empty}
              </span>
            </li>
          ),
        )}
      </ul>
    </>
  );
}
