import { z } from "zod";
import { writtenReport } from "@/components/annual-report/written";
import { givenAddressSchema } from "@/lib/domain/annual-report/annual-report";
import { REPORT_FORMATS } from "@/lib/domain/annual-report/written";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { answerMade } from "@/lib/server/made-file";
import { readGivenReport } from "@/lib/services/annual-report/given-reports";

/** A report of the commission as a file, from what was frozen. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/commission/rapports/[year]/[number]/export">,
): Promise<Response> {
  const asked = givenAddressSchema.safeParse(await params).data;
  const format = z.enum(REPORT_FORMATS).safeParse(new URL(request.url).searchParams.get("format")).data;
  return answerMade(async (actor) => {
    if (!asked || !format) return null;
    const { report, sha256 } = await readGivenReport(actor, asked);
    return { name: t.slug(asked.year), made: { of: "year", format, report: writtenReport(report), sha256 } };
  });
}
