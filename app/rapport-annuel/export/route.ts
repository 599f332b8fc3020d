import { z } from "zod";
import { writtenReport } from "@/components/annual-report/written";
import { chooseYear } from "@/lib/domain/annual-report/annual-report";
import { REPORT_FORMATS } from "@/lib/domain/annual-report/written";
import { dayOf } from "@/lib/i18n/format";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { answerMade } from "@/lib/server/made-file";
import { draftCommissionReport } from "@/lib/services/annual-report/read-reports";

/** The commission's report as a file, as it stands now. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const format = z.enum(REPORT_FORMATS).safeParse(query.format).data;
  const year = chooseYear(query, dayOf(new Date()));
  return answerMade(async (actor) => {
    if (!format) return null;
    const { report } = await draftCommissionReport(actor, year);
    return { name: t.slug(year), made: { of: "year", format, report: writtenReport(report), sha256: "" } };
  });
}
