import "server-only";

export type FieldProblem = { field: string; code: string; message: string };

/** RFC 9457: `detail` is a French sentence, `errors` one line a field. It holds no value that was sent. */
export function problem(status: number, detail: string, more: { errors?: FieldProblem[]; headers?: HeadersInit } = {}) {
  const { errors, headers } = more;
  return new Response(JSON.stringify({ type: "about:blank", status, detail, ...(errors && { errors }) }), {
    status,
    headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}

export const answered = (value: unknown, status = 200, headers: HeadersInit = {}) =>
  Response.json(value, { status, headers: { "cache-control": "no-store", ...headers } });
