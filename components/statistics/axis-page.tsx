import type { ActionResult } from "@/lib/domain/action-result";
import type { AnnotationInput, PresetInput } from "@/lib/domain/statistics/axis";
import { formatMonth } from "@/lib/i18n/format";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { statisticsAxisFr as t } from "@/lib/i18n/fr/statistics-axis";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { AnnotationForm, PresetForm, WithdrawForm } from "./axis-forms";

type Add<Input> = (key: string, input: Input) => Promise<ActionResult>;
type Annotation = { id: string; month: string; label: string; service: "dpo" | "it" };

type AxisPageProps = {
  /** The period that the report showed; empty days where it was not the way here. */
  period: { from: string; to: string };
  /** A day of the month that a mark is first proposed for. */
  on: string;
  annotations: readonly Annotation[];
  addPreset: Add<PresetInput>;
  addAnnotation: Add<AnnotationInput>;
  withdraw: (form: FormData) => Promise<void>;
};

export function AxisPage({ period, on, annotations, addPreset, addAnnotation, withdraw }: AxisPageProps) {
  return (
    <>
      <PageHead title={t.title} large actions={<LinkButton href={routes.statistics()}>{t.back}</LinkButton>} />
      <section className="prose" aria-labelledby="presets">
        <h2 id="presets">{t.presets}</h2>
        <PresetForm add={addPreset} period={period} />
      </section>
      <section className="prose" aria-labelledby="annotations">
        <h2 id="annotations">{t.annotations}</h2>
        {annotations.length === 0 && <p>{t.none}</p>}
        <ul className="rules">
          {annotations.map(({ id, month, label, service }) => (
            <li key={id}>
              {formatMonth(month.slice(0, 7))}, {label} ({statisticsFr.services[service]})
              <WithdrawForm id={id} label={label} withdraw={withdraw} />
            </li>
          ))}
        </ul>
        <AnnotationForm add={addAnnotation} on={on} />
      </section>
    </>
  );
}
