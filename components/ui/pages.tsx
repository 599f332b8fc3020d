import { formatNumber } from "@/lib/i18n/format";
import { uiFr } from "@/lib/i18n/fr/ui";

const t = uiFr.list;
const NEIGHBOURS = 1;

/** The page numbers to offer: first, last, the current one and its neighbours; null is a gap. */
export function pageNumbers(current: number, last: number): (number | null)[] {
  const wanted = new Set([1, last]);
  for (let page = current - NEIGHBOURS; page <= current + NEIGHBOURS; page++) wanted.add(page);
  const pages = [...wanted].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b);
  return pages.flatMap((page, index) => {
    const before = pages[index - 1];
    return before !== undefined && page - before > 1 ? [null, page] : [page];
  });
}

type PagesProps = { total: number; page: number; size: number; href: (page: number) => string };

/** Server pages; `href` keeps the query. Nothing is written when everything fits on one page: Ctrl+F must find it all. */
export function Pages({ total, page, size, href }: PagesProps) {
  const last = Math.max(1, Math.ceil(total / size));
  if (last === 1) return null;
  const from = (page - 1) * size + 1;
  const to = Math.min(total, page * size);
  return (
    <nav className="pages" aria-label={t.pages}>
      <span>{t.range(formatNumber(from), formatNumber(to), formatNumber(total))}</span>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              {t.previous}
            </a>
          </li>
        )}
        {pageNumbers(page, last).map((number, index, numbers) =>
          number === null ? (
            <li key={`gap-${numbers[index - 1]}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                href={href(number)}
                aria-label={t.page(formatNumber(number))}
                aria-current={number === page ? "page" : undefined}
              >
                {formatNumber(number)}
              </a>
            </li>
          ),
        )}
        {page < last && (
          <li>
            <a href={href(page + 1)} rel="next">
              {t.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
