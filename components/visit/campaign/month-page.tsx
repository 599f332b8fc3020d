import type { CampaignLine } from "@/lib/domain/visit/campaign/campaign";
import { monthAway, weeksOf } from "@/lib/domain/visit/campaign/month";
import { dayOf, formatInstantTime, formatMonth, formatWeekday, plural } from "@/lib/i18n/format";
import { visitCampaignFr } from "@/lib/i18n/fr/visit-campaign";
import { routes } from "@/lib/routes";
import { LinkButton } from "../../ui/button";
import { EmptyState } from "../../ui/empty-state";
import { PageHead } from "../../ui/page-head";
import { CampaignViews } from "./views";

const t = visitCampaignFr.month;

type Visit = { memberId: string; memberName: string; visitId: string; kind: "planned" | "slot"; at: string };
type Props = { today: string; month: string; visits: readonly Visit[]; due: readonly CampaignLine[] };
type Event = { key: string; day: string; time: string; name: string; kind: keyof typeof t.kinds; href: string };

function eventsOf({ visits, due }: Pick<Props, "visits" | "due">): Event[] {
  const dated = visits.map(({ memberId, memberName, visitId, kind, at }): Event => {
    const instant = new Date(at);
    const href = kind === "planned" ? routes.visit(memberId, visitId) : routes.visitSlots(memberId, visitId);
    const time = formatInstantTime(instant);
    return { key: `${visitId} ${at}`, day: dayOf(instant), time, name: memberName, kind, href };
  });
  const asked = due.map(
    ({ id, name, due: { on } }): Event => ({
      ...{ key: id, day: on, time: "", name, kind: "due" },
      href: routes.proposeSlots(id, { le: on }),
    }),
  );
  return [...dated, ...asked];
}

function Day({ day, today, events }: { day: string | null; today: string; events: readonly Event[] }) {
  const classes = [events.length === 0 ? "free" : "", day === today ? "today" : ""].filter(Boolean).join(" ");
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the cells stack on a narrow screen, which would drop the native role
    <td role="cell" className={classes || undefined}>
      {day && (
        <>
          <span className="day" aria-hidden="true">
            {Number(day.slice(8))}
          </span>
          <span className="vh">{formatWeekday(day)}</span>
          <span className="day-l" aria-hidden="true">
            {formatWeekday(day)}
          </span>
        </>
      )}
      {events.length > 0 && (
        <ul>
          {events.map(({ key, time, name, kind, href }) => (
            <li key={key} className={kind}>
              <a href={href}>
                {time} {name}
              </a>{" "}
              <span className="second">{t.kinds[kind]}</span>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

/** The month as a table of weeks; on a narrow screen, the list of the days that hold something. */
export function MonthPage({ today, month, ...told }: Props) {
  const events = eventsOf(told);
  const href = (months: number) => routes.visitCalendar({ mois: monthAway(month, months) });
  return (
    <>
      <CampaignViews current="calendar" />
      <PageHead
        title={visitCampaignFr.calendar}
        count={formatMonth(month)}
        sum={plural(events.length, ...t.count)}
        actions={
          <>
            <LinkButton href={href(-1)}>{t.previous}</LinkButton>
            <LinkButton href={routes.visitCalendar()} kind="quiet">
              {t.current}
            </LinkButton>
            <LinkButton href={href(1)}>{t.next}</LinkButton>
          </>
        }
      />
      {events.length === 0 && (
        <EmptyState title={t.empty} action={{ href: routes.campaign(), label: visitCampaignFr.title }}>
          <p>{t.emptyBody}</p>
        </EmptyState>
      )}
      {events.length > 0 && <p className="second">{t.legend}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: as in the cells */}
      <table className="month" role="table">
        <caption className="vh">{formatMonth(month)}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: as in the cells */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: as in the cells */}
          <tr role="row">
            {t.days.map((day) => (
              // biome-ignore lint/a11y/noRedundantRoles: as in the cells
              <th key={day} role="columnheader" scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: as in the cells */}
        <tbody role="rowgroup">
          {weeksOf(month).map((week) => (
            // biome-ignore lint/a11y/noRedundantRoles: as in the cells
            <tr key={week.join()} role="row">
              {week.map((day, index) => (
                <Day
                  key={day ?? `blank-${index}`}
                  day={day}
                  today={today}
                  events={events.filter((event) => event.day === day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
