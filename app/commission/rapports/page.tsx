import type { Metadata } from "next";
import { GivenList } from "@/components/annual-report/given-list";
import { Shell } from "@/components/shell/shell";
import { annualReportFr } from "@/lib/i18n/fr/annual-report";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listGivenReports } from "@/lib/services/annual-report/given-reports";

export const metadata: Metadata = { title: annualReportFr.given.title };

export default async function Page() {
  return asActor(async (actor, session) => (
    <Shell chrome={chromeOf(session)} member={null} current="commission">
      <GivenList {...(await listGivenReports(actor))} />
    </Shell>
  ));
}
