import "server-only";
import { EngineMissing } from "@/lib/documents/engine-missing";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { currentSession } from "./session";

const TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
} as const;

export type MadeFile = { name: string; format: keyof typeof TYPES; make: () => Promise<Uint8Array> };

/** A file made on the spot: 401 without a session, 404 where the page would be, 503 where its engine is not installed. */
export async function answerMade(read: (actor: Actor) => Promise<MadeFile | null>): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  try {
    const file = await read(session.actor);
    if (!file) return new Response(null, { status: 404 });
    const { name, format, make } = file;
    return new Response(new Uint8Array(await make()), {
      headers: {
        "content-type": TYPES[format],
        "content-disposition": `attachment; filename="${name}.${format}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    if (error instanceof EngineMissing) return new Response(meetingFr.figures.unavailable, { status: 503 });
    throw error;
  }
}
