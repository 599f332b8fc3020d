import { differencesOf } from "@/lib/domain/audit/differences";
import { formatInstant, formatNumber, plural } from "@/lib/i18n/format";
import { auditFr } from "@/lib/i18n/fr/audit";
import { actorWords, fieldName, sentenceOf, valueWords } from "./words";

const t = auditFr;

export type TrailEvent = {
  id: string;
  at: Date;
  actorName: string;
  role: string;
  action: string;
  memberName: string | null;
  objectName: string | null;
  changes: Record<string, { before?: unknown; after?: unknown }>;
};

function Changes({ changes }: { changes: TrailEvent["changes"] }) {
  const { lines, more } = differencesOf(changes);
  if (lines.length === 0) return null;
  return (
    <details className="data">
      <summary>{t.changes(plural(lines.length + more, ...t.changeWords))}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.path}>
              <th scope="row">{fieldName(line.path)}</th>
              {line.withheld ? (
                <td colSpan={2}>{t.withheld}</td>
              ) : (
                <>
                  <td>{valueWords(line.before)}</td>
                  <td>{valueWords(line.after)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{t.more(formatNumber(more))}</p>}
    </details>
  );
}

/** Who did what, when, for whom; the fields open below each act. */
export function Trail({ events, showMember }: { events: readonly TrailEvent[]; showMember: boolean }) {
  return (
    <ol className="trail">
      {events.map((event) => (
        <li key={event.id}>
          <strong>{actorWords(event.actorName)}</strong> {sentenceOf(event.action)}
          {event.objectName && t.object(event.objectName)}
          {showMember && event.memberName && `, ${event.memberName}`}
          <br />
          <span className="second">
            {formatInstant(event.at)} · {t.roles[event.role] ?? event.role}
          </span>
          <Changes changes={event.changes} />
        </li>
      ))}
    </ol>
  );
}
