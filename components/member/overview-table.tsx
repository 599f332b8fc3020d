import type { MemberOverview, SortColumn } from "@/lib/domain/member/overview";
import { isDescending, type OverviewQuery } from "@/lib/domain/member/overview-query";
import { formatDayShort, formatNumber } from "@/lib/i18n/format";
import { memberFr } from "@/lib/i18n/fr/member";
import { routes, withQuery } from "@/lib/routes";
import { LevelMark } from "../ui/level-mark";
import { Cell, Head, Row, RowHead, type Sort, SortableHead, Table } from "../ui/table";
import { BulkTick } from "./bulk-bar";
import { kindInSentence } from "./in-hand";
import { Overdue } from "./overdue";

const t = memberFr.list;

export const overviewHref = (query: OverviewQuery, change: Partial<OverviewQuery>): string =>
  withQuery(routes.home(), { ...query, page: null, ...change });

const Day = ({ day, otherwise }: { day: string | null; otherwise: string }) =>
  day === null ? <span className="second">{otherwise}</span> : <span className="line">{formatDayShort(day)}</span>;

function kindAndSize({ kind, population }: MemberOverview) {
  const words = kindInSentence(kind);
  return population === null ? words : `${words}, ${memberFr.inhabitants(formatNumber(population))}`;
}

/** One row per member; its name opens its register. */
export function OverviewTable({ members, query }: { members: readonly MemberOverview[]; query: OverviewQuery }) {
  const sort: Sort = { column: query.tri, direction: isDescending(query) ? "descending" : "ascending" };
  const href = ({ column, direction }: Sort) =>
    overviewHref(query, { tri: column as SortColumn, sens: direction === "ascending" ? "asc" : "desc" }); // the columns below
  const head = { sort, href };
  return (
    <Table
      caption={t.captionOverview(t.sortedBy[query.tri])}
      head={
        <>
          <SortableHead column="nom" {...head}>
            {t.columns.member}
          </SortableHead>
          <Head>{t.columns.kind}</Head>
          <SortableHead column="niveau" {...head}>
            {t.columns.register}
          </SortableHead>
          <SortableHead column="visite" {...head}>
            {t.columns.visit}
          </SortableHead>
          <SortableHead column="intervention" {...head}>
            {t.columns.intervention}
          </SortableHead>
          <SortableHead column="retard" first="descending" {...head}>
            {t.columns.late}
          </SortableHead>
        </>
      }
    >
      {members.map((member) => (
        <Row key={member.id}>
          <RowHead>
            <BulkTick member={member} /> <a href={routes.register(member.id)}>{member.name}</a>
          </RowHead>
          <Cell second>{kindAndSize(member)}</Cell>
          <Cell>
            <LevelMark level={member.level} />
          </Cell>
          <Cell label={t.narrow.visit}>
            <Day day={member.lastVisitOn} otherwise={t.never} />
          </Cell>
          <Cell label={t.narrow.intervention}>
            <Day day={member.lastInterventionOn} otherwise={t.none} />
          </Cell>
          <Cell>
            <Overdue member={member} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
