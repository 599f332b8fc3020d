import { PROCESSOR_KINDS, type ProcessorKind } from "@/lib/domain/processor/codes";
import {
  DIRECTORY_PAGE_SIZE,
  DIRECTORY_STATES,
  type DirectoryQuery,
  HOSTING_PLACES,
} from "@/lib/domain/processor/list-query";
import { formatCountry, formatNumber, plural } from "@/lib/i18n/format";
import { processorFr } from "@/lib/i18n/fr/processor";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ActiveFilters, FilterSelect, Filters, FilterText } from "../ui/filters";
import { PageHead } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";

const t = processorFr.list;
const DONE: Readonly<Record<string, string>> = t.done;

export type DirectoryLine = {
  id: string;
  name: string;
  kind: ProcessorKind;
  siren: string;
  hostingCountry: string;
  ownSyndicate: boolean;
  members: number;
  contracts: number;
  signed: number;
  softwares: number;
};

type Props = {
  rows: readonly DirectoryLine[];
  total: number;
  all: number;
  query: DirectoryQuery;
  done: string;
  mayWrite: boolean;
};

/** « 3 sur 5 », or that there is no contract at all. */
export const signedWords = ({ signed, contracts }: { signed: number; contracts: number }) =>
  contracts === 0 ? t.noContract : t.signedOf(formatNumber(signed), formatNumber(contracts));

function DirectoryTable({ rows }: { rows: readonly DirectoryLine[] }) {
  const c = t.columns;
  return (
    <Table caption={t.title} head={Object.values(c).map((label) => <Head key={label}>{label}</Head>)}>
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHead>
            <a href={routes.processor(row.id)}>{row.name}</a>
            {row.ownSyndicate && <span className="second"> ({t.own})</span>}
          </RowHead>
          <Cell label={c.kind}>{processorFr.kinds[row.kind]}</Cell>
          <Cell label={c.hosting}>
            {row.hostingCountry ? (
              formatCountry(row.hostingCountry)
            ) : (
              <span className="second">{processorFr.places.unknown}</span>
            )}
          </Cell>
          <Cell label={c.members}>{formatNumber(row.members)}</Cell>
          <Cell label={c.contracts}>{signedWords(row)}</Cell>
          <Cell label={c.softwares}>{formatNumber(row.softwares)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** The directory shared by all members: search, filters in the address, true counts. */
export function DirectoryPage({ rows, total, all, query, done, mayWrite }: Props) {
  const { texte, type, lieu, etat } = query;
  const state = etat === "actifs" ? null : etat;
  const address = (change: Partial<Record<"texte" | "type" | "lieu" | "etat" | "page", string | number | null>>) =>
    routes.processors({ texte, type, lieu, etat: state, ...change });
  const active = [
    ...(texte ? [{ label: `«\u00a0${texte}\u00a0»`, href: address({ texte: null }) }] : []),
    ...(type ? [{ label: processorFr.kinds[type], href: address({ type: null }) }] : []),
    ...(lieu ? [{ label: processorFr.places[lieu], href: address({ lieu: null }) }] : []),
    ...(state ? [{ label: t.states.retires, href: address({ etat: null }) }] : []),
  ];
  const counted = plural(all, ...t.count);
  const add = { href: routes.newProcessor(), label: t.add };
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
      {all === 0 && active.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={mayWrite ? add : undefined}>
          <p>{mayWrite ? t.emptyBody : t.emptyRead}</p>
        </EmptyState>
      ) : (
        <>
          <Filters
            label={t.filters}
            after={
              <LinkButton href={routes.exportProcessors({ texte, type, lieu, etat: state })} kind="quiet" download>
                {t.export}
              </LinkButton>
            }
          >
            <FilterText name="texte" label={t.text} value={texte} />
            <FilterSelect
              name="type"
              label={t.kind}
              value={type}
              options={PROCESSOR_KINDS.map((value) => ({ value, label: processorFr.kinds[value] }))}
            />
            <FilterSelect
              name="lieu"
              label={t.place}
              value={lieu}
              options={HOSTING_PLACES.map((value) => ({ value, label: processorFr.places[value] }))}
            />
            <FilterSelect
              name="etat"
              label={t.state}
              value={etat}
              all={null}
              options={DIRECTORY_STATES.map((value) => ({ value, label: t.states[value] }))}
            />
          </Filters>
          <ActiveFilters filters={active} clear={routes.processors()} />
          {rows.length === 0 ? (
            <EmptyState title={t.filteredTitle} action={{ href: routes.processors(), label: t.clear }}>
              <p>{t.filteredBody(counted)}</p>
            </EmptyState>
          ) : (
            <DirectoryTable rows={rows} />
          )}
          <Pages total={total} page={query.page} size={DIRECTORY_PAGE_SIZE} href={(page) => address({ page })} />
        </>
      )}
    </>
  );
}
