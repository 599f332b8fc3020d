import type { WrittenReport } from "@/lib/domain/visit/written-report";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { typesetLegibly } from "./legible";

const t = visitReportFr.document;

/** The report in PDF/UA-1: the mayor's page is one page whatever was typed, the annex follows on its own. */
export const writeVisitReportPdf = (report: WrittenReport): Promise<Buffer> =>
  typesetLegibly("visit-report.typ", "visit-report.json", { ...report, words: { page: t.page, of: t.of } });
