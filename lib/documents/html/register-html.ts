import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import { exportFr } from "@/lib/i18n/fr/export";
import { inWords } from "../in-words";
import { pagesOf } from "../pages/pages";
import { escaped } from "./markup";
import { bodyMarkup, pageMarkup } from "./page";

/** A page kept as a file brings its style with it. */
export const styleRules = (): string => readFileSync(join(process.cwd(), "public/registre-public.css"), "utf8");

/** The pages of the PDF as one to print, for a machine without the engine; it says so. */
export function writeRegisterHtml(exported: ExportedRegister): string {
  const pages = pagesOf(inWords(exported));
  const main = [
    `<h1>${escaped(pages.title)}</h1>`,
    `<p>${escaped(pages.about)}</p>`,
    `<p class="second">${escaped(exportFr.print.instead)}</p>`,
    bodyMarkup(pages, false),
  ];
  return pageMarkup(pages.title, { rules: styleRules() }, false, main.join("\n"));
}
