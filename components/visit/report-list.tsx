import { dayOf, formatDay, formatDayShort, formatNumber, plural } from "@/lib/i18n/format";
import { visitSlotsFr } from "@/lib/i18n/fr/visit-campaign";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { routes } from "@/lib/routes";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { Rules } from "../ui/rules";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";

const t = visitPagesFr.list;
const d = visitReportFr.reading;

type Line = { visitId: string; on: string; sentAt: string; acknowledgedAt: string | null };

/** What the town knows of its visits: the reports that were sent to it. */
type Draft = { visitId: string; on: string; dueOn: string; read: boolean };
type Props = {
  memberId: string;
  reports: readonly Line[];
  drafts: readonly Draft[];
  slots: readonly { visitId: string }[];
};

const Drafts = ({ memberId, drafts }: Pick<Props, "memberId" | "drafts">) => (
  <Rules title={d.toReread}>
    {drafts.map(({ visitId, on, dueOn, read }) => (
      <li key={visitId}>
        <a href={routes.visitReport(memberId, visitId)}>{t.reportOf(formatDay(on))}</a>{" "}
        <span className="second">{read ? d.reread : d.due(formatDay(dueOn))}</span>
      </li>
    ))}
  </Rules>
);

/** One line for each visit that is proposed: its page takes the answer. */
function Asked({ memberId, slots }: Pick<Props, "memberId" | "slots">) {
  const visits = [...new Set(slots.map(({ visitId }) => visitId))];
  return (
    <Rules title={visitSlotsFr.asked}>
      {visits.map((visitId) => (
        <li key={visitId}>
          <a href={routes.visitSlots(memberId, visitId)}>
            {visitSlotsFr.answerAmong(formatNumber(slots.filter((slot) => slot.visitId === visitId).length))}
          </a>
        </li>
      ))}
    </Rules>
  );
}

export function ReportList({ memberId, reports, drafts, slots }: Props) {
  return (
    <>
      <PageHead title={t.title} count={plural(reports.length, ...t.reports)} />
      {slots.length > 0 && <Asked memberId={memberId} slots={slots} />}
      {drafts.length > 0 && <Drafts memberId={memberId} drafts={drafts} />}
      {reports.length === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyTown}</p>
        </EmptyState>
      ) : (
        <Table caption={t.title} head={[t.report, t.sentOn, t.state].map((label) => <Head key={label}>{label}</Head>)}>
          {reports.map(({ visitId, on, sentAt, acknowledgedAt }) => (
            <Row key={visitId}>
              <RowHead>
                <a href={routes.visitReport(memberId, visitId)}>{t.reportOf(formatDay(on))}</a>
              </RowHead>
              <Cell label={t.sentOn}>{formatDayShort(dayOf(new Date(sentAt)))}</Cell>
              <Cell label={t.state}>
                {acknowledgedAt ? (
                  <Tag icon="approved" tone="done">
                    {t.acknowledged}
                  </Tag>
                ) : (
                  <Tag icon="todo">{t.notAcknowledged}</Tag>
                )}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
}
