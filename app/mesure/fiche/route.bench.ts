import { asDpo } from "@/db/bare.bench";
import { presentedSecret } from "@/lib/server/session";

/** The same write as the save of an entry, and nothing beside it. */
export async function POST(request: Request) {
  const { memberId, entryId, version, content } = await request.json();
  const [row] = await asDpo(
    await presentedSecret(),
    (
      tx,
    ) => tx`update entry set content = ${tx.json(content)}, name = ${content.name}, version = ${version + 1}, updated_at = now()
      where member_id = ${memberId} and id = ${entryId} and version = ${version} returning version`,
  );
  return Response.json(row ?? null, { status: row ? 200 : 409 });
}
