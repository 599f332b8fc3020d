import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import type { Pages } from "@/lib/domain/register/export/pages";
import { PUBLIC_FORMATS, type PublicFormat } from "@/lib/domain/register/publication/edition";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { inWords } from "../in-words";
import { pagesOf } from "../pages/pages";
import { editionTitle } from "../register/write-edition";
import { escaped, tableMarkup } from "./markup";

const t = publicationFr.document;

/** `embedded` stands inside a page of the town, which has its own title; `links` says where the other formats are. */
type Shown = {
  embedded: boolean;
  /** The style sheet: an address, or the rules themselves for a file that stands alone. */
  style: { href: string; icon: string } | { rules: string };
  links: Readonly<Record<PublicFormat, string>> | null;
};

const styleMarkup = (style: Shown["style"]): string =>
  "href" in style
    ? `<link rel="icon" href="${escaped(style.icon)}"><link rel="stylesheet" href="${escaped(style.href)}">`
    : `<style>${style.rules}</style>`;

/** A whole page without a script. */
const pageMarkup = (title: string, style: Shown["style"], embedded: boolean, main: string): string =>
  `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
${styleMarkup(style)}
</head>
<body${embedded ? ' class="embedded"' : ""}>
<main>
${main}
</main>
</body>
</html>
`;

function linksMarkup(links: Shown["links"]): string {
  if (links === null) return "";
  const items = PUBLIC_FORMATS.map(
    (format) => `<li><a href="${escaped(links[format])}">${escaped(t.formats[format])}</a></li>`,
  );
  return `<nav aria-label="${escaped(t.download)}"><h2>${escaped(t.download)}</h2><ul>${items.join("")}</ul></nav>`;
}

const checkMarkup = (sha256: string): string =>
  `<section><h2>${escaped(t.check)}</h2><p>${escaped(t.checkHow)}</p><p><code class="hash">${sha256}</code></p></section>`;

const anchor = (rank: number) => `fiche-${rank}`;

/** Each entry of the list, as a link to its own part of the page. */
function contentsMarkup({ parts }: Pages): string {
  let rank = 0;
  const items = parts.flatMap(({ entries }) =>
    entries.map(({ title }) => `<li><a href="#${anchor(++rank)}">${escaped(title)}</a></li>`),
  );
  return items.length === 0
    ? ""
    : `<nav aria-label="${escaped(t.contents)}"><h2>${escaped(t.contents)}</h2><ul>${items.join("")}</ul></nav>`;
}

function partsMarkup({ parts }: Pages): string {
  let rank = 0;
  return parts
    .map(({ title, entries }) => {
      const told = entries.map(
        (entry) =>
          `<section class="entry" id="${anchor(++rank)}"><h3>${escaped(entry.title)}</h3>${entry.tables
            .map((table) => tableMarkup(table, 4))
            .join("")}</section>`,
      );
      return `<section><h2>${escaped(title)}</h2>${told.join("")}</section>`;
    })
    .join("\n");
}

/** The edition as a page that anyone reads, prints or keeps: no script, no address but its own. */
export function writeEditionHtml(exported: ExportedRegister, { embedded, style, links }: Shown): string {
  const pages = pagesOf(inWords(exported));
  const edition = editionTitle(exported.edition?.number ?? 0, exported.today);
  const main = [
    `<h1>${escaped(pages.title)}</h1>`,
    `<p class="edition">${escaped(edition)}</p>`,
    `<p>${escaped(pages.about)}</p>`,
    linksMarkup(links),
    contentsMarkup(pages),
    ...pages.opening.map((table) => tableMarkup(table, 2)),
    tableMarkup(pages.list, 2),
    partsMarkup(pages),
    ...pages.closing.map((table) => tableMarkup(table, 2)),
    checkMarkup(exported.sha256),
  ];
  return pageMarkup(`${pages.title}, ${edition}`, style, embedded, main.filter(Boolean).join("\n"));
}

/** What an address that opens nothing answers, whatever the reason. */
export const writeNothingHtml = (style: Shown["style"]): string =>
  pageMarkup(t.gone, style, false, `<h1>${escaped(t.gone)}</h1><p>${escaped(t.goneBody)}</p>`);
