import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Role } from "@/lib/domain/access/role";

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** No role has as many kinds of page: the walk ends by itself. */
const MOST = 200;

/**
 * Pages of one kind look alike: ids and values are taken off the address. A page that narrows or sorts another one is a kind
 * of its own when it does so by something new.
 */
function shapeOf(href: string): { path: string; keys: string[] } {
  const url = new URL(href);
  const path = url.pathname
    .replace(ID, "*")
    .replace(/\/publication\/\d+$/, "/publication/*")
    .replace(/^\/registre-public\/[^/]+/, "/registre-public/*")
    .replace(/\/rapports\/\d+\/\d+$/, "/rapports/*")
    .replace(/\/modeles\/[^/]+/, "/modeles/*")
    .replace(/\/(listes|versions)\/[^/]+$/, "/$1/*")
    .replace(/\/traitement\/[^/]+$/, "/traitement/*");
  return { path, keys: [...new Set(url.searchParams.keys())].sort() };
}

const isPage = (url: URL, origin: string) =>
  url.origin === origin && !url.pathname.startsWith("/api/") && !/\/(export|tableaux|fichier)(\/|$)/.test(url.pathname);

/** Every page of the site that the HTML of a page leads to: what a list holds stands there before any script runs. */
function linksIn(html: string, base: string): string[] {
  const { origin } = new URL(base);
  return [...html.matchAll(/<a\s[^>]*?href="([^"]+)"/g)]
    .map(([, href = ""]) => URL.parse(href.replaceAll("&amp;", "&"), base))
    .filter((url): url is URL => url !== null && isPage(url, origin))
    .map((url) => url.href.replace(/#.*/, ""));
}

/** A page as its HTML came: where it was asked for, where it was found, and what its window is called. */
export type Found = { readonly href: string; readonly at: string; readonly title: string };

/**
 * The pages that a person reaches from the home by links alone, one of each kind. They are read, not drawn: a test draws those
 * that it looks at.
 */
export async function pagesOf(page: Page): Promise<Map<string, Found>> {
  const home = await page.request.get("/");
  const queue = [home.url()];
  const found = new Map<string, Found>();
  const seen = new Set<string>();
  for (let href = queue.shift(); href; href = queue.shift()) {
    const { path, keys } = shapeOf(href);
    const marks = keys.length > 0 ? keys.map((key) => `${path}?${key}`) : [path];
    if (marks.every((mark) => seen.has(mark))) continue;
    for (const mark of marks) seen.add(mark);
    const answer = await page.request.get(href);
    const html = await answer.text();
    const [, title = ""] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
    found.set(keys.length > 0 ? `${path}?${keys.join("&")}` : path, { href, at: answer.url(), title });
    if (found.size > MOST) throw new Error(`more than ${MOST} kinds of page: ${[...found.keys()].join(", ")}`);
    queue.push(...linksIn(html, answer.url()));
  }
  return found;
}

/**
 * `pagesOf` for a role of the demo: found once, before the other tests add to the demo, and the same for all who walk them.
 * A test that runs alone finds them for itself. Playwright empties the folder when it begins.
 */
export async function demoPages(page: Page, role: Role): Promise<Map<string, Found>> {
  const folder = "test-results/playwright";
  const file = `${folder}/pages-${role}.json`;
  if (existsSync(file)) return new Map(JSON.parse(readFileSync(file, "utf8")));
  const found = await pagesOf(page);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify([...found]));
  return found;
}

/** In how many parts the pages of a role are looked at, so that no worker is left alone with a long walk. */
export const PARTS: Record<Role, number> = {
  dpo: 4,
  referent: 2,
  representative: 2,
  commissioner: 1,
  technician: 1,
  admin: 1,
};

/** The part that looks at a kind of page: the same whatever else there is to look at. */
export const partOf = (kind: string, parts: number): number =>
  [...kind].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7) % parts;

/** Where a part of a walk leaves the paths that it opened, for the count of what nobody reached. */
export const walkedFile = (role: Role, part: number) => `test-results/walked-${role}-${part}.json`;
