import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { Service } from "@/lib/domain/intervention/service";
import { type Filters, filterParams } from "@/lib/domain/statistics/filters";
import { type ChosenPeriod, type Preset, periodParams } from "@/lib/domain/statistics/period";
import { statisticsFr as t } from "@/lib/i18n/fr/statistics";
import { statisticsRowsFr as r } from "@/lib/i18n/fr/statistics-rows";
import { Choose } from "./choose";
import { FilterFields } from "./filter-fields";
import { SpanSelect } from "./span-select";

type Props = {
  chosen: ChosenPeriod & { filters: Filters };
  presets: readonly Preset[];
  action: string;
  wholeMonths: boolean;
  terms: readonly DictionaryTerm[];
  services: readonly Service[];
  members?: readonly { id: string; name: string }[] | undefined;
  today: string;
};

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

function ViewFields({ of, chosen }: { of: string; chosen: ChosenPeriod }) {
  const { comparer = "", valeurs = "" } = periodParams(chosen);
  return (
    <>
      <Choose
        id={`comparer${of}`}
        name="comparer"
        label={t.compare}
        value={comparer}
        options={optionsOf(r.comparing)}
      />
      <Choose id={`valeurs${of}`} name="valeurs" label={r.values} value={valeurs} options={optionsOf(r.valuesOf)} />
    </>
  );
}

/**
 * Two plain GET forms: a meeting's own period, or a span, months (days for the DPO) and filters, folded while a meeting is
 * shown whole: its last day may fall inside a month. The address is the state.
 */
export function PeriodForm({ chosen, presets, action, wholeMonths, ...offered }: Props) {
  const { from, to } = chosen.period;
  const type = wholeMonths ? "month" : "date";
  const isFiltered = Object.keys(filterParams(chosen.filters)).length > 0;
  const cut = (day: string) => (wholeMonths ? day.slice(0, 7) : day);
  return (
    <search className="filters" aria-label={t.choosePeriod}>
      {presets.length > 0 && (
        <form method="get" action={action} className="filters">
          <Choose
            id="seance"
            name="seance"
            label={t.meeting}
            value={chosen.preset?.id ?? ""}
            {...(!chosen.preset && { every: r.noMeeting })}
            options={presets.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ViewFields of="-seance" chosen={chosen} />
          <button className="b" type="submit">
            {t.show}
            <span className="vh">&nbsp;: {t.meeting}</span>
          </button>
        </form>
      )}
      <details className="freely" open={chosen.preset === null || isFiltered}>
        <summary>{t.freely}</summary>
        <form method="get" action={action} className="filters">
          <SpanSelect span={chosen.span} today={offered.today} />
          <div>
            <label htmlFor="de">{wholeMonths ? t.fromMonth : t.fromDay}</label>
            <input className="in" id="de" name="de" type={type} defaultValue={cut(from)} required />
          </div>
          <div>
            <label htmlFor="a">{wholeMonths ? t.toMonth : t.toDay}</label>
            <input className="in" id="a" name="a" type={type} defaultValue={cut(to)} required />
          </div>
          <FilterFields filters={chosen.filters} {...offered} />
          <ViewFields of="" chosen={chosen} />
          <button className="b" type="submit">
            {t.show}
            <span className="vh">&nbsp;: {t.freePeriod}</span>
          </button>
          {isFiltered && <a href={`${action}?${new URLSearchParams(periodParams(chosen))}`}>{r.clear}</a>}
        </form>
      </details>
    </search>
  );
}
