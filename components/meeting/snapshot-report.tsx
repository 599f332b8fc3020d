import type { ReactNode } from "react";
import type { SnapshotContent } from "@/lib/domain/meeting/snapshot";
import { type Card, cardsOf } from "@/lib/domain/statistics/card";
import type { View } from "@/lib/domain/statistics/view";
import { formatDay } from "@/lib/i18n/format";
import { meetingFr as t } from "@/lib/i18n/fr/meeting";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { Cards } from "../chart/card";
import { ReportCard } from "../statistics/report-cards";
import { type Span, sheetsOf } from "../statistics/sheets";
import { comparedWords, minutesWords } from "../statistics/words";

/** Last year beside, shares and counts: what the commission is shown where it asks for nothing else. */
export const VIEW: View = { yearsBack: 1, values: "both" };

type Props = { content: SnapshotContent; sha256: string; acts?: ReactNode; note?: string };

/** A card as the screen of the commission shows it, from the snapshot and nothing else. */
export function SnapshotCard({
  content,
  plan,
  span,
  folded = false,
}: {
  content: SnapshotContent;
  plan: Card;
  span: Span;
  folded?: boolean;
}) {
  const { figures, terms, annotations, definitions } = content;
  return (
    <ReportCard
      plan={plan}
      span={span}
      figures={figures}
      terms={terms}
      view={VIEW}
      csvHref={null}
      rowsHref={null}
      marks={annotations}
      folded={folded}
      definitions={definitions}
    />
  );
}

/** The two printed pages of a meeting: what was frozen, whoever looks and whenever. */
export function SnapshotReport({ content, sha256, acts, note }: Props) {
  const { figures, terms, meeting } = content;
  return (
    <>
      <div className="rep-h">
        <h1>{statisticsFr.title}</h1>
        <p className="said">{minutesWords({ figures, terms })}</p>
        <p className="second">
          {content.syndicate}. {meeting.title}.{" "}
          {statisticsFr.period(formatDay(figures.period.from), formatDay(figures.period.to))}.{" "}
          {t.figures.frozenOn(formatDay(content.frozenOn))} {statisticsFr.extracted(formatDay(figures.extractedOn))}{" "}
          {comparedWords(figures, VIEW.yearsBack)} {note}
        </p>
        <p className="second">
          {t.document.seal("")}
          <code className="seal">{sha256}</code>
        </p>
        {acts && <div className="acts">{acts}</div>}
      </div>
      {sheetsOf(cardsOf(figures)).map(({ sheet, cards }) => (
        <Cards key={sheet}>
          {cards.map(({ plan, span }) => (
            <SnapshotCard key={plan.code} content={content} plan={plan} span={span} />
          ))}
        </Cards>
      ))}
    </>
  );
}
