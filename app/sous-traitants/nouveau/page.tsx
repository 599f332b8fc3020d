import type { Metadata } from "next";
import { NewProcessorForm } from "@/components/processor/processor-form";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { BLANK_PROCESSOR } from "@/lib/domain/processor/processor";
import { processorFr } from "@/lib/i18n/fr/processor";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareNewProcessor } from "@/lib/services/processor/directory";
import { addProcessorAction } from "../actions";

const t = processorFr.form;

export const metadata: Metadata = { title: t.newTitle };

export default async function NewProcessorPage() {
  return asActor((actor, session) => {
    prepareNewProcessor(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="processors" density="dense">
        <PageHead title={t.newTitle} large />
        <p className="lead">{t.lead}</p>
        <NewProcessorForm start={BLANK_PROCESSOR} action={addProcessorAction} />
      </Shell>
    );
  });
}
