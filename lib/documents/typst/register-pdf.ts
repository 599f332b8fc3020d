import type { Pages } from "@/lib/domain/register/export/pages";
import type { WrittenRegister } from "@/lib/domain/register/export/written";
import { plural } from "@/lib/i18n/format";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { pagesOf } from "../pages/pages";
import { typesetTyped } from "./missing";

const t = registerExportFr.page;

const countOf = (characters: ReadonlySet<string>, pages: Pages): number =>
  [...JSON.stringify(pages)].filter((one) => characters.has(one)).length;

/** The register in PDF/UA-1: tagged, titled, in French, with bookmarks, its tables with their headers. */
export async function writeRegisterPdf(register: WrittenRegister): Promise<Buffer> {
  const pages = pagesOf(register);
  const words = { contents: t.contents, number: t.number, of: t.of };
  return typesetTyped("register.typ", "register.json", (missing) => {
    const count = countOf(missing, pages);
    return { ...pages, words, replaced: count === 0 ? "" : t.replaced(plural(count, ...t.signs)) };
  });
}
