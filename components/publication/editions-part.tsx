import { dayOf, formatDay, formatInstant, formatNumber } from "@/lib/i18n/format";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { routes } from "@/lib/routes";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import type { PublicationView } from "./view";

const t = publicationFr.editions;

/** Every edition, newest first: none is ever changed or taken away. */
export function EditionsPart({ view }: { view: PublicationView }) {
  const { member, editions } = view;
  return (
    <section className="block">
      <h2>{t.title}</h2>
      {editions.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          caption={t.title}
          head={
            <>
              <Head>{t.columns.edition}</Head>
              <Head>{t.columns.on}</Head>
              <Head>{t.columns.by}</Head>
              <Head numeric>{t.columns.entries}</Head>
              <Head>{t.columns.sha256}</Head>
            </>
          }
        >
          {editions.map(({ number, publishedAt, publishedBy, entryCount, sha256, restoredAt }) => (
            <Row key={number}>
              <RowHead>
                <a href={routes.edition(member.id, number)}>{t.name(formatNumber(number))}</a>
              </RowHead>
              <Cell label={t.columns.on}>{formatInstant(publishedAt)}</Cell>
              <Cell label={t.columns.by}>
                {publishedBy}
                {restoredAt && <span className="second">, {t.restored(formatDay(dayOf(restoredAt)))}</span>}
              </Cell>
              <Cell label={t.columns.entries} numeric>
                {formatNumber(entryCount)}
              </Cell>
              <Cell label={t.columns.sha256}>
                <span className="hash">{sha256}</span>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </section>
  );
}
