import type { Metadata } from "next";
import { CalendarLinkPage } from "@/components/access/calendar-link-page";
import { Shell } from "@/components/shell/shell";
import { calendarLinkFr } from "@/lib/i18n/fr/visit-campaign";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readCalendarLink } from "@/lib/services/access/calendar-link";
import { closeCalendarLinkAction, openCalendarLinkAction } from "./actions";

export const metadata: Metadata = { title: calendarLinkFr.title };

export default async function Page({ searchParams }: PageProps<"/agenda">) {
  const { fini } = await searchParams;
  return asActor(async (actor, session) => (
    <Shell chrome={chromeOf(session)} member={null}>
      <CalendarLinkPage
        link={await readCalendarLink(actor)}
        personId={actor.personId ?? ""}
        closed={fini !== undefined}
        open={openCalendarLinkAction}
        close={closeCalendarLinkAction}
      />
    </Shell>
  ));
}
