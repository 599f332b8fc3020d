import type { Holder } from "@/lib/domain/document/document";
import { holderQuery } from "@/lib/domain/document/list-query";
import { formatDay, formatInstant, formatNumber } from "@/lib/i18n/format";
import { documentFr } from "@/lib/i18n/fr/document";
import { routes } from "@/lib/routes";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { DocumentLink, Expiry } from "./document-marks";
import type { Line } from "./document-words";

const t = documentFr;
const c = t.columns;

type Props = {
  memberId: string;
  on: Holder;
  documents: readonly Line[];
  mayAttach: boolean;
  today: string;
  title?: string;
  hint?: string;
};

/** What is attached to an entry, a visit or an act, on its own page. */
export function DocumentsSection({ memberId, on, documents, mayAttach, today, title = t.title, hint }: Props) {
  return (
    <section
      className={documents.length === 0 ? "no-print" : undefined}
      id="documents"
      aria-labelledby="documents-titre"
    >
      <h2 id="documents-titre">
        {title} {documents.length > 0 && <small className="second">{formatNumber(documents.length)}</small>}
      </h2>
      {hint && <p className="second prose">{hint}</p>}
      {documents.length === 0 ? (
        <p>{t.section.none}</p>
      ) : (
        <Table
          caption={title}
          head={[c.name, c.type, c.dated, c.expires, c.by].map((label) => <Head key={label}>{label}</Head>)}
        >
          {documents.map((line) => (
            <Row key={line.id}>
              <RowHead>
                <DocumentLink memberId={memberId} line={line} />
              </RowHead>
              <Cell label={c.type}>{t.types[line.type]}</Cell>
              <Cell label={c.dated}>{line.datedOn ? formatDay(line.datedOn) : "–"}</Cell>
              <Cell label={c.expires}>
                <Expiry expiresOn={line.expiresOn} today={today} />
              </Cell>
              <Cell label={c.by} second>
                {t.by(line.createdBy, formatInstant(line.createdAt))}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <ul className="views no-print">
        {mayAttach && (
          <li>
            <a href={routes.attachDocument(memberId, holderQuery(on))}>{t.section.add}</a>
          </li>
        )}
        <li>
          <a href={routes.documents(memberId)}>{t.section.all}</a>
        </li>
      </ul>
    </section>
  );
}
