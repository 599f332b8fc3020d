import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";

/** A GET form: the address is the state. */
export function YearForm({ action, year, last }: { action: string; year: number; last: number }) {
  const years = Array.from({ length: last - 2017 }, (_, index) => last - index);
  return (
    <search className="filters" aria-label={t.filters}>
      <form method="get" action={action} className="filters">
        <div>
          <label htmlFor="annee">{t.year}</label>
          <select className="in" id="annee" name="annee" defaultValue={String(year)}>
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </div>
        <button className="b" type="submit">
          {t.show}
        </button>
      </form>
    </search>
  );
}
