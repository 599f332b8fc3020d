import type { VisitMeasure } from "@/lib/domain/visit/measure";
import { formatDuration, formatNumber } from "@/lib/i18n/format";
import { actionFr } from "@/lib/i18n/fr/action";
import { visitGuideFr as t } from "@/lib/i18n/fr/visit-guide";
import { Answers } from "../ui/answers";
import { Details } from "../ui/details";

/** The eight points of the guide, to be read again the day before. */
export const Checklist = () => (
  <Details summary={t.checklist}>
    <ol>
      {t.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  </Details>
);

/** What the visit did, in figures; for its DPO alone, never in the report. */
export function Measure({ measure }: { measure: VisitMeasure }) {
  const found = measure.findings.map(({ severity, count }) =>
    t.finding(formatNumber(count), actionFr.ranked[severity]),
  );
  return (
    <section>
      <h2>{t.measure}</h2>
      <Answers
        answers={[
          { term: t.minutes, value: formatDuration(measure.minutes) },
          { term: t.questions, value: t.asked(formatNumber(measure.asked), formatNumber(measure.putOff)) },
          { term: t.findings, value: found.length > 0 ? found.join(" · ") : t.noFinding },
          { term: t.actions, value: t.actionsDone(formatNumber(measure.actionsDone), formatNumber(measure.actions)) },
          { term: t.risen, value: formatNumber(measure.risen) },
        ]}
      />
    </section>
  );
}
