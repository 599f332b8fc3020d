import type { ExportFormat } from "@/lib/domain/export/job";
import { folded } from "@/lib/domain/import/csv";
import type { PublicFormat } from "@/lib/domain/register/publication/edition";
import type { Period } from "@/lib/domain/statistics/period";
import { exportFr } from "@/lib/i18n/fr/export";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";

/** « registre-saint-aubin-2026-11-24.pdf »: letters that every disk and every header can hold. */
export const exportFileName = (memberName: string, today: string, format: ExportFormat): string =>
  exportFr.file(slugOf(memberName), today, format);

/** « registre-public-saint-aubin-edition-2.jsonld ». */
export const editionFileName = (memberName: string, number: number, format: PublicFormat): string =>
  publicationFr.document.file(slugOf(memberName), number, format);

/** « compte-rendu-visite-saint-aubin-2026-11-20.pdf ». */
export const reportFileName = (memberName: string, day: string, format: string): string =>
  `${visitReportFr.document.file(slugOf(memberName), day)}.${format}`;

/** « commission-themes-2020-01-01-2022-11-15.csv »: a table says on the disk which days it counts. */
export const tableFileName = (name: string, { from, to }: Period): string =>
  `${statisticsFr.file(slugOf(name), from, to)}.csv`;

function slugOf(memberName: string): string {
  const slug = folded(memberName)
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug || "adherent";
}
