import type { ChosenPeriod, Preset } from "@/lib/domain/statistics/period";
import { statisticsFr as t } from "@/lib/i18n/fr/statistics";

type Props = { chosen: ChosenPeriod; presets: readonly Preset[]; action: string; wholeMonths: boolean };

function Comparing({ id, compared }: { id: string; compared: boolean }) {
  return (
    <div>
      <label htmlFor={id}>{t.compare}</label>
      <select className="in" id={id} name="comparer" defaultValue={compared ? "" : "non"}>
        <option value="">{t.comparedYear}</option>
        <option value="non">{t.comparedNone}</option>
      </select>
    </div>
  );
}

/** Two plain GET forms: a meeting's own period, or months (days for the DPO). The address is the state. */
export function PeriodForm({ chosen, presets, action, wholeMonths }: Props) {
  const { from, to } = chosen.period;
  const type = wholeMonths ? "month" : "date";
  const cut = (day: string) => (wholeMonths ? day.slice(0, 7) : day);
  return (
    <search className="filters" aria-label={t.choosePeriod}>
      {presets.length > 0 && (
        <form method="get" action={action} className="filters">
          <div>
            <label htmlFor="seance">{t.meeting}</label>
            <select className="in" id="seance" name="seance" defaultValue={chosen.preset?.id ?? presets.at(-1)?.id}>
              {presets.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <Comparing id="comparer-seance" compared={chosen.compared} />
          <button className="b" type="submit">
            {t.show}
            <span className="vh">&nbsp;: {t.meeting}</span>
          </button>
        </form>
      )}
      <form method="get" action={action} className="filters">
        <div>
          <label htmlFor="de">{wholeMonths ? t.fromMonth : t.fromDay}</label>
          <input className="in" id="de" name="de" type={type} defaultValue={cut(from)} required />
        </div>
        <div>
          <label htmlFor="a">{wholeMonths ? t.toMonth : t.toDay}</label>
          <input className="in" id="a" name="a" type={type} defaultValue={cut(to)} required />
        </div>
        <Comparing id="comparer" compared={chosen.compared} />
        <button className="b" type="submit">
          {t.show}
          <span className="vh">&nbsp;: {t.freePeriod}</span>
        </button>
      </form>
    </search>
  );
}
