import type { ReactNode } from "react";
import type { Pages, PageTable } from "@/lib/domain/register/export/pages";
import { exportFr } from "@/lib/i18n/fr/export";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { PrintButton } from "../ui/print-button";

const t = exportFr.print;

function Table({ table, level }: { table: PageTable; level: 2 | 3 | 4 }) {
  const { title, header, rows, note } = table;
  const Title = `h${level}` as const;
  return (
    <section>
      <Title>{title}</Title>
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
        <section className="wide" tabIndex={0} aria-label={title}>
          <table className="fig">
            <thead>
              <tr>
                {header.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, rank) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same, and none moves
                <tr key={rank}>
                  {row.map((cell, column) => (
                    <td key={header[column]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {note !== "" && <p className="second">{note}</p>}
    </section>
  );
}

type Props = {
  pages: Pages;
  backHref: string;
  back?: string;
  engineMissing?: boolean;
  /** Other forms of the same register. */
  beside?: ReactNode;
};

/** The pages of the PDF as a page of the application: what is printed where the engine has no binary. */
export function PrintedRegister({ pages, backHref, back = t.back, engineMissing = false, beside }: Props) {
  return (
    <div className="printed">
      <PageHead
        title={pages.title}
        large
        actions={
          <>
            <PrintButton label={t.button} kind="first" />
            <LinkButton href={backHref}>{back}</LinkButton>
          </>
        }
      />
      {engineMissing && (
        <Banner tone="late" alert>
          {t.missing}
        </Banner>
      )}
      <p>{pages.about}</p>
      {beside}
      {[...pages.opening, pages.list].map((table) => (
        <Table key={table.title} table={table} level={2} />
      ))}
      {pages.parts.map((part) => (
        <section key={part.title} className="sheet">
          <h2>{part.title}</h2>
          {part.entries.map((entry) => (
            <section key={entry.title} className="sheet">
              <h3>{entry.title}</h3>
              {entry.tables.map((table) => (
                <Table key={table.title} table={table} level={4} />
              ))}
            </section>
          ))}
        </section>
      ))}
      {pages.closing.map((table) => (
        <Table key={table.title} table={table} level={2} />
      ))}
    </div>
  );
}
