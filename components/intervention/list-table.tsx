import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { InterventionLine } from "@/lib/domain/intervention/line";
import { formatDayShort, formatDuration } from "@/lib/i18n/format";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { routes } from "@/lib/routes";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { modeWords, serviceWords, themeWords, typeWords } from "./list-words";
import { StatusTag } from "./status-tag";

const t = interventionScreensFr.list;
const c = t.columns;

type ListTableProps = {
  caption: string;
  lines: readonly InterventionLine[];
  terms: readonly DictionaryTerm[];
  /** The columns that tell rows apart: whose they are, which service did them, what kind of act. */
  columns: { member: boolean; service: boolean; type: boolean };
  themeLabel: string;
};

export function ListTable({ caption, lines, terms, columns, themeLabel }: ListTableProps) {
  return (
    <Table
      caption={caption}
      head={
        <>
          <Head>{c.date}</Head>
          <Head>{c.subject}</Head>
          {columns.member && <Head>{c.member}</Head>}
          {columns.service && <Head>{c.service}</Head>}
          <Head>{themeLabel}</Head>
          {columns.type && <Head>{c.type}</Head>}
          <Head>{c.mode}</Head>
          <Head numeric>{c.duration}</Head>
          <Head>{c.status}</Head>
        </>
      }
    >
      {lines.map((line) => (
        <Row key={line.id}>
          <Cell label={c.date}>
            <span className="line">{formatDayShort(line.date)}</span>
          </Cell>
          <RowHead>
            <a href={routes.memberIntervention(line.memberId, line.id)}>{line.subject}</a>
            {line.confidential && <span className="second"> {t.confidential}</span>}
          </RowHead>
          {columns.member && <Cell label={c.member}>{line.memberName}</Cell>}
          {columns.service && <Cell label={c.service}>{serviceWords(line.service)}</Cell>}
          <Cell label={themeLabel}>{themeWords(terms, line)}</Cell>
          {columns.type && <Cell label={c.type}>{typeWords(terms, line.type)}</Cell>}
          <Cell label={c.mode}>{modeWords(terms, line.mode)}</Cell>
          <Cell label={c.duration} numeric>
            {line.durationMinutes === null ? "" : formatDuration(line.durationMinutes)}
          </Cell>
          <Cell label={c.status}>
            <StatusTag status={line.status} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
