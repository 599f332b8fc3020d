import "server-only";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { Made } from "@/lib/domain/export/messages";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { renderMadeOutside } from "./export-process";
import { currentSession } from "./session";

const TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
} as const;

export type MadeFile = { name: string; made: Made };

/** A file made on the spot: 401 without a session, 404 where the page would be, 503 where its engine is not installed. */
export async function answerMade(read: (actor: Actor) => Promise<MadeFile | null>): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  try {
    const file = await read(session.actor);
    if (!file) return new Response(null, { status: 404 });
    const { name, made } = file;
    const bytes = await renderMadeOutside(made);
    if (!bytes) return new Response(meetingFr.figures.unavailable, { status: 503 });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": TYPES[made.format],
        "content-disposition": `attachment; filename="${name}.${made.format}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
