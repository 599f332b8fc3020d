import type { ImportDraft, ImportReport, Origin } from "@/lib/domain/register/import/batch";
import type { Comparison } from "@/lib/domain/register/import/compare";
import type { ImportStatus } from "@/lib/domain/register/import/status";
import { formatNumber } from "@/lib/i18n/format";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";

/** One import, as its pages are given it. */
export type ImportView = {
  id: string;
  memberId: string;
  version: number;
  status: ImportStatus;
  fileName: string;
  draft: ImportDraft | null;
  report: ImportReport | null;
  compared: Comparison[];
  written: { id: string; ref: string; name: string; origin: Origin; touched: boolean }[];
  createdBy: string;
  createdAt: Date;
  importedBy: string | null;
  importedAt: Date | null;
  undoneBy: string | null;
  undoneAt: Date | null;
};

/** « Registre, ligne 4 », « ligne 12 » in a CSV. */
export const placeWords = ({ sheet, line }: { sheet: string; line: number }): string =>
  importPagesFr.understood.line(sheet, formatNumber(line));
