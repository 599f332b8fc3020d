import { registerJsonSchema } from "@/lib/domain/register/export/file";

/** Read by whoever holds a file, signed in or not: it says nothing of anyone. */
export function GET() {
  return new Response(JSON.stringify(registerJsonSchema(), null, 2), {
    headers: { "content-type": "application/schema+json; charset=utf-8" },
  });
}
