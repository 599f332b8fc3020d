import { registerEntryFr } from "@/lib/i18n/fr/register-entry";

const t = registerEntryFr.review;

const PARTS = [
  ["alertes", registerEntryFr.alerts.title],
  ["identity", t.content],
  ["dialogue", registerEntryFr.dialogue.title],
  ["avis", t.markTitle],
  ["note-personnelle", t.noteTitle],
] as const;

/** The page is as long as the entry: the advice at its end is one link away. */
export const ReviewNav = () => (
  <nav aria-label={t.parts}>
    <ul className="views">
      {PARTS.map(([anchor, label]) => (
        <li key={anchor}>
          <a href={`#${anchor}`}>{label}</a>
        </li>
      ))}
    </ul>
  </nav>
);
