import { uiFr } from "@/lib/i18n/fr/ui";

const t = uiFr.chart;

export type ChartTableProps = {
  /** Names the figures, in lower case: « thèmes ». */
  name: string;
  columns: readonly string[];
  /** The first cell of a row is its head, the others are numbers already written. */
  rows: readonly (readonly string[])[];
  csvHref?: string | undefined;
  /** Where the rows behind a number are listed, by its row and its column (the head of the row not counted). */
  hrefOf?: (row: number, column: number) => string | undefined;
  /** Several tables under one chart: each says its name, for the eye too. */
  named?: boolean;
  /** Opened, and printed with the page. */
  keep?: boolean;
};

const LinkedNumber = ({ href, cell }: { href: string | undefined; cell: string }) =>
  href ? <a href={href}>{cell}</a> : cell;

/** The table beside a chart: everything the drawing says, for reading and for taking away. */
export function ChartTable({ name, columns, rows, csvHref, hrefOf, named = false, keep = false }: ChartTableProps) {
  return (
    <details className={keep ? "data keep" : "data"} open={keep}>
      <summary>
        {t.seeTable}
        <span className={named ? undefined : "vh"}>&nbsp;: {name}</span>
      </summary>
      {rows.length === 0 ? (
        <p className="fig-c">{t.nothing}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
        <section className="scroll" tabIndex={0} aria-label={`${t.table}\u00a0: ${name}`}>
          <table className="fig">
            <caption className="vh">{name}</caption>
            <thead>
              <tr>
                {columns.map((column, index) => (
                  <th key={column} scope="col" className={index > 0 ? "num" : undefined}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([head, ...cells], row) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, index) => (
                    <td key={columns[index + 1]} className="num">
                      <LinkedNumber href={hrefOf?.(row, index)} cell={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {csvHref && (
        <p>
          <a href={csvHref} download>
            {t.csv}
            <span className="vh">&nbsp;: {name}</span>
          </a>
        </p>
      )}
    </details>
  );
}
