import "server-only";
import { DomainError } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/identifier";
import { editionNumberSchema, publicFormatSchema } from "@/lib/domain/register/publication/edition";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { readEdition } from "@/lib/services/register/publication/read-edition";
import { editionFile } from "./edition-file";
import { currentSession } from "./session";

const nowhere = () => new Response(null, { status: 404 });

/** An edition of one's own town as a file: 401 without a session, 404 where the page would be. */
export async function answerEditionFile(memberId: string, number: string, format: string | null): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  const asked = publicFormatSchema.safeParse(format).data;
  const edition = editionNumberSchema.safeParse(number).data;
  if (!isId(memberId) || !asked || !edition) return nowhere();
  try {
    const file = await editionFile(await readEdition(session.actor, memberId, edition), asked);
    if (!file) return new Response(publicationFr.document.unavailable, { status: 503 });
    return new Response(new Uint8Array(file.bytes), { headers: { ...file.headers, "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof DomainError) return nowhere();
    throw error;
  }
}
