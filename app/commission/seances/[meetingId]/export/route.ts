import { z } from "zod";
import { writtenSnapshot } from "@/components/meeting/written";
import { isId } from "@/lib/domain/identifier";
import { PICTURE_FORMATS, SNAPSHOT_FORMATS } from "@/lib/domain/meeting/written";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { answerMade } from "@/lib/server/made-file";
import { readSnapshot } from "@/lib/services/meeting/read-meetings";

const asked = z.union([
  z.object({ format: z.enum(SNAPSHOT_FORMATS) }),
  z.object({ format: z.enum(PICTURE_FORMATS), figure: z.string(), rang: z.coerce.number().int().min(0).default(0) }),
]);

/** A document of the meeting, or one chart, from its last snapshot: 404 where the page would be. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/commission/seances/[meetingId]/export">,
): Promise<Response> {
  const { meetingId } = await params;
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams)).data;
  return answerMade(async (actor) => {
    if (!isId(meetingId)) return null;
    const { content, sha256 } = await readSnapshot(actor, meetingId);
    const snapshot = writtenSnapshot(content, sha256);
    const name = meetingFr.document.slug(content.meeting.heldOn);
    if (!query) return null;
    if (!("figure" in query)) return { name, made: { of: "snapshot", format: query.format, snapshot } };
    const chart = snapshot.cards.find(({ code }) => code === query.figure)?.charts[query.rang];
    if (!chart) return null;
    return { name: `${name}-${query.figure}`, made: { of: "chart", format: query.format, chart } };
  });
}
