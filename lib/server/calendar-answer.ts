import "server-only";
import { writeCalendar } from "@/lib/documents/calendar";
import { DomainError } from "@/lib/domain/errors";
import { calendarLinkFr } from "@/lib/i18n/fr/visit-campaign";
import { readLinkedCalendar } from "@/lib/services/access/calendar-link";

const MINUTE_S = "60";
const FILE = "visites.ics";

/** An iCalendar file as a route answers it; 404 where the page would be. */
export async function answerCalendar(
  read: () => Promise<{ file: string; text: string }>,
  disposition: "attachment" | "inline",
): Promise<Response> {
  try {
    const { file, text } = await read();
    return new Response(text, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `${disposition}; filename="${file}"`,
        "cache-control": "private, no-store",
        "x-robots-tag": "noindex",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}

/** What a calendar application reads at a person's secret address: one 404 for all that opens nothing, 429 when asked too often. */
export async function answerFeed(token: string): Promise<Response> {
  const opened = await readLinkedCalendar(token);
  if (!opened) return new Response(null, { status: 404, headers: { "x-robots-tag": "noindex" } });
  if (opened.tooOften) return new Response(null, { status: 429, headers: { "retry-after": MINUTE_S } });
  const text = writeCalendar(calendarLinkFr.calendarName, opened.events);
  return answerCalendar(async () => ({ file: FILE, text }), "inline");
}
