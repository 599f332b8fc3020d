import { collectiveTypesOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import { LIST_PAGE_SIZE, type ListQuery } from "@/lib/domain/intervention/list-query";
import type { InterventionStatus } from "@/lib/domain/intervention/status";
import { formatDayShort, formatNumber, plural } from "@/lib/i18n/format";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ActiveFilters, FilterDay, FilterSelect, Filters, FilterText } from "../ui/filters";
import { PageHead } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { filterWords, modeWords, typeWords } from "./list-words";
import { StatusTag } from "./status-tag";

const t = interventionScreensFr.collective;
const l = interventionScreensFr.list;
const DONE: Readonly<Record<string, string>> = t.done;
const FILTERS = ["texte", "du", "au", "type"] as const;

type CollectiveLine = {
  id: string;
  date: string;
  type: string;
  mode: string;
  subject: string;
  audience: string;
  status: InterventionStatus;
};

type CollectivePageProps = {
  rows: readonly CollectiveLine[];
  total: number;
  all: number;
  terms: readonly DictionaryTerm[];
  query: ListQuery;
  done: string;
};

function ActTable({ rows, terms }: Pick<CollectivePageProps, "rows" | "terms">) {
  const c = l.columns;
  const heads = [c.date, c.subject, t.audience, c.type, t.mode, c.status];
  return (
    <Table caption={t.title} head={heads.map((label) => <Head key={label}>{label}</Head>)}>
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell label={c.date}>{formatDayShort(row.date)}</Cell>
          <RowHead>
            <a href={routes.collectiveAct(row.id)}>{row.subject}</a>
          </RowHead>
          <Cell label={t.audience}>{row.audience}</Cell>
          <Cell label={c.type}>{typeWords(terms, row.type)}</Cell>
          <Cell label={t.mode}>{modeWords(terms, row.mode)}</Cell>
          <Cell label={c.status}>
            <StatusTag status={row.status} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Watch, mailings, meetings: of the syndicate, apart from what is done for one member. */
export function CollectivePage({ rows, total, all, terms, query, done }: CollectivePageProps) {
  const filtered = FILTERS.some((name) => query[name]);
  const note = { href: routes.newCollectiveAct(), label: t.note };
  const [one, many] = t.acts;
  const { texte, du, au, type } = query;
  const address = (change: { [name in keyof ListQuery]?: ListQuery[name] | undefined }) => {
    const next = { texte, du, au, type, page: 1, ...change };
    return routes.collectiveActs({ ...next, page: next.page === 1 ? null : next.page });
  };
  const active = FILTERS.filter((name) => query[name]).map((name) => ({
    label: filterWords(name, query, { terms, members: [] }),
    href: address({ [name]: undefined }),
  }));
  return (
    <>
      {DONE[done] && (
        <Banner tone="done" alert>
          {DONE[done]}
        </Banner>
      )}
      <PageHead
        title={t.title}
        count={filtered ? l.count(formatNumber(total), plural(all, one, many)) : plural(all, one, many)}
        actions={<LinkButton href={note.href}>{note.label}</LinkButton>}
      />
      <p className="lead">{t.lead}</p>
      {all === 0 ? (
        <EmptyState title={t.emptyTitle} action={note}>
          <p>{t.emptyBody}</p>
        </EmptyState>
      ) : (
        <>
          <Filters
            label={l.filters}
            after={
              <LinkButton href={routes.exportCollectiveActs({ texte, du, au, type })} kind="quiet" download>
                {l.export}
              </LinkButton>
            }
          >
            <FilterText name="texte" label={l.text} value={query.texte} />
            <FilterDay name="du" label={l.from} value={query.du} />
            <FilterDay name="au" label={l.to} value={query.au} />
            <FilterSelect
              name="type"
              label={l.type}
              value={query.type}
              options={collectiveTypesOf(terms).map(({ code, label }) => ({ value: code, label }))}
            />
          </Filters>
          <ActiveFilters filters={active} clear={routes.collectiveActs()} />
          {total === 0 && (
            <EmptyState title={l.filteredTitle} action={{ href: routes.collectiveActs(), label: l.clear }}>
              <p>{l.filteredBody(plural(all, one, many))}</p>
            </EmptyState>
          )}
          {rows.length > 0 && <ActTable rows={rows} terms={terms} />}
          <Pages total={total} page={query.page} size={LIST_PAGE_SIZE} href={(page) => address({ page })} />
        </>
      )}
    </>
  );
}
