import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PictureLinks } from "@/components/meeting/picture-links";
import { SnapshotReport } from "@/components/meeting/snapshot-report";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import { isId } from "@/lib/domain/identifier";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readSnapshot } from "@/lib/services/meeting/read-meetings";

export const metadata: Metadata = { title: meetingFr.figures.title };

/** The two pages of a meeting, from its last snapshot. */
export default async function Page({ params }: PageProps<"/commission/seances/[meetingId]/chiffres">) {
  const { meetingId } = await params;
  if (!isId(meetingId)) notFound();
  return asActor(async (actor, session) => {
    const { content, sha256 } = await readSnapshot(actor, meetingId);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="commission" sheet="report">
        <SnapshotReport
          content={content}
          sha256={sha256}
          acts={
            <>
              <PrintButton label={statisticsFr.print} kind="first" />
              <LinkButton href={routes.meeting(meetingId)}>{meetingFr.back}</LinkButton>
            </>
          }
        />
        <PictureLinks meetingId={meetingId} content={content} sha256={sha256} />
      </Shell>
    );
  });
}
