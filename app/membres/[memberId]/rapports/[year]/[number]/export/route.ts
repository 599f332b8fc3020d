import { z } from "zod";
import { writtenReport } from "@/components/annual-report/written";
import { sentAddressSchema } from "@/lib/domain/annual-report/annual-report";
import { REPORT_FORMATS } from "@/lib/domain/annual-report/written";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { answerMade } from "@/lib/server/made-file";
import { readSentReport } from "@/lib/services/annual-report/read-reports";

/** A sent report as a file, from what was frozen. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/membres/[memberId]/rapports/[year]/[number]/export">,
): Promise<Response> {
  const asked = sentAddressSchema.safeParse(await params).data;
  const format = z.enum(REPORT_FORMATS).safeParse(new URL(request.url).searchParams.get("format")).data;
  return answerMade(async (actor) => {
    if (!asked || !format) return null;
    const { report, sha256 } = await readSentReport(actor, asked.memberId, asked.year, asked.number);
    return { name: t.slug(asked.year), made: { of: "year", format, report: writtenReport(report), sha256 } };
  });
}
