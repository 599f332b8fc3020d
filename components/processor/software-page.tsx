import { DIRECTORY_PAGE_SIZE, type SoftwareQuery } from "@/lib/domain/processor/list-query";
import { formatNumber, plural } from "@/lib/i18n/format";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ActiveFilters, FilterSelect, Filters, FilterText } from "../ui/filters";
import { PageHead } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";

const t = softwareFr.list;
const DONE: Readonly<Record<string, string>> = t.done;

export type SoftwareLine = {
  id: string;
  name: string;
  publisherId: string | null;
  publisher: string | null;
  service: string | null;
  members: number;
  bare: number;
};

type Props = {
  rows: readonly SoftwareLine[];
  total: number;
  all: number;
  publishers: readonly { id: string; name: string }[];
  query: SoftwareQuery;
  done: string;
  mayWrite: boolean;
};

function SoftwareTable({ rows }: { rows: readonly SoftwareLine[] }) {
  const c = t.columns;
  return (
    <Table caption={t.title} head={Object.values(c).map((label) => <Head key={label}>{label}</Head>)}>
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHead>
            <a href={routes.software(row.id)}>{row.name}</a>
          </RowHead>
          <Cell label={c.publisher}>
            {row.publisherId ? (
              <a href={routes.processor(row.publisherId)}>{row.publisher}</a>
            ) : (
              <span className="second">{softwareFr.card.noPublisher}</span>
            )}
          </Cell>
          <Cell label={c.members}>{formatNumber(row.members)}</Cell>
          <Cell label={c.bare}>{formatNumber(row.bare)}</Cell>
          <Cell label={c.service}>{row.service}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** « Qui utilise …, depuis quand, avec quel contrat »: the list, then one software opens on its users. */
export function SoftwarePage({ rows, total, all, publishers, query, done, mayWrite }: Props) {
  const { texte, editeur } = query;
  const address = (change: Partial<Record<"texte" | "editeur" | "page", string | number | null>>) =>
    routes.softwares({ texte, editeur, ...change });
  const active = [
    ...(texte ? [{ label: `«\u00a0${texte}\u00a0»`, href: address({ texte: null }) }] : []),
    ...publishers
      .filter(({ id }) => id === editeur)
      .map(({ name }) => ({ label: name, href: address({ editeur: null }) })),
  ];
  const counted = plural(all, ...t.count);
  const add = { href: routes.newSoftware(), label: t.add };
  return (
    <>
      {DONE[done] && (
        <Banner tone="done" alert>
          {DONE[done]}
        </Banner>
      )}
      <PageHead
        title={t.title}
        count={total === all ? counted : t.of(formatNumber(total), counted)}
        actions={mayWrite && <LinkButton href={add.href}>{add.label}</LinkButton>}
      />
      <p className="lead">{t.lead}</p>
      {all === 0 ? (
        <EmptyState title={t.emptyTitle} action={mayWrite ? add : undefined}>
          <p>{mayWrite ? t.emptyBody : t.emptyRead}</p>
        </EmptyState>
      ) : (
        <>
          <Filters
            label={t.filters}
            after={
              <LinkButton href={routes.exportSoftwares({ texte, editeur })} kind="quiet" download>
                {t.export}
              </LinkButton>
            }
          >
            <FilterText name="texte" label={t.text} value={texte} />
            <FilterSelect
              name="editeur"
              label={t.publisher}
              value={editeur}
              options={publishers.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Filters>
          <ActiveFilters filters={active} clear={routes.softwares()} />
          {rows.length === 0 ? (
            <EmptyState title={t.filteredTitle} action={{ href: routes.softwares(), label: t.clear }}>
              <p>{t.filteredBody(counted)}</p>
            </EmptyState>
          ) : (
            <SoftwareTable rows={rows} />
          )}
          <Pages total={total} page={query.page} size={DIRECTORY_PAGE_SIZE} href={(page) => address({ page })} />
        </>
      )}
    </>
  );
}

/** The list as a table for a spreadsheet. */
export const softwareSheet = (rows: readonly SoftwareLine[]) => ({
  file: t.file,
  header: Object.values(t.columns),
  rows: rows.map(({ name, publisher, members, bare, service }) => [name, publisher, members, bare, service]),
});
