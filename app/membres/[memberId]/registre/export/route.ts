import { registerSheet } from "@/components/register/register-sheet";
import { writeCsv } from "@/lib/documents/csv";
import { DomainError } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/identifier";
import { registerFilterOf, registerQuerySchema } from "@/lib/domain/register/list-query";
import { registerFr } from "@/lib/i18n/fr/register";
import { currentSession } from "@/lib/server/session";
import { readRegister } from "@/lib/services/register/read-register";

/** The list as it stands on the screen, filters included, all its pages. */
export async function GET(request: Request, { params }: RouteContext<"/membres/[memberId]/registre/export">) {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  const { memberId } = await params;
  if (!isId(memberId)) return new Response(null, { status: 404 });
  const query = registerQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  try {
    const filter = { ...registerFilterOf(query), page: 1 };
    const { lines } = await readRegister(session.actor, memberId, filter, { pageSize: Number.POSITIVE_INFINITY });
    const { header, rows } = registerSheet(lines);
    return new Response(writeCsv(header, rows), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${registerFr.exportFile}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
