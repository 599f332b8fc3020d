import { addDays } from "@/lib/domain/day";
import type { Service } from "@/lib/domain/intervention/service";
import { OTHER_DAYS, OTHER_THEME, type OtherShare, type WeekDay } from "@/lib/domain/intervention/week";
import { formatDay, formatDuration, formatNumber, formatPercent, formatWeekday, plural } from "@/lib/i18n/format";
import { interventionWeekFr } from "@/lib/i18n/fr/intervention-week";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";

const t = interventionWeekFr;

type Props = {
  service: Service;
  monday: string;
  previous: string;
  next: string | null;
  days: readonly WeekDay[];
  drafts: readonly { id: string; memberId: string; memberName: string; date: string; subject: string }[];
  share: OtherShare;
  classify: boolean;
};

const LIST = { dpo: routes.interventions, it: routes.itRequests };
const NOTE = { dpo: routes.newIntervention, it: routes.newItRequest };

function Days({ service, days }: Pick<Props, "service" | "days">) {
  return (
    <Table
      caption={t.days}
      head={
        <>
          <Head>{t.columns.day}</Head>
          <Head numeric>{t.columns.acts}</Head>
          <Head numeric>{t.columns.time}</Head>
        </>
      }
    >
      {days.map(({ date, acts, minutes, missing }) => (
        <Row key={date}>
          <RowHead>
            {acts > 0 ? <a href={LIST[service]({ du: date, au: date })}>{formatWeekday(date)}</a> : formatWeekday(date)}
          </RowHead>
          <Cell label={t.columns.acts} numeric>
            {missing ? (
              <Tag icon="late" tone="late">
                {t.missing}
              </Tag>
            ) : (
              formatNumber(acts)
            )}
          </Cell>
          <Cell label={t.columns.time} numeric>
            {minutes > 0 ? formatDuration(minutes) : ""}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** « Mes saisies de la semaine »: what is not noted is in no figure. */
export function WeekPage({ service, monday, previous, next, days, drafts, share, classify }: Props) {
  const acts = days.reduce((sum, day) => sum + day.acts, 0);
  const end = addDays(monday, 6);
  const [one, many] = t.entries[service];
  return (
    <>
      <PageHead
        title={t.title}
        count={plural(acts, one, many)}
        large
        actions={<LinkButton href={NOTE[service]()}>{t.note[service]}</LinkButton>}
      />
      <p className="lead">{t.span(formatDay(monday), formatDay(end))}</p>
      <p>
        <a href={routes.week({ semaine: previous })}>{t.previous}</a>
        {next && (
          <>
            {" · "}
            <a href={routes.week({ semaine: next })}>{t.next}</a>
          </>
        )}
      </p>
      {classify && (
        <Banner tone="late">
          {t.classify(formatPercent((100 * share.other) / share.all), plural(share.all, one, many))}{" "}
          <a href={LIST[service]({ theme: OTHER_THEME, du: addDays(end, 1 - OTHER_DAYS), au: end })}>
            {t.classifyLink}
          </a>
        </Banner>
      )}
      <section>
        <h2>{t.days}</h2>
        <Days service={service} days={days} />
      </section>
      <section>
        <h2>{t.drafts}</h2>
        {drafts.length === 0 ? (
          <p className="second">{t.noDraft}</p>
        ) : (
          <ul>
            {drafts.map(({ id, memberId, memberName, date, subject }) => (
              <li key={id}>
                <a href={routes.editIntervention(memberId, id)}>{subject}</a>{" "}
                <span className="second">
                  {memberName}, {formatDay(date)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
