import type { ReactNode } from "react";
import type { FormAction } from "@/lib/domain/form-state";
import type { VisitMeasure } from "@/lib/domain/visit/measure";
import { PREPARATION_STEPS, type PreparationStep } from "@/lib/domain/visit/preparation";
import { formatDuration, formatNumber } from "@/lib/i18n/format";
import { actionFr } from "@/lib/i18n/fr/action";
import { visitGuideFr as t } from "@/lib/i18n/fr/visit-guide";
import { NativeChoices } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { Answers } from "../ui/answers";
import { Details } from "../ui/details";

type ChecklistProps = {
  prepared: readonly PreparationStep[];
  version: number;
  action: FormAction;
  /** The fields that say which visit, and on which version. */
  children: ReactNode;
};

/** The eight points of the guide, ticked as they are ready, to be read again the day before. */
export const Checklist = ({ prepared, version, action, children }: ChecklistProps) => (
  <Details summary={t.checklist(formatNumber(prepared.length), formatNumber(PREPARATION_STEPS.length))}>
    <NativeForm key={version} action={action} submitLabel={t.saveChecklist} kind="plain" labels={{ prepared: t.ready }}>
      {children}
      <NativeChoices
        name="prepared"
        label={t.ready}
        compact
        value={prepared}
        choices={PREPARATION_STEPS.map((value) => ({ value, label: t.steps[value] }))}
      />
    </NativeForm>
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
