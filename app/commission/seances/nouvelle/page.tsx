import type { Metadata } from "next";
import { MeetingForm } from "@/components/meeting/meeting-form";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { newMeeting } from "@/lib/services/meeting/read-meetings";
import { prepareMeetingAction } from "../actions";

export const metadata: Metadata = { title: meetingFr.prepareTitle };

export default async function Page() {
  return asActor((actor, session) => {
    const { today, period } = newMeeting(actor);
    const start = { title: "", heldOn: today, ...period, agenda: [], present: [], excused: [] };
    return (
      <Shell chrome={chromeOf(session)} member={null} current="commission">
        <PageHead title={meetingFr.prepareTitle} large />
        <MeetingForm
          start={start}
          about={{}}
          action={prepareMeetingAction}
          submitLabel={meetingFr.prepare}
          cancelHref={routes.meetings()}
        />
      </Shell>
    );
  });
}
