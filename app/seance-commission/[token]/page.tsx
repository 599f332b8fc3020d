import type { Metadata } from "next";
import { SnapshotReport } from "@/components/meeting/snapshot-report";
import { PlainShell } from "@/components/shell/plain-shell";
import { PageHead } from "@/components/ui/page-head";
import { dayOf, formatDay } from "@/lib/i18n/format";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { readLinkedSnapshot } from "@/lib/services/meeting/links";

export const metadata: Metadata = {
  title: statisticsFr.pageTitle,
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

/** Unknown, expired, revoked: one answer. Not `notFound()`, whose page is blank without JavaScript. */
export default async function Page({ params }: PageProps<"/seance-commission/[token]">) {
  const { token } = await params;
  const read = await readLinkedSnapshot(token);
  if (!read)
    return (
      <PlainShell>
        <PageHead title={meetingFr.public.gone} large />
        <p className="lead">{meetingFr.public.goneBody}</p>
      </PlainShell>
    );
  return (
    <div className="page" data-density="calme">
      <main className="report" id="contenu" tabIndex={-1}>
        <SnapshotReport
          content={read.content}
          sha256={read.sha256}
          note={meetingFr.public.until(formatDay(dayOf(read.expiresAt)))}
        />
      </main>
    </div>
  );
}
