import type { MeetingQuery } from "@/lib/domain/meeting/meeting";
import { formatDay, formatNumber, plural, pluralWord } from "@/lib/i18n/format";
import { meetingFr as t } from "@/lib/i18n/fr/meeting";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { FilterSelect, Filters } from "../ui/filters";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";

export type ListedMeeting = { id: string; title: string; heldOn: string; open: number; snapshots: number };
type Props = { meetings: readonly ListedMeeting[]; years: readonly string[]; query: MeetingQuery; mayWrite: boolean };

const frozenWords = (times: number) => (times === 0 ? t.notFrozen : t.frozenTimes(formatNumber(times)));

/** The same cells for the screen and for the file. */
export const meetingCells = ({ title, heldOn, open, snapshots }: ListedMeeting) => [heldOn, title, snapshots, open];

function Empty({ query, mayWrite }: Pick<Props, "query" | "mayWrite">) {
  if (query.annee)
    return (
      <EmptyState title={t.emptyFilterTitle} action={{ href: routes.meetings(), label: t.all }}>
        <p>{t.emptyFilter}</p>
      </EmptyState>
    );
  return (
    <EmptyState title={t.emptyTitle} action={mayWrite ? { href: routes.newMeeting(), label: t.prepare } : undefined}>
      <p>{mayWrite ? t.empty : t.emptyReader}</p>
    </EmptyState>
  );
}

export function MeetingsPage({ meetings, years, query, mayWrite }: Props) {
  const { columns } = t;
  return (
    <>
      <PageHead
        title={t.title}
        count={`${formatNumber(meetings.length)} ${pluralWord(meetings.length, ...t.count)}`}
        large
        actions={
          mayWrite && meetings.length > 0 ? (
            <LinkButton href={routes.newMeeting()} kind="first">
              {t.prepare}
            </LinkButton>
          ) : undefined
        }
      />
      <p className="lead">{t.lead}</p>
      <Filters label={t.filters}>
        <FilterSelect
          name="annee"
          label={t.year}
          value={query.annee ?? ""}
          all={t.all}
          options={years.map((year) => ({ value: year, label: year }))}
        />
      </Filters>
      {meetings.length === 0 ? (
        <Empty query={query} mayWrite={mayWrite} />
      ) : (
        <>
          <Table caption={t.title} head={Object.values(columns).map((name) => <Head key={name}>{name}</Head>)}>
            {meetings.map((meeting) => (
              <Row key={meeting.id}>
                <RowHead>
                  <a href={routes.meeting(meeting.id)}>{formatDay(meeting.heldOn)}</a>
                </RowHead>
                <Cell label={columns.title}>{meeting.title}</Cell>
                <Cell label={columns.frozen}>{frozenWords(meeting.snapshots)}</Cell>
                <Cell label={columns.open}>{plural(meeting.open, ...t.openItems)}</Cell>
              </Row>
            ))}
          </Table>
          <p className="acts">
            <LinkButton href={routes.exportMeetings({ annee: query.annee })} download>
              {t.export}
            </LinkButton>
          </p>
        </>
      )}
    </>
  );
}
