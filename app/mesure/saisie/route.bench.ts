import { asDpo } from "@/db/bare.bench";
import { newId } from "@/lib/domain/identifier";
import { presentedSecret } from "@/lib/server/session";

/** The same insert as the quick entry of an act, and nothing beside it. */
export async function POST(request: Request) {
  const { memberId, date, subject, theme, type, mode } = await request.json();
  const id = newId();
  const [row] = await asDpo(
    await presentedSecret(),
    (
      tx,
    ) => tx`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject, status, author)
      select syndicate_id, id, ${id}, ${id}, 'dpo', ${date}, ${theme}, ${type}, ${mode}, ${mode}, ${subject}, 'close', 'Essai'
        from member where id = ${memberId} returning version`,
  );
  return Response.json(row ?? null, { status: row ? 200 : 409 });
}
