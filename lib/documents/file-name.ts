import type { ExportFormat } from "@/lib/domain/export/job";
import { folded } from "@/lib/domain/import/csv";
import { exportFr } from "@/lib/i18n/fr/export";

/** « registre-saint-aubin-2026-11-24.pdf »: letters that every disk and every header can hold. */
export function exportFileName(memberName: string, today: string, format: ExportFormat): string {
  const slug = folded(memberName)
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return exportFr.file(slug || "adherent", today, format);
}
