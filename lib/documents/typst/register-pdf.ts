import type { WrittenRegister } from "@/lib/domain/register/export/written";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { pagesOf } from "../pages/pages";
<<<<<<< HEAD
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
=======
import { typesetLegibly } from "./legible";

const t = registerExportFr.page;

/** The register in PDF/UA-1: tagged, titled, in French, with bookmarks, its tables with their headers. */
export const writeRegisterPdf = (register: WrittenRegister): Promise<Buffer> =>
  typesetLegibly("register.typ", "register.json", {
    ...pagesOf(register),
    words: { contents: t.contents, number: t.number, of: t.of },
  });
>>>>>>> cc52e7c (Follow a visit: questionnaires edited, report read again, frozen, acknowledged)
