import "server-only";
import { writeEditionHtml, writeNothingHtml } from "@/lib/documents/html/edition-html";
import { publicFormatSchema } from "@/lib/domain/register/publication/edition";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { routes } from "@/lib/routes";
import { exportedEdition, type ReadEdition, readPublicEdition } from "@/lib/services/register/publication/read-edition";
import { editionFile } from "./edition-file";
import { kept } from "./kept";

const style = { href: routes.publicStyle(), icon: routes.icon() };

/**
 * Asked again each time, so that an address withdrawn answers 404 at once, and not sent again while its edition is the same. Search
 * engines keep copies that a town could not withdraw: its own page is what they should find.
 */
const PUBLIC = { "cache-control": "no-cache", "x-robots-tag": "noindex" };

const page = (html: string, status: number, more: Record<string, string> = {}) =>
  new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8", ...PUBLIC, ...more } });

/** One answer for an address that never was, that was withdrawn, and that opens nothing yet. */
const nothing = () => page(writeNothingHtml(style), 404);

/** What names an answer: its edition, and the form it is given in. Kept whole by no one but the asker. */
const tagOf = ({ sha256 }: ReadEdition, form: string) => `"${sha256}-${form}"`;

const isKnown = (request: Request, tag: string): boolean =>
  (request.headers.get("if-none-match") ?? "").split(",").some((known) => known.trim().replace(/^W\//, "") === tag);

const unchanged = (tag: string) => new Response(null, { status: 304, headers: { ...PUBLIC, etag: tag } });

/** The public page of a register, or the one that towns insert in their own. */
export async function answerPublicPage(request: Request, token: string, embedded: boolean): Promise<Response> {
  const read = await readPublicEdition(token);
  if (!read) return nothing();
  const tag = tagOf(read, embedded ? "cadre" : "page");
  if (isKnown(request, tag)) return unchanged(tag);
  const file = (format: string) => routes.publicFile(token, format);
  const links = { pdf: file("pdf"), csv: file("csv"), jsonld: file("jsonld"), json: file("json") };
  const html = await kept(token + tag, () => writeEditionHtml(exportedEdition(read), { embedded, style, links }));
  return page(html, 200, { etag: tag });
}

/** One format of the same edition. */
export async function answerPublicFile(request: Request, token: string): Promise<Response> {
  const format = publicFormatSchema.safeParse(new URL(request.url).searchParams.get("format")).data;
  const read = format ? await readPublicEdition(token) : null;
  if (!read || !format) return nothing();
  const tag = tagOf(read, format);
  if (isKnown(request, tag)) return unchanged(tag);
  const file = await editionFile(read, format);
  if (!file) return new Response(publicationFr.document.unavailable, { status: 503, headers: PUBLIC });
  return new Response(new Uint8Array(file.bytes), { headers: { ...file.headers, ...PUBLIC, etag: tag } });
}
