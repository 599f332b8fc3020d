import { openApi } from "@/lib/domain/api/openapi";

/** Read by whoever writes a caller, signed in or not: it says nothing of anyone. */
export function GET() {
  return Response.json(openApi());
}
