import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Nothing that a person types comes near it; the same figure stands in next.config.js. */
export const BODY_BYTES = 1024 * 1024;

/** Whether the body goes over `most` bytes: by the length it announces, else counted as it comes, up to the limit and no further. */
export async function isOver(request: Request, most: number): Promise<boolean> {
  const announced = request.headers.get("content-length");
  if (announced !== null) return Number(announced) > most;
  const reader = request.body?.getReader();
  let size = 0;
  while (reader && size <= most) {
    const { done, value } = await reader.read();
    if (done) return false;
    size += value.byteLength;
  }
  await reader?.cancel();
  return size > most;
}

let page: string | undefined;

/** 413 for what a form sent: a page in French for a browser without JavaScript, nothing for a script, which says it itself. */
export function tooLong(asksForPage: boolean): Response {
  if (!asksForPage) return new Response(null, { status: 413, headers: { "cache-control": "no-store" } });
  page ??= readFileSync(join(process.cwd(), "public/413-envoi.html"), "utf8");
  const headers = { "cache-control": "no-store", "content-type": "text/html; charset=utf-8" };
  return new Response(page, { status: 413, headers });
}
