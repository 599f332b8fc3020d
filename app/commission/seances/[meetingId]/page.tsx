import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingPage } from "@/components/meeting/meeting-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readMeeting } from "@/lib/services/meeting/read-meetings";
import { closeItemAction, freezeSnapshotAction, noteItemAction, openLinkAction, revokeLinkAction } from "../actions";

export const metadata: Metadata = { title: meetingFr.one };

export default async function Page({ params }: PageProps<"/commission/seances/[meetingId]">) {
  const { meetingId } = await params;
  if (!isId(meetingId)) notFound();
  return asActor(async (actor, session) => {
    const { mayWrite, ...file } = await readMeeting(actor, meetingId);
    const actions = {
      freeze: freezeSnapshotAction,
      note: noteItemAction,
      close: closeItemAction.bind(null, meetingId),
      links: { open: openLinkAction, revoke: revokeLinkAction },
    };
    return (
      <Shell chrome={chromeOf(session)} member={null} current="commission">
        <MeetingPage {...file} actions={mayWrite ? actions : null} />
      </Shell>
    );
  });
}
