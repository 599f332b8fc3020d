import type { Pages } from "@/lib/domain/register/export/pages";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { escaped, tableMarkup } from "./markup";

const t = publicationFr.document;

/** The style sheet: an address, or the rules themselves for a file that stands alone. */
export type Style = { href: string; icon: string } | { rules: string };

const styleMarkup = (style: Style): string =>
  "href" in style
    ? `<link rel="icon" href="${escaped(style.icon)}"><link rel="stylesheet" href="${escaped(style.href)}">`
    : `<style>${style.rules}</style>`;

/** A whole page without a script. */
export const pageMarkup = (title: string, style: Style, embedded: boolean, main: string): string =>
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

/** What a link of the list points at stands inside: a browser opens the entry for it, without a script. */
const foldedEntry = (title: string, id: string, told: string): string =>
  `<details class="entry"><summary><h3>${title}</h3></summary><div class="told" id="${id}">${told}</div></details>`;

const shownEntry = (title: string, id: string, told: string): string =>
  `<section class="entry" id="${id}"><h3>${title}</h3>${told}</section>`;

function partsMarkup({ parts }: Pages, folded: boolean): string {
  const entryMarkup = folded ? foldedEntry : shownEntry;
  let rank = 0;
  return parts
    .map(({ title, entries }) => {
      const told = entries.map((entry) =>
        entryMarkup(escaped(entry.title), anchor(++rank), entry.tables.map((table) => tableMarkup(table, 4)).join("")),
      );
      return `<section><h2>${escaped(title)}</h2>${told.join("")}</section>`;
    })
    .join("\n");
}

/** All that a register says, after the titles of its page. `folded`: each entry opens at a press, and is whole on paper. */
export const bodyMarkup = (pages: Pages, folded: boolean): string =>
  [
    contentsMarkup(pages),
    ...pages.opening.map((table) => tableMarkup(table, 2)),
    tableMarkup(pages.list, 2),
    partsMarkup(pages, folded),
    ...pages.closing.map((table) => tableMarkup(table, 2)),
  ]
    .filter(Boolean)
    .join("\n");
