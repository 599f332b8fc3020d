import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingForm } from "@/components/meeting/meeting-form";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { meetingToChange } from "@/lib/services/meeting/read-meetings";
import { changeMeetingAction } from "../../actions";

export const metadata: Metadata = { title: meetingFr.change };

export default async function Page({ params }: PageProps<"/commission/seances/[meetingId]/modifier">) {
  const { meetingId } = await params;
  if (!isId(meetingId)) notFound();
  return asActor(async (actor, session) => {
    const { meeting, period } = await meetingToChange(actor, meetingId);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="commission">
        <PageHead title={meetingFr.change} large />
        <MeetingForm
          start={{ ...meeting, ...period }}
          about={{ meetingId, version: meeting.version }}
          action={changeMeetingAction}
          submitLabel={meetingFr.save}
          cancelHref={routes.meeting(meetingId)}
        />
      </Shell>
    );
  });
}
