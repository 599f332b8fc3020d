import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import type { ReportFormat, WrittenReport } from "@/lib/domain/annual-report/written";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { pageText } from "../pages/table";
import { printable } from "../printable";
import { inTurn } from "../spreadsheet/turn";
import { typesetText } from "../typst/missing";
import { footer, heading, page, styles } from "../word/parts";

const paragraphsOf = (text: string): string[] => printable(text).split("\n").filter(Boolean).map(pageText);

/** `sha256`: of what was sent, on paper beside it; "" while it is a draft. */
const writePdf = (report: WrittenReport, sha256: string) =>
  typesetText("report.typ", "report.json", {
    title: pageText(report.title),
    about: report.about.map(pageText),
    author: report.author,
    sections: report.sections.map(({ number, title, lines, text }) => ({
      ...{ number: String(number), title, lines: lines.map(pageText), text: paragraphsOf(text) },
    })),
    seal: sha256 ? t.seal(sha256) : "",
    words: { page: t.page, of: t.of },
  });

async function writeDocx(report: WrittenReport, sha256: string): Promise<Uint8Array> {
  const children = [
    heading(report.title, HeadingLevel.TITLE),
    ...report.about.map((text) => new Paragraph({ text })),
    ...report.sections.flatMap(({ number, title, lines, text }) => [
      heading(`${number}. ${title}`, HeadingLevel.HEADING_1),
      ...lines.map((line) => new Paragraph({ text: line })),
      ...paragraphsOf(text).map((line) => new Paragraph({ children: [new TextRun({ text: line, bold: true })] })),
    ]),
    ...(sha256 ? [new Paragraph({ text: t.seal(sha256) })] : []),
  ];
  const document = new Document({
    ...{ title: report.title, description: report.about.join(" "), creator: report.author, styles },
    sections: [{ properties: { page }, footers: { default: footer }, children }],
  });
  return Packer.toBuffer(document);
}

/** A report in one format: PDF/UA-1, or a text document to go on writing. Throws `EngineMissing` without Typst. */
export const renderReport = (format: ReportFormat, report: WrittenReport, sha256: string): Promise<Uint8Array> =>
  inTurn(() => (format === "pdf" ? writePdf(report, sha256) : writeDocx(report, sha256)));
