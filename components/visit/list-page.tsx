import type { VisitLine } from "@/lib/domain/visit/line";
import { VISIT_PAGE_SIZE, type VisitListQuery } from "@/lib/domain/visit/list-query";
import { VISIT_STATUSES } from "@/lib/domain/visit/status";
import { dayOf, formatDayShort, formatInstantTime, formatList, formatNumber, plural } from "@/lib/i18n/format";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitMovementFr } from "@/lib/i18n/fr/visit-movement";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ActiveFilters, FilterDay, FilterSelect, Filters } from "../ui/filters";
import { PageHead } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { VisitStatusTag } from "./status-tag";
import { VisitsLinks } from "./visits-links";

const t = visitPagesFr.list;

type Props = {
  query: VisitListQuery;
  rows: readonly VisitLine[];
  total: number;
  all: number;
  /** The list of one member, else of the syndicate with the members to filter by. */
  memberId?: string;
  moved?: string | null;
  members?: readonly { id: string; name: string }[];
};

function When({ doneFrom, plannedAt }: VisitLine) {
  const at = doneFrom ?? plannedAt;
  if (at === null) return t.noDate;
  const instant = new Date(at);
  return `${formatDayShort(dayOf(instant))}, ${formatInstantTime(instant)}`;
}

/** The visits of the syndicate, or of the member in hand; those without a date come first. */
export function VisitListPage({ query, rows, total, all, memberId, moved, members = [] }: Props) {
  const href = (change: Partial<VisitListQuery>) => {
    const next = { ...query, ...change };
    const kept = { ...next, page: next.page > 1 ? next.page : null };
    return memberId ? routes.memberVisits(memberId, kept) : routes.visits(kept);
  };
  const { page: _page, ...asked } = query;
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? "";
  const active = [
    query.etat && { label: visitFr.statuses[query.etat], href: href({ etat: undefined, page: 1 }) },
    query.adherent && !memberId && { label: nameOf(query.adherent), href: href({ adherent: undefined, page: 1 }) },
    query.du && { label: `${t.from} ${formatDayShort(query.du)}`, href: href({ du: undefined, page: 1 }) },
    query.au && { label: `${t.to} ${formatDayShort(query.au)}`, href: href({ au: undefined, page: 1 }) },
  ].filter((filter) => filter !== undefined && filter !== false && filter !== "");
  const plan = memberId && (
    <>
      {moved && (
        <LinkButton href={routes.visitMovement(memberId, moved)} kind="quiet">
          {visitMovementFr.linkLatest}
        </LinkButton>
      )}
      <LinkButton href={routes.newVisit(memberId)} kind="first">
        {t.plan}
      </LinkButton>
    </>
  );
  return (
    <>
      <PageHead title={t.title} count={plural(total, ...t.count)} actions={memberId ? plan : <VisitsLinks />} />
      {all > 0 && (
        <>
          <Filters
            label={t.filters}
            after={
              <LinkButton
                href={memberId ? routes.exportMemberVisits(memberId, asked) : routes.exportVisits(asked)}
                kind="quiet"
                download
              >
                {t.export}
              </LinkButton>
            }
          >
            <FilterSelect
              name="etat"
              label={t.state}
              value={query.etat}
              options={VISIT_STATUSES.map((value) => ({ value, label: visitFr.statuses[value] }))}
            />
            {!memberId && (
              <FilterSelect
                name="adherent"
                label={t.member}
                value={query.adherent}
                options={members.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <FilterDay name="du" label={t.from} value={query.du} />
            <FilterDay name="au" label={t.to} value={query.au} />
          </Filters>
          <ActiveFilters filters={active} clear={memberId ? routes.memberVisits(memberId) : routes.visits()} />
        </>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{all === 0 ? t.emptyBody : t.emptyFiltered}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t.title}
          head={
            <>
              <Head>{t.when}</Head>
              {!memberId && <Head>{t.member}</Head>}
              <Head>{t.state}</Head>
              <Head>{t.purposes}</Head>
              <Head numeric>{t.findings}</Head>
              <Head>{t.report}</Head>
            </>
          }
        >
          {rows.map((line) => (
            <Row key={line.id}>
              <RowHead>
                <a href={routes.visit(line.memberId, line.id)}>
                  <When {...line} />
                </a>
              </RowHead>
              {!memberId && <Cell label={t.member}>{line.memberName}</Cell>}
              <Cell label={t.state}>
                <VisitStatusTag status={line.status} />
              </Cell>
              <Cell label={t.purposes}>{formatList(line.purposes.map((purpose) => visitFr.purposes[purpose]))}</Cell>
              <Cell label={t.findings} numeric>
                {formatNumber(line.findings)}
              </Cell>
              <Cell label={t.report}>{line.status === "done" && (line.sent ? t.sent : t.toSend)}</Cell>
            </Row>
          ))}
        </Table>
      )}
      <Pages total={total} page={query.page} size={VISIT_PAGE_SIZE} href={(page) => href({ page })} />
    </>
  );
}
