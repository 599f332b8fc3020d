import type { Metadata } from "next";
import { MeetingsPage } from "@/components/meeting/meetings-page";
import { Shell } from "@/components/shell/shell";
import { meetingQuerySchema } from "@/lib/domain/meeting/meeting";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listMeetings } from "@/lib/services/meeting/read-meetings";

export const metadata: Metadata = { title: meetingFr.title };

export default async function Page({ searchParams }: PageProps<"/commission/seances">) {
  const query = meetingQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const list = await listMeetings(actor, query);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="commission">
        <MeetingsPage {...list} query={query} />
      </Shell>
    );
  });
}
