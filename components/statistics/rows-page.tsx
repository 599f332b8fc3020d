import { labelOf, themeListOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { CountedAct, CountedMember } from "@/lib/domain/statistics/counted";
import { cameFrom, ROWS_PAGE, type Selection, selectionParams } from "@/lib/domain/statistics/selection";
import { formatDay, formatDayShort, formatDuration, plural } from "@/lib/i18n/format";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { statisticsRowsFr as t } from "@/lib/i18n/fr/statistics-rows";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { filterWords } from "./filter-words";
import { kindWords } from "./words";

type Whole = { total: number; minutes: number; travel: number; terms: readonly DictionaryTerm[] };
type Behind = Whole & ({ of: "acts"; rows: readonly CountedAct[] } | { of: "members"; rows: readonly CountedMember[] });

const c = t.columns;

function Acts({ rows, terms, late }: { rows: readonly CountedAct[]; terms: readonly DictionaryTerm[]; late: boolean }) {
  const heads = [c.date, ...(late ? [c.entered] : []), ...[c.subject, c.member, c.theme, c.type, c.mode]];
  return (
    <Table
      caption={t.actsTitle}
      head={
        <>
          {heads.map((head) => (
            <Head key={head}>{head}</Head>
          ))}
          <Head numeric>{c.duration}</Head>
        </>
      }
    >
      {rows.map((act) => (
        <Row key={act.id}>
          <Cell label={c.date}>{formatDayShort(act.date)}</Cell>
          {late && <Cell label={c.entered}>{formatDayShort(act.enteredOn)}</Cell>}
          <RowHead>
            <a href={routes.memberIntervention(act.memberId, act.id)}>{act.subject}</a>
          </RowHead>
          <Cell label={c.member}>{act.memberName}</Cell>
          <Cell label={c.theme}>{labelOf(terms, themeListOf(act.service), act.theme)}</Cell>
          <Cell label={c.type}>{act.type ? labelOf(terms, "type", act.type) : ""}</Cell>
          <Cell label={c.mode}>{labelOf(terms, "mode", act.mode)}</Cell>
          <Cell label={c.duration} numeric>
            {act.minutes === 0 ? "" : formatDuration(act.minutes)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

const Members = ({ rows }: { rows: readonly CountedMember[] }) => (
  <Table
    caption={t.membersTitle}
    head={
      <>
        <Head>{c.member}</Head>
        <Head>{c.kind}</Head>
        <Head>{c.left}</Head>
      </>
    }
  >
    {rows.map((member) => (
      <Row key={member.id}>
        <RowHead>
          <a href={routes.member(member.id)}>{member.name}</a>
        </RowHead>
        <Cell label={c.kind}>{kindWords(member.kind)}</Cell>
        <Cell label={c.left}>{member.leftOn ? formatDayShort(member.leftOn) : ""}</Cell>
      </Row>
    ))}
  </Table>
);

const periodWords = ({ from, to }: Selection) =>
  from ? `${statisticsFr.period(formatDay(from), formatDay(to))}.` : t.sinceStart(formatDay(to));

/** Which members, or which acts: the figure in words. */
function selectedWords(selection: Selection, behind: Behind): string {
  const { of, among = "", visited, ever } = selection;
  const members = of === "members" && isAmong(among) ? t.among[among] : "";
  const [first] = behind.of === "acts" ? behind.rows : [];
  const named = first && selection.memberId ? [{ id: first.memberId, name: first.memberName }] : undefined;
  const service = of === "members" ? null : selection.service;
  return [
    members,
    ever ? t.ever : "",
    visited ? t.visitsOnly : "",
    filterWords({ ...selection, service }, { ...behind, members: named }),
  ]
    .filter(Boolean)
    .join(" ");
}

const isAmong = (word: string): word is keyof typeof t.among => word in t.among;

type Shown = {
  behind: Behind;
  selection: Selection;
  page: number;
  /** What the page of figures asked for, to come back to it. */
  from: Record<string, string>;
};

/** As many rows as the figure says, fifty a page. */
export function RowsPage({ behind, selection, page, from }: Shown) {
  const acts = behind.of === "acts";
  const [one, many] = acts ? t.acts : t.members;
  const title = acts ? (selection.late ? t.lateTitle : t.actsTitle) : t.membersTitle;
  return (
    <>
      <PageHead
        title={title}
        count={plural(behind.total, one, many)}
        sum={periodWords(selection)}
        actions={<LinkButton href={routes.statistics(from)}>{t.back}</LinkButton>}
      />
      <p className="second">
        {selectedWords(selection, behind)} {t.explain}{" "}
        {acts && t.time(formatDuration(behind.minutes), formatDuration(behind.minutes + behind.travel))}
      </p>
      {behind.total === 0 && (
        <EmptyState title={t.emptyTitle} action={{ href: routes.statistics(from), label: t.back }}>
          <p>{t.emptyBody}</p>
        </EmptyState>
      )}
      {behind.rows.length > 0 &&
        (behind.of === "acts" ? (
          <Acts rows={behind.rows} terms={behind.terms} late={selection.late} />
        ) : (
          <Members rows={behind.rows} />
        ))}
      <Pages
        total={behind.total}
        page={page}
        size={ROWS_PAGE}
        href={(next) => routes.statisticsRows({ ...selectionParams(selection), ...cameFrom(from), page: next })}
      />
    </>
  );
}
