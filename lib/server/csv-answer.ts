import "server-only";
import { type CsvCell, writeCsv } from "@/lib/documents/csv";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { currentSession } from "./session";

type Sheet = { file: string; header: readonly string[]; rows: readonly (readonly CsvCell[])[] };

/** An export as a route answers it: 401 without a session, 404 where the page would be, never kept by a browser. */
export async function answerCsv(read: (actor: Actor) => Promise<Sheet>): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  try {
    const { file, header, rows } = await read(session.actor);
    return new Response(writeCsv(header, rows), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${file}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
