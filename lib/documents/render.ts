import type { ExportFormat } from "@/lib/domain/export/job";
import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import { inWords } from "./in-words";
import { writeRegisterCsv } from "./register-csv";
import { writeRegisterJson } from "./register-json";
import { registerSheets, type Sheet } from "./spreadsheet/sheets";

type SheetWriter = (title: string, about: string, sheets: readonly Sheet[]) => Uint8Array | Promise<Uint8Array>;

function asWorkbook(exported: ExportedRegister, write: SheetWriter) {
  const register = inWords(exported);
  return write(register.title, register.about, registerSheets(register));
}

/** Engines are loaded when they are asked for: a command that writes a CSV waits for none. */
const ENGINES: Record<ExportFormat, (exported: ExportedRegister) => Promise<Uint8Array>> = {
  pdf: async (exported) => (await import("./typst/register-pdf")).writeRegisterPdf(inWords(exported)),
  docx: async (exported) => (await import("./word/register-docx")).writeRegisterDocx(inWords(exported)),
  xlsx: async (exported) => asWorkbook(exported, (await import("./spreadsheet/xlsx")).writeXlsxFile),
  ods: async (exported) => asWorkbook(exported, (await import("./spreadsheet/ods")).writeOdsFile),
  csv: async (exported) => Buffer.from(writeRegisterCsv(inWords(exported))),
  json: async (exported) => Buffer.from(writeRegisterJson(exported)),
};

/** One register in one format: heavy work, never done in the loop that answers requests. */
export const renderRegister = (format: ExportFormat, exported: ExportedRegister): Promise<Uint8Array> =>
  ENGINES[format](exported);
