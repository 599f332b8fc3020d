import "server-only";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something here: it reads only, or a page of this very host sent it. A request that does not
 * say where it comes from is refused; browsers always say it when they send.
 */
export function isFromHere(request: Request): boolean {
  if (READING.has(request.method)) return true;
  const origin = URL.parse(request.headers.get("origin") ?? "");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host") ?? new URL(request.url).host;
  return origin !== null && /^https?:$/.test(origin.protocol) && origin.host === host;
}

/** The handler, behind that question. */
export function fromHere<Asked extends Request, Rest extends unknown[]>(
  handle: (request: Asked, ...rest: Rest) => Response | Promise<Response>,
): (request: Asked, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    if (isFromHere(request)) return handle(request, ...rest);
    return new Response(null, { status: 403, headers: { "cache-control": "no-store" } });
  };
}
