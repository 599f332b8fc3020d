import { meetingCells } from "@/components/meeting/meetings-page";
import { meetingQuerySchema } from "@/lib/domain/meeting/meeting";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { answerCsv } from "@/lib/server/csv-answer";
import { listMeetings } from "@/lib/services/meeting/read-meetings";

/** The list as it stands on the screen, its filter included. */
export function GET(request: Request): Promise<Response> {
  const query = meetingQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerCsv(async (actor) => {
    const { meetings } = await listMeetings(actor, query);
    return { file: meetingFr.file, header: Object.values(meetingFr.columns), rows: meetings.map(meetingCells) };
  });
}
