import { readiness } from "@/lib/services/installation";

export const dynamic = "force-dynamic";

export async function GET() {
  const answer = await readiness();
  const headers = { "cache-control": "no-store" };
  return answer.ready
    ? Response.json({ status: "ok" }, { headers })
    : Response.json({ status: "unavailable", reason: answer.reason }, { status: 503, headers });
}
