import { daysBetween } from "@/lib/domain/day";
import type { Deadline } from "@/lib/domain/member/deadline";
import { formatInstantTime, formatWeekday, plural } from "@/lib/i18n/format";
import { memberFr } from "@/lib/i18n/fr/member";
import { routes } from "@/lib/routes";
import { Rules } from "../ui/rules";
import { Tag } from "../ui/tag";
import { deadlineHref, distance } from "./deadline-words";

const t = memberFr.margin;
const SOON_DAYS = 7;

function DeadlineLine({ deadline, today }: { deadline: Deadline; today: string }) {
  const soon = daysBetween(today, deadline.on) <= SOON_DAYS;
  return (
    <li>
      <span className="when">
        {soon ? (
          <Tag icon="late" tone="late">
            {distance(today, deadline.on)}
          </Tag>
        ) : (
          distance(today, deadline.on)
        )}
      </span>{" "}
      <a href={deadlineHref(deadline)}>{deadline.label}</a>
      <br />
      <span className="second">
        {deadline.memberName}, {memberFr.deadline.kinds[deadline.kind].toLowerCase()}
      </span>
    </li>
  );
}

function VisitLine({ visit }: { visit: Deadline }) {
  return (
    <li>
      <span className="when">
        {formatWeekday(visit.on)}
        {visit.at && `, ${formatInstantTime(visit.at)}`}
      </span>{" "}
      <a href={deadlineHref(visit)}>{visit.memberName}</a>
      {visit.firstVisit && <span className="second"> {t.firstVisit}</span>}
    </li>
  );
}

type Place = { href: string; label: string };
type HomeMarginProps = {
  next: { deadlines: readonly Deadline[]; visits: readonly Deadline[]; past: number };
  today: string;
  others: readonly Place[];
};

/** What falls due next, and what is planned: the left of the DPO's home. */
export function HomeMargin({ next, today, others }: HomeMarginProps) {
  return (
    <>
      <Rules title={t.deadlines}>
        {next.past > 0 && (
          <li>
            <a href={routes.deadlines({ au: today })}>
              <Tag icon="late" tone="late">
                {plural(next.past, ...t.past)}
              </Tag>
            </a>
          </li>
        )}
        {next.deadlines.map((deadline) => (
          <DeadlineLine key={`${deadline.kind}-${deadline.objectId}`} deadline={deadline} today={today} />
        ))}
        {next.deadlines.length === 0 && <li className="second">{t.noDeadline}</li>}
        <li>
          <a href={routes.deadlines()}>{t.allDeadlines}</a>
        </li>
      </Rules>
      <Rules title={t.visits}>
        {next.visits.map((visit) => (
          <VisitLine key={visit.objectId} visit={visit} />
        ))}
        {next.visits.length === 0 && <li className="second">{t.noVisit}</li>}
      </Rules>
      {others.length > 0 && <OtherPlaces places={others} />}
    </>
  );
}

/** What the person reaches in another role. */
export function OtherPlaces({ places }: { places: readonly Place[] }) {
  return (
    <Rules title={memberFr.list.otherRoles}>
      {places.map((place) => (
        <li key={place.href}>
          <a href={place.href}>{place.label}</a>
        </li>
      ))}
    </Rules>
  );
}
