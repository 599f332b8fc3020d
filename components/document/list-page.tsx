import { DOCUMENT_TYPES, HOLDER_KINDS } from "@/lib/domain/document/document";
import { DOCUMENT_PAGE_SIZE, type DocumentListQuery, EXPIRY_FILTERS } from "@/lib/domain/document/list-query";
import { formatDay, formatInstant, plural } from "@/lib/i18n/format";
import { documentFr } from "@/lib/i18n/fr/document";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { EmptyState } from "../ui/empty-state";
import { ActiveFilters, FilterSelect, Filters } from "../ui/filters";
import { PageHead } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { usedWords } from "./attach-page";
import { DocumentLink, Expiry } from "./document-marks";
import { type Chosen, type DocumentActs, holderHref, holderWords, type ListLine } from "./document-words";
import { ChosenDocument, RemovedDocument } from "./edit-document";

const t = documentFr;
const c = t.columns;

type Props = {
  memberId: string;
  query: DocumentListQuery;
  rows: readonly ListLine[];
  total: number;
  all: number;
  used: number;
  quotaMb: number;
  today: string;
  isDpo: boolean;
  /** A technician opens no entry. */
  opensLinks: boolean;
  open: boolean;
  chosen: Chosen | null;
  acts: DocumentActs;
};

function activeFilters(
  { type, objet, echeance }: DocumentListQuery,
  href: (change: Partial<DocumentListQuery>) => string,
) {
  return [
    ...(type ? [{ label: t.types[type], href: href({ type: undefined }) }] : []),
    ...(objet ? [{ label: t.holders[objet], href: href({ objet: undefined }) }] : []),
    ...(echeance ? [{ label: t.list.expiries[echeance], href: href({ echeance: undefined }) }] : []),
  ];
}

function DocumentRow({ line, href, ...props }: Props & { line: ListLine; href: string }) {
  const { memberId, today, isDpo, opensLinks } = props;
  const words = holderWords(line.holder, line.holderName);
  const linked = opensLinks || line.holder.kind === "intervention";
  return (
    <Row>
      <RowHead>
        <DocumentLink memberId={memberId} line={line} />{" "}
        {line.mayEdit && (
          <a href={href}>
            {t.list.edit}
            <span className="vh">, {line.name}</span>
          </a>
        )}
      </RowHead>
      <Cell label={c.type}>{t.types[line.type]}</Cell>
      <Cell label={c.on}>{linked ? <a href={holderHref(memberId, line.holder, isDpo)}>{words}</a> : words}</Cell>
      <Cell label={c.dated}>{line.datedOn ? formatDay(line.datedOn) : "–"}</Cell>
      <Cell label={c.expires}>
        <Expiry expiresOn={line.expiresOn} today={today} />
      </Cell>
      <Cell label={c.by} second>
        {t.by(line.createdBy, formatInstant(line.createdAt))}
      </Cell>
    </Row>
  );
}

/** Every document of the member in hand that the person may see, the last first. */
export function DocumentsPage(props: Props) {
  const { memberId, query, rows, total, all, used, quotaMb, open, chosen, acts } = props;
  const href = ({ page, ...change }: Partial<DocumentListQuery>) => {
    const { type, objet, echeance, document } = { ...query, document: undefined, ...change };
    return routes.documents(memberId, { type, objet, echeance, document, page: page && page > 1 ? page : null });
  };
  const active = activeFilters(query, href);
  const choice = (words: Readonly<Record<string, string>>, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: words[value] ?? value }));
  return (
    <>
      <PageHead title={t.title} count={plural(total, ...t.count)} sum={usedWords(used, quotaMb)} />
      {!open && <Banner tone="late">{t.closed}</Banner>}
      {chosen?.removedAt && <RemovedDocument memberId={memberId} chosen={chosen} action={acts.putBack} />}
      {chosen && !chosen.removedAt && <ChosenDocument {...props} chosen={chosen} />}
      {all > 0 && (
        <Filters label={t.list.filters}>
          <FilterSelect
            name="type"
            label={c.type}
            value={query.type}
            all={t.list.all}
            options={choice(t.types, DOCUMENT_TYPES)}
          />
          <FilterSelect
            name="objet"
            label={t.list.on}
            value={query.objet}
            all={t.list.all}
            options={choice(t.holders, HOLDER_KINDS)}
          />
          <FilterSelect
            name="echeance"
            label={t.list.expiry}
            value={query.echeance}
            all={t.list.all}
            options={choice(t.list.expiries, EXPIRY_FILTERS)}
          />
        </Filters>
      )}
      <ActiveFilters filters={active} clear={routes.documents(memberId)} />
      {rows.length === 0 ? (
        <EmptyState
          title={all > 0 ? t.list.filteredTitle : t.list.emptyTitle}
          action={
            all > 0
              ? { href: routes.documents(memberId), label: t.list.clear }
              : props.opensLinks
                ? { href: routes.register(memberId), label: t.list.emptyAction }
                : undefined
          }
        >
          <p>{all > 0 ? t.list.filteredBody : t.list.emptyBody}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t.list.caption}
          head={[c.name, c.type, c.on, c.dated, c.expires, c.by].map((label) => <Head key={label}>{label}</Head>)}
        >
          {rows.map((line) => (
            <DocumentRow key={line.id} {...props} line={line} href={href({ document: line.id, page: query.page })} />
          ))}
        </Table>
      )}
      <Pages total={total} page={query.page} size={DOCUMENT_PAGE_SIZE} href={(page) => href({ page })} />
    </>
  );
}
