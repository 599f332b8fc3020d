import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FILE_BYTES as DOCUMENT_BYTES } from "@/lib/domain/document/kind";
import { FILE_BYTES } from "@/lib/domain/register/import/file-refusal";
import { PHOTO_BYTES } from "@/lib/domain/sync/request";
import { attachmentRefusalFr } from "@/lib/i18n/fr/document";
import { fileRefusalFr } from "@/lib/i18n/fr/register-file";

/** The form around the file: its other fields and the lines between them. */
const AROUND = 100_000;
export const UPLOAD_BYTES = FILE_BYTES + AROUND;

type Intake = {
  /** The largest body, in bytes, and the largest file in it. */
  readonly body: number;
  readonly file: number;
  /** What a file beyond it is answered: a sentence for the page's script, a page for a browser without it. */
  readonly refusal: string;
  readonly page: string;
};

const SPREADSHEET: Intake = {
  body: UPLOAD_BYTES,
  file: FILE_BYTES,
  refusal: fileRefusalFr({ code: "too-big", about: "" }),
  page: "public/413.html",
};
const DOCUMENT: Intake = {
  body: DOCUMENT_BYTES + AROUND,
  file: DOCUMENT_BYTES,
  refusal: attachmentRefusalFr("too-big"),
  page: "public/413-document.html",
};

/** The seal around a photo is 28 bytes. */
const PHOTO: Intake = { ...DOCUMENT, body: PHOTO_BYTES + AROUND, file: PHOTO_BYTES };

/** What an address takes as a file; null for all but the four that take one. */
export function intakeOf(path: string): Intake | null {
  if (/^\/membres\/[^/]+\/registre\/importer\/fichier$/.test(path)) return SPREADSHEET;
  if (path === "/interventions/importer/fichier") return SPREADSHEET;
  if (/^\/api\/sync\/v1\/files\/[^/]+$/.test(path)) return PHOTO;
  return /^\/membres\/[^/]+\/documents\/depot$/.test(path) ? DOCUMENT : null;
}
const intakeFor = (request: Request): Intake => intakeOf(new URL(request.url).pathname) ?? SPREADSHEET;

export const asksForJson = (request: Request): boolean =>
  (request.headers.get("accept") ?? "").includes("application/json");

const pages = new Map<string, string>();

/** 413 in French: a sentence for the page's script, a page for a browser without it. */
export function tooLarge(request: Request): Response {
  const headers = { "cache-control": "no-store" };
  const { refusal, page: file } = intakeFor(request);
  if (asksForJson(request)) return Response.json({ message: refusal }, { status: 413, headers });
  const page = pages.get(file) ?? readFileSync(join(process.cwd(), file), "utf8");
  pages.set(file, page);
  return new Response(page, { status: 413, headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
}

/** The body, counted while it comes: a length that is not told, or told wrong, changes nothing. Null beyond the limit. */
export async function bodyWithin(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
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

/** The file of a form and what was sent beside it; `none` when no file was chosen, `too-large` beyond what its address takes. */
export async function receivedForm(
  request: Request,
): Promise<{ readonly upload: Upload; readonly form: FormData } | "none" | "too-large"> {
  const most = intakeFor(request);
  const body = await bodyWithin(request, most.body);
  if (!body) return "too-large";
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null); // not a form
  const file = form?.get("file");
  if (!form || !(file instanceof File) || file.name === "") return "none";
  if (file.size > most.file) return "too-large";
  const key = form.get("key");
  const upload = {
    name: file.name.slice(-200),
    bytes: new Uint8Array(await file.arrayBuffer()),
    key: typeof key === "string" ? key : "",
  };
  return { upload, form };
}

/** The file alone, with the key of its request. */
export async function receivedFile(request: Request): Promise<Upload | "none" | "too-large"> {
  const received = await receivedForm(request);
  return typeof received === "string" ? received : received.upload;
}
