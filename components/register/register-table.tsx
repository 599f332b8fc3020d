import type { ReactNode } from "react";
import { ENTRY_STATUSES, type EntryStatus } from "@/lib/domain/register/status";
import { formatDayShort, plural } from "@/lib/i18n/format";
import { registerFr } from "@/lib/i18n/fr/register";
import { routes } from "@/lib/routes";
import { LevelMark } from "../ui/level-mark";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";
import { lacksInShort } from "./lack-words";
import type { RegisterLine } from "./register-line";
import { StatusTag } from "./status-tag";

const t = registerFr;

function Review({ line }: { line: RegisterLine }) {
  if (line.nextReviewOn === null) return null;
  const day = formatDayShort(line.nextReviewOn);
  if (!line.reviewOverdue) return <span className="line">{day}</span>;
  return (
    <Tag icon="late" tone="late" wrap>
      {t.overdueSince(day)}
    </Tag>
  );
}

const missing = (line: RegisterLine): string =>
  line.openQuestions > 0 ? plural(line.openQuestions, ...t.questions) : lacksInShort(line.lacks);

// The same element in each row that says the same: the answer then describes it once and refers to it.
const STATUSES = Object.fromEntries(
  ENTRY_STATUSES.map((status) => [status, <StatusTag key={status} status={status} />]),
) as Record<EntryStatus, ReactNode>; // fromEntries forgets the six keys
const marks = new Map<string, ReactNode>();

function markOf({ level, status, forecastLevel }: RegisterLine): ReactNode {
  const forecast = status === "approved" ? undefined : forecastLevel;
  const known = marks.get(`${level} ${forecast}`);
  if (known) return known;
  const mark = <LevelMark level={level} forecast={forecast} />;
  marks.set(`${level} ${forecast}`, mark);
  return mark;
}

/** The rows of a register; the forecast stands beside the level while a draft is under way. */
export function RegisterTable({ memberId, lines }: { memberId: string; lines: readonly RegisterLine[] }) {
  return (
    <Table caption={t.filters.caption} head={Object.values(t.columns).map((label) => <Head key={label}>{label}</Head>)}>
      {lines.map((line) => (
        <Row key={line.id}>
          <Cell second wideOnly line>
            {line.ref}
          </Cell>
          <RowHead>
            <a className="wrap" href={routes.entry(memberId, line.id)}>
              {line.name}
            </a>
          </RowHead>
          <Cell>{STATUSES[line.status]}</Cell>
          <Cell>{markOf(line)}</Cell>
          <Cell clip label={t.columns.lacks}>
            {missing(line)}
          </Cell>
          <Cell label={t.columns.review}>{line.nextReviewOn && <Review line={line} />}</Cell>
        </Row>
      ))}
    </Table>
  );
}
