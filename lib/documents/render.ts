import type { ExportFormat, WrittenFormat } from "@/lib/domain/export/job";
import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import type { WrittenRegister } from "@/lib/domain/register/export/written";
import type { WrittenReport } from "@/lib/domain/visit/written-report";
import { inWords } from "./in-words";
import { printableRegister } from "./printable";
import { writeRegisterCsv } from "./register-csv";
import { writeRegisterJson } from "./register-json";
import { registerSheets, type Sheet } from "./spreadsheet/sheets";

type SheetWriter = (title: string, about: string, sheets: readonly Sheet[]) => Uint8Array | Promise<Uint8Array>;

const asWorkbook = (register: WrittenRegister, write: SheetWriter) =>
  write(register.title, register.about, registerSheets(register));

/** Engines are loaded when they are asked for: a command that writes a CSV waits for none. */
const ENGINES: Record<WrittenFormat, (register: WrittenRegister) => Promise<Uint8Array>> = {
  pdf: async (register) => (await import("./typst/register-pdf")).writeRegisterPdf(register),
  docx: async (register) => (await import("./word/register-docx")).writeRegisterDocx(register),
  xlsx: async (register) => asWorkbook(register, (await import("./spreadsheet/xlsx")).writeXlsxFile),
  ods: async (register) => asWorkbook(register, (await import("./spreadsheet/ods")).writeOdsFile),
  csv: async (register) => Buffer.from(writeRegisterCsv(register)),
};

/** A register in words, in one format: heavy work, never done in the loop that answers requests. */
export const renderWritten = (format: WrittenFormat, register: WrittenRegister): Promise<Uint8Array> =>
  ENGINES[format](printableRegister(register));

/** One member's register in one format; as heavy. */
export const renderRegister = async (format: ExportFormat, exported: ExportedRegister): Promise<Uint8Array> =>
  format === "json" ? Buffer.from(writeRegisterJson(exported)) : ENGINES[format](inWords(exported));

/** The report of a visit in PDF; as heavy. */
export const renderReport = async (report: WrittenReport): Promise<Uint8Array> =>
  (await import("./typst/visit-report-pdf")).writeVisitReportPdf(report);
