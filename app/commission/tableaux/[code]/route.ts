import { tableCells } from "@/components/statistics/words";
import { writeCsv } from "@/lib/documents/csv";
import { DomainError } from "@/lib/domain/errors";
import { shownTable } from "@/lib/domain/statistics/shown-table";
import { tableOf } from "@/lib/domain/statistics/table";
import { TABLE_CODES } from "@/lib/domain/statistics/table-shape";
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
    const { header, rows } = tableCells(table, { figures, terms: context.terms });
    return new Response(writeCsv(header, rows), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="commission-${code}.csv"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
