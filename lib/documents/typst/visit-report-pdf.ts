import type { WrittenReport } from "@/lib/domain/visit/written-report";
import { plural } from "@/lib/i18n/format";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { typesetTyped } from "./missing";

const t = visitReportFr.document;
const signs = registerExportFr.page;

/** The report in PDF/UA-1: the mayor's page is one page whatever was typed, the annex follows on its own. */
export const writeVisitReportPdf = (report: WrittenReport): Promise<Buffer> =>
  typesetTyped("visit-report.typ", "visit-report.json", (missing) => {
    const count = [...JSON.stringify(report)].filter((one) => missing.has(one)).length;
    const replaced = count === 0 ? "" : signs.replaced(plural(count, ...signs.signs));
    return { ...report, words: { page: t.page, of: t.of }, replaced };
  });
