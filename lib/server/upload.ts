import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FILE_BYTES } from "@/lib/domain/register/import/file-refusal";
import { fileRefusalFr } from "@/lib/i18n/fr/register-file";

/** The form around the file: its other fields and the lines between them. */
const AROUND = 100_000;
export const UPLOAD_BYTES = FILE_BYTES + AROUND;

/** The one address that takes a file. */
export const takesFile = (path: string): boolean => /^\/membres\/[^/]+\/registre\/importer\/fichier$/.test(path);

export const asksForJson = (request: Request): boolean =>
  (request.headers.get("accept") ?? "").includes("application/json");

let page: string | undefined;

/** 413 in French: a sentence for the page's script, a page for a browser without it. */
export function tooLarge(request: Request): Response {
  const headers = { "cache-control": "no-store" };
  if (asksForJson(request))
    return Response.json({ message: fileRefusalFr({ code: "too-big", about: "" }) }, { status: 413, headers });
  page ??= readFileSync(join(process.cwd(), "public/413.html"), "utf8");
  return new Response(page, { status: 413, headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
}

/** The body, counted while it comes: a length that is not told, or told wrong, changes nothing. Null beyond the limit. */
async function bodyWithin(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return new Uint8Array(Buffer.concat(chunks));
    size += value.byteLength;
    if (size > most) {
      await reader?.cancel();
      return null;
    }
    chunks.push(value);
  }
}

export type Upload = { readonly name: string; readonly bytes: Uint8Array; readonly key: string };

/** The file of a form, with the key of its request; `none` when no file was chosen, `too-large` beyond 5 MB. */
export async function receivedFile(request: Request): Promise<Upload | "none" | "too-large"> {
  const body = await bodyWithin(request, UPLOAD_BYTES);
  if (!body) return "too-large";
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null); // not a form
  const file = form?.get("file");
  if (!(file instanceof File) || file.name === "") return "none";
  if (file.size > FILE_BYTES) return "too-large";
  const key = form?.get("key");
  return {
    name: file.name.slice(-200),
    bytes: new Uint8Array(await file.arrayBuffer()),
    key: typeof key === "string" ? key : "",
  };
}
