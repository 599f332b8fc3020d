import type { ComparedRow } from "@/lib/domain/meeting/comparison";
import type { SnapshotContent } from "@/lib/domain/meeting/snapshot";
import type { StatisticsFigures } from "@/lib/domain/statistics/figures";
import { formatDay, formatDuration, formatNumber, formatPercent, plural } from "@/lib/i18n/format";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { routes } from "@/lib/routes";
import { headWords } from "../statistics/words";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";

const t = meetingFr.compare;

function valueWords(value: number | null, unit: ComparedRow["unit"]): string {
  if (value === null) return t.absent;
  if (unit === "percent") return formatPercent(value);
  return unit === "minutes" ? formatDuration(value) : formatNumber(value);
}

function differenceWords({ difference, unit }: ComparedRow): string {
  if (difference === null || difference === 0) return difference === 0 ? "0" : t.absent;
  return `${difference > 0 ? "+" : "−"}${valueWords(Math.abs(difference), unit)}`;
}

const moved = ({ before, after }: ComparedRow) => before !== after;

type Props = {
  meetingId: string;
  content: SnapshotContent;
  now: StatisticsFigures;
  rows: readonly ComparedRow[];
  onlyChanged: boolean;
};

/** Then, now, and the difference, figure by figure. */
export function ComparePage({ meetingId, content, now, rows, onlyChanged }: Props) {
  const changed = rows.filter(moved);
  const shown = onlyChanged ? changed : rows;
  const words = { figures: content.figures, terms: content.terms };
  const { columns } = t;
  return (
    <>
      <PageHead title={t.title} large />
      <p className="lead">{t.lead(formatDay(content.frozenOn), formatDay(now.extractedOn))}</p>
      <p>
        <strong>{changed.length === 0 ? t.same : `${plural(changed.length, ...t.changed)}.`}</strong> {t.why}
      </p>
      {shown.length > 0 && (
        <Table
          caption={t.title}
          head={
            <>
              <Head>{columns.figure}</Head>
              <Head numeric>{columns.before}</Head>
              <Head numeric>{columns.after}</Head>
              <Head numeric>{columns.difference}</Head>
            </>
          }
        >
          {shown.map((row) => (
            <Row key={`${row.table}-${row.head.list}-${row.head.code}`}>
              <RowHead>
                {statisticsFr.tables[row.table]}, {headWords(row.head, words)}
              </RowHead>
              <Cell label={columns.before} numeric>
                {valueWords(row.before, row.unit)}
              </Cell>
              <Cell label={columns.after} numeric>
                {valueWords(row.after, row.unit)}
              </Cell>
              <Cell label={columns.difference} numeric>
                {moved(row) ? <strong>{differenceWords(row)}</strong> : differenceWords(row)}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <p className="acts">
        <LinkButton href={routes.meeting(meetingId)}>{meetingFr.back}</LinkButton>
        <LinkButton href={routes.compareMeeting(meetingId, onlyChanged ? {} : { ecarts: "oui" })}>
          {onlyChanged ? t.everything : t.onlyChanged}
        </LinkButton>
      </p>
    </>
  );
}
