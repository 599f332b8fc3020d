import { formatDayShort } from "@/lib/i18n/format";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { routes } from "@/lib/routes";
import { Rules } from "../ui/rules";
import type { EntryView } from "./entry-view";

const t = registerEntryFr.links;

/** What was done about this entry: acts of the DPO, visits that went through it, actions still open. */
export function EntryLinks({ view }: { view: EntryView }) {
  const { entry, links } = view;
  const { interventions, visits, actions } = links;
  if (interventions.length + visits.length + actions.length === 0) return null;
  return (
    <Rules title={t.title}>
      {view.may.write &&
        actions.map(({ id, label }) => (
          <li key={id}>
            <a href={routes.memberActions(entry.memberId, { action: id })}>{label}</a>{" "}
            <span className="second">{t.action}</span>
          </li>
        ))}
      {interventions.map(({ id, subject, date }) => (
        <li key={id}>
          <a href={routes.memberIntervention(entry.memberId, id)}>{subject}</a>{" "}
          <span className="second">{formatDayShort(date)}</span>
        </li>
      ))}
      {visits.map(({ id, on }) => (
        <li key={id}>
          <a href={routes.visitReport(entry.memberId, id)}>{t.visit(formatDayShort(on))}</a>
        </li>
      ))}
    </Rules>
  );
}
