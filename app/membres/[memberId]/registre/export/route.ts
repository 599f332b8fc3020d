import { registerSheet } from "@/components/register/register-sheet";
import { isId } from "@/lib/domain/identifier";
import { registerFilterOf, registerQuerySchema } from "@/lib/domain/register/list-query";
import { registerFr } from "@/lib/i18n/fr/register";
import { answerCsv } from "@/lib/server/csv-answer";
import { readRegister } from "@/lib/services/register/read-register";

/** The list as it stands on the screen, filters included, all its pages. */
export async function GET(request: Request, { params }: RouteContext<"/membres/[memberId]/registre/export">) {
  const { memberId } = await params;
  if (!isId(memberId)) return new Response(null, { status: 404 });
  const filter = registerFilterOf(registerQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams)));
  return answerCsv(async (actor) => {
    const whole = { pageSize: Number.POSITIVE_INFINITY };
    const { lines } = await readRegister(actor, memberId, { ...filter, page: 1 }, whole);
    return { file: registerFr.exportFile, ...registerSheet(lines) };
  });
}
