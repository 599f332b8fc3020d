import { z } from "zod";
import { writtenReport } from "@/components/annual-report/written";
import { chooseYear } from "@/lib/domain/annual-report/annual-report";
import { REPORT_FORMATS } from "@/lib/domain/annual-report/written";
import { isId } from "@/lib/domain/identifier";
import { dayOf } from "@/lib/i18n/format";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { answerMade } from "@/lib/server/made-file";
import { draftMemberReport } from "@/lib/services/annual-report/read-reports";

/** A town's report as a file, before it is sent. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/membres/[memberId]/rapports/preparer/export">,
): Promise<Response> {
  const { memberId } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const format = z.enum(REPORT_FORMATS).safeParse(query.format).data;
  const year = chooseYear(query, dayOf(new Date()));
  return answerMade(async (actor) => {
    if (!isId(memberId) || !format) return null;
    const { report } = await draftMemberReport(actor, memberId, year);
    return { name: t.slug(year), made: { of: "year", format, report: writtenReport(report), sha256: "" } };
  });
}
