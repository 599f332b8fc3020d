import { tableCells, tableWords } from "@/components/statistics/words";
import { writeCsv } from "@/lib/documents/csv";
import { tableFileName } from "@/lib/documents/file-name";
import { DomainError } from "@/lib/domain/errors";
import { shownTable } from "@/lib/domain/statistics/shown-table";
import { tableOf } from "@/lib/domain/statistics/table";
import { TABLE_CODES } from "@/lib/domain/statistics/table-shape";
import { statisticsFr as t } from "@/lib/i18n/fr/statistics";
import { currentSession } from "@/lib/server/session";
import { commissionFigures } from "@/lib/services/statistics/commission-figures";

/** One table of the commission's page, for a spreadsheet: same figures, same period. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/commission/tableaux/[code]">,
): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  const asked = (await params).code;
  const code = TABLE_CODES.find((known) => known === asked);
  try {
    const { figures, context, chosen } = await commissionFigures(
      session.actor,
      Object.fromEntries(new URL(request.url).searchParams),
    );
    const whole = code && tableOf(figures, code);
    if (!whole) return new Response(null, { status: 404 });
    const table = shownTable(whole, chosen);
    const words = { figures, terms: context.terms };
    const { name, rows: written } = tableWords(table, words);
    const { header, rows } = tableCells(table, words);
    // A blank month stays blank; a number that is not published says so.
    const said = (row: number, column: number) => (written[row]?.[column] === t.hidden ? t.hidden : null);
    const cells = rows.map((line, row) => line.map((cell, column) => cell ?? said(row, column)));
    return new Response(writeCsv(header, cells), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${tableFileName(name, figures.period)}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
