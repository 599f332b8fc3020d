import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import { PUBLIC_FORMATS, type PublicFormat } from "@/lib/domain/register/publication/edition";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { inWords } from "../in-words";
import { pagesOf } from "../pages/pages";
import { editionTitle } from "../register/write-edition";
import { escaped } from "./markup";
import { bodyMarkup, pageMarkup, type Style } from "./page";

const t = publicationFr.document;

/** `embedded` stands inside a page of the town, which has its own title; `links` says where the other formats are. */
type Shown = {
  embedded: boolean;
  style: Style;
  links: Readonly<Record<PublicFormat, string>> | null;
};

function linksMarkup(links: Shown["links"]): string {
  if (links === null) return "";
  const items = PUBLIC_FORMATS.map(
    (format) => `<li><a href="${escaped(links[format])}">${escaped(t.formats[format])}</a></li>`,
  );
  return `<nav aria-label="${escaped(t.download)}"><h2>${escaped(t.download)}</h2><ul>${items.join("")}</ul></nav>`;
}

const checkMarkup = (sha256: string): string =>
  `<section><h2>${escaped(t.check)}</h2><p>${escaped(t.checkHow)}</p><p><code class="hash">${sha256}</code></p></section>`;

/** The edition as a page that anyone reads, prints or keeps: no script, no address but its own. */
export function writeEditionHtml(exported: ExportedRegister, { embedded, style, links }: Shown): string {
  const pages = pagesOf(inWords(exported));
  const edition = editionTitle(exported.edition?.number ?? 0, exported.today);
  const main = [
    `<h1>${escaped(pages.title)}</h1>`,
    `<p class="edition">${escaped(edition)}</p>`,
    `<p>${escaped(pages.about)}</p>`,
    linksMarkup(links),
    bodyMarkup(pages, true),
    checkMarkup(exported.sha256),
  ];
  return pageMarkup(`${pages.title}, ${edition}`, style, embedded, main.filter(Boolean).join("\n"));
}

/** What an address that opens nothing answers, whatever the reason. */
export const writeNothingHtml = (style: Style): string =>
  pageMarkup(t.gone, style, false, `<h1>${escaped(t.gone)}</h1><p>${escaped(t.goneBody)}</p>`);
