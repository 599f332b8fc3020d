"use client";

import type { ActionResult } from "@/lib/domain/action-result";
import type { AnnotationInput, PresetInput } from "@/lib/domain/statistics/axis";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { statisticsAxisFr } from "@/lib/i18n/fr/statistics-axis";
import { routes } from "@/lib/routes";
import { ActionForm } from "../ui/form/action-form";
import { DateField, SelectField, TextField } from "../ui/form/text-fields";

const loadAnnotationInputSchema = () =>
  import("@/lib/domain/statistics/axis").then((input) => input.annotationInputSchema);
const loadPresetInputSchema = () => import("@/lib/domain/statistics/axis").then((input) => input.presetInputSchema);

const t = statisticsAxisFr;

type Add<Input> = (key: string, input: Input) => Promise<ActionResult>;

export function PresetForm({ add, period }: { add: Add<PresetInput>; period: { from: string; to: string } }) {
  return (
    <ActionForm
      schema={loadPresetInputSchema}
      defaultValues={{ name: "", ...period }}
      action={add}
      submitLabel={t.addPreset}
      kind="plain"
      doneHref={routes.statistics()}
    >
      <TextField name="name" label={t.presetName} hint={t.presetHint} />
      <DateField name="from" label={t.from} />
      <DateField name="to" label={t.to} />
    </ActionForm>
  );
}

export function AnnotationForm({ add, on }: { add: Add<AnnotationInput>; on: string }) {
  return (
    <ActionForm
      schema={loadAnnotationInputSchema}
      defaultValues={{ on, label: "", service: "it" }}
      action={add}
      submitLabel={t.addAnnotation}
      kind="plain"
      doneHref={routes.statisticsAxis()}
    >
      <DateField name="on" label={t.month} hint={t.monthHint} />
      <TextField name="label" label={t.label} hint={t.labelHint} />
      <SelectField
        name="service"
        label={t.service}
        options={Object.entries(statisticsFr.services).map(([value, label]) => ({ value, label }))}
      />
    </ActionForm>
  );
}

/** Takes a remark off: a plain form, so that it works without JavaScript. */
export function WithdrawForm({
  id,
  label,
  withdraw,
}: {
  id: string;
  label: string;
  withdraw: (form: FormData) => Promise<void>;
}) {
  return (
    <form action={withdraw}>
      <input type="hidden" name="annotationId" value={id} />
      <button className="b b-q" type="submit">
        {t.withdraw}
        <span className="vh">&nbsp;: {label}</span>
      </button>
    </form>
  );
}
