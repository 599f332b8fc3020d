import type { Metadata } from "next";
import { NewCollectiveForm } from "@/components/intervention/collective-form";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareCollectiveAct } from "@/lib/services/intervention/read-collective-acts";
import { recordCollectiveAction } from "../actions";

const t = interventionScreensFr.collective;

export const metadata: Metadata = { title: t.newTitle };

export default async function NewCollectiveActPage() {
  return asActor(async (actor, session) => {
    const { terms, today } = await prepareCollectiveAct(actor);
    const start = {
      date: today,
      type: "mailing",
      theme: null,
      mode: "courriel",
      subject: "",
      audience: "",
      status: "close" as const,
      durationMinutes: null,
      personalDataKept: false,
    };
    return (
      <Shell chrome={chromeOf(session)} member={null} current="interventions" density="dense">
        <PageHead title={t.newTitle} large />
        <p className="lead">{t.lead}</p>
        <NewCollectiveForm start={start} terms={terms} action={recordCollectiveAction} />
      </Shell>
    );
  });
}
