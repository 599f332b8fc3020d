import { givenCells } from "@/components/annual-report/given-list";
import { annualReportFr } from "@/lib/i18n/fr/annual-report";
import { answerCsv } from "@/lib/server/csv-answer";
import { listGivenReports } from "@/lib/services/annual-report/given-reports";

const t = annualReportFr.given;

export function GET(): Promise<Response> {
  return answerCsv(async (actor) => {
    const { given } = await listGivenReports(actor);
    return { file: t.file, header: Object.values(t.columns), rows: given.map(givenCells) };
  });
}
