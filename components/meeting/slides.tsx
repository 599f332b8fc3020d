import type { SnapshotContent } from "@/lib/domain/meeting/snapshot";
import { cardsOf } from "@/lib/domain/statistics/card";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { routes } from "@/lib/routes";
import { minutesWords } from "../statistics/words";
import { SlideKeys } from "./slide-keys";
import { SnapshotCard } from "./snapshot-report";

const t = meetingFr.slides;
const idOf = (index: number) => `page-${index + 1}`;

function Steps({ index, total }: { index: number; total: number }) {
  return (
    <p className="slide-f">
      {index > 0 && <a href={`#${idOf(index - 1)}`}>{t.previous}</a>}
      <span>{t.of(formatNumber(index + 1), formatNumber(total))}</span>
      {index < total - 1 && <a href={`#${idOf(index + 1)}`}>{t.next}</a>}
    </p>
  );
}

/** One card a page, each a screen high: links lead from one to the next, and keys do where there is JavaScript. */
export function Slides({ meetingId, content }: { meetingId: string; content: SnapshotContent }) {
  const { figures, terms, meeting } = content;
  const cards = cardsOf(figures);
  const total = cards.length + 1;
  return (
    <main className="slides" id="contenu" tabIndex={-1}>
      <div className="slide-top">
        <a href={routes.meeting(meetingId)}>{meetingFr.back}</a>
        <SlideKeys backHref={routes.meeting(meetingId)} label={t.full} hint={t.keys} />
      </div>
      <section className="slide" id={idOf(0)} tabIndex={-1} aria-labelledby="titre-1">
        <h1 id="titre-1">{statisticsFr.title}</h1>
        <p className="second">
          {meeting.title}. {meetingFr.figures.frozenOn(formatDay(content.frozenOn))}
        </p>
        <p className="said">{minutesWords({ figures, terms })}</p>
        <Steps index={0} total={total} />
      </section>
      {cards.map((plan, index) => (
        <div className="slide" key={plan.code} id={idOf(index + 1)} tabIndex={-1}>
          <SnapshotCard content={content} plan={plan} span="full" folded />
          <Steps index={index + 1} total={total} />
        </div>
      ))}
    </main>
  );
}
