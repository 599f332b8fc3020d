import type { Page } from "@playwright/test";

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Pages of one kind look alike: ids and values of a query are taken off, so that each kind is visited once. */
export function kindOf(href: string): string {
  const url = new URL(href);
  const keys = [...new Set(url.searchParams.keys())].sort().join("&");
  const path = url.pathname
    .replace(ID, "*")
    .replace(/\/publication\/\d+$/, "/publication/*")
    .replace(/^\/registre-public\/[^/]+/, "/registre-public/*")
    .replace(/\/modeles\/[^/]+/, "/modeles/*")
    .replace(/\/traitement\/[^/]+$/, "/traitement/*");
  return keys ? `${path}?${keys}` : path;
}

const isPage = (url: URL, origin: string) =>
  url.origin === origin && !url.pathname.startsWith("/api/") && !/\/(export|tableaux|fichier)(\/|$)/.test(url.pathname);

/** Every page of the site on the page now open. */
export async function linksOf(page: Page): Promise<string[]> {
  const origin = new URL(page.url()).origin;
  const hrefs = await page.locator("a[href]").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)); // a[href] is an anchor
  return hrefs
    .filter((href) => URL.canParse(href) && isPage(new URL(href), origin))
    .map((href) => href.replace(/#.*/, ""));
}

/** Walks the site from its home, one page of each kind; `visit` is called with the page open. Gives the kinds walked. */
export async function walk(
  page: Page,
  most: number,
  visit: (kind: string, status: number) => Promise<void>,
): Promise<string[]> {
  await page.goto("/");
  const queue = [page.url()];
  const seen = new Set<string>();
  while (queue.length > 0 && seen.size < most) {
    const href = queue.shift() ?? "";
    const kind = kindOf(href);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const answer = await page.goto(href);
    await visit(kind, answer?.status() ?? 0);
    queue.push(...(await linksOf(page)).filter((link) => !seen.has(kindOf(link))));
  }
  return [...seen];
}

/** Where the walk of a role leaves the paths that it opened, for the count of what nobody reached. */
export const walkedFile = (role: string) => `test-results/walked-${role}.json`;
