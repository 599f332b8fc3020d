import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ComparePage } from "@/components/meeting/compare-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { compareSnapshot } from "@/lib/services/meeting/read-meetings";

export const metadata: Metadata = { title: meetingFr.compare.title };

export default async function Page({ params, searchParams }: PageProps<"/commission/seances/[meetingId]/comparer">) {
  const { meetingId } = await params;
  const { ecarts } = await searchParams;
  if (!isId(meetingId)) notFound();
  return asActor(async (actor, session) => {
    const { snapshot, now, rows } = await compareSnapshot(actor, meetingId);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="commission">
        <ComparePage
          meetingId={meetingId}
          content={snapshot.content}
          now={now}
          rows={rows}
          onlyChanged={ecarts === "oui"}
        />
      </Shell>
    );
  });
}
