import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SavedProcessorForm } from "@/components/processor/processor-form";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { saveProcessorSchema } from "@/lib/domain/processor/processor";
import { processorFr } from "@/lib/i18n/fr/processor";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareProcessor } from "@/lib/services/processor/directory";
import { saveProcessorAction } from "../../actions";

const t = processorFr.form;

export const metadata: Metadata = { title: t.editPage };

export default async function EditProcessorPage({ params }: PageProps<"/sous-traitants/[processorId]/modifier">) {
  const { processorId } = await params;
  if (!isId(processorId)) notFound();
  return asActor(async (actor, session) => {
    const processor = await prepareProcessor(actor, processorId);
    // Only what the form holds: the rest of the row need not travel.
    const start = saveProcessorSchema.parse(processor);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="processors" density="dense">
        <PageHead title={t.editTitle(processor.name)} large />
        <SavedProcessorForm id={processor.id} start={start} action={saveProcessorAction} />
      </Shell>
    );
  });
}
