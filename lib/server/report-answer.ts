import "server-only";
import { z } from "zod";
import { reportFileName } from "@/lib/documents/file-name";
import { writeVisitReportHtml } from "@/lib/documents/html/visit-report-html";
import { writtenReport } from "@/lib/documents/visit/written-report";
import { DomainError } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/identifier";
import type { WrittenReport } from "@/lib/domain/visit/written-report";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { dayOf } from "@/lib/services/today";
import { readVisitReport } from "@/lib/services/visit/report";
import { renderReportOutside } from "./export-process";
import { currentSession } from "./session";

const nowhere = () => new Response(null, { status: 404 });

const FORMATS = { pdf: "application/pdf", html: "text/html; charset=utf-8" };
const formatSchema = z.enum(["pdf", "html"]);

/** Null when the engine of documents failed or has no binary here. */
async function bytesOf(format: keyof typeof FORMATS, written: WrittenReport): Promise<Uint8Array | null> {
  if (format === "html") return new TextEncoder().encode(writeVisitReportHtml(written));
  return renderReportOutside(written).catch((error: unknown) => {
    console.error(error);
    return null;
  });
}

/** The report of a visit as a file: 401 without a session, 404 where the page would be, never kept by a browser. */
export async function answerReportFile(memberId: string, visitId: string, asked: URLSearchParams): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  const format = formatSchema.safeParse(asked.get("format") ?? "pdf").data;
  if (!isId(memberId) || !isId(visitId) || !format) return nowhere();
  try {
    const { report, sending } = await readVisitReport(session.actor, memberId, visitId);
    const sentOn = sending && dayOf(sending.sentAt);
    const bytes = await bytesOf(format, writtenReport({ report, sentOn, withAnswers: asked.get("reponses") === "1" }));
    if (!bytes) return new Response(visitReportFr.document.unavailable, { status: 503 });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": FORMATS[format],
        "content-disposition": `attachment; filename="${reportFileName(report.member, report.scope.on, format)}"`,
        "content-length": String(bytes.length),
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return nowhere();
    throw error;
  }
}
