import type { EntryStatus } from "@/lib/domain/register/status";
import { plural } from "@/lib/i18n/format";
import { registerFr } from "@/lib/i18n/fr/register";
import { routes } from "@/lib/routes";
import { EmptyState } from "../ui/empty-state";
import { Filters, FilterText } from "../ui/filters";
import { PageHead } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { StatusTag } from "./status-tag";

const t = registerFr.search;

export type FoundEntry = {
  id: string;
  memberId: string;
  memberName: string;
  name: string;
  status: EntryStatus;
  /** Around each word found, in the order of the text. */
  excerpt: readonly { text: string; found: boolean }[];
};

type Props = {
  question: string;
  total: number;
  page: number;
  pageSize: number;
  entries: readonly FoundEntry[];
};

function Found({ entries }: { entries: readonly FoundEntry[] }) {
  const [, member, , excerpt] = t.columns;
  return (
    <Table caption={t.caption} head={t.columns.map((label) => <Head key={label}>{label}</Head>)}>
      {entries.map((entry) => (
        <Row key={entry.id}>
          <RowHead>
            <span className="wrap">
              <a href={routes.entry(entry.memberId, entry.id)}>{entry.name}</a>
            </span>
          </RowHead>
          <Cell label={member}>
            <a href={routes.register(entry.memberId)}>{entry.memberName}</a>
          </Cell>
          <Cell>
            <StatusTag status={entry.status} />
          </Cell>
          <Cell label={excerpt}>
            {entry.excerpt.map(({ text, found }, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in a text that never changes here
              found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** « Qui utilise Berger-Levrault ? », over every register that the person may read. */
export function SearchPage({ question, total, page, pageSize, entries }: Props) {
  return (
    <>
      <PageHead title={t.title} count={question !== "" && plural(total, ...t.found)} />
      <Filters label={t.label}>
        <FilterText name="q" label={t.question} value={question} />
      </Filters>
      <p className="second">{t.hint}</p>
      {question === "" && (
        <EmptyState title={t.startTitle}>
          <p>{t.startBody}</p>
        </EmptyState>
      )}
      {question !== "" && total === 0 && (
        <EmptyState title={t.noneTitle}>
          <p>{t.noneBody}</p>
        </EmptyState>
      )}
      {entries.length > 0 && <Found entries={entries} />}
      <Pages
        total={total}
        page={page}
        size={pageSize}
        href={(number) => routes.search({ q: question, page: number })}
      />
    </>
  );
}
