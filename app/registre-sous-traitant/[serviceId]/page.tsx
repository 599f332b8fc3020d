import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SavedServiceForm } from "@/components/processor/service-form";
import { Subscribers } from "@/components/processor/subscribers";
import { Shell } from "@/components/shell/shell";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { saveServiceSchema } from "@/lib/domain/processor/service";
import { secondRegisterFr } from "@/lib/i18n/fr/second-register";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readService } from "@/lib/services/processor/services";
import { saveServiceAction, saveSubscriptionAction } from "../actions";

const t = secondRegisterFr.service;

export const metadata: Metadata = { title: secondRegisterFr.document.facts };

export default async function ServicePage({ params, searchParams }: PageProps<"/registre-sous-traitant/[serviceId]">) {
  const { serviceId } = await params;
  const { fait } = await searchParams;
  if (!isId(serviceId)) notFound();
  return asActor(async (actor, session) => {
    const { service, subscribers, processors, today } = await readService(actor, serviceId);
    // Only what the form holds: the rest of the row need not travel.
    const start = saveServiceSchema.parse(service);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="processors" density="dense">
        {fait === "abonnement" && (
          <Banner tone="done" alert>
            {t.done.abonnement}
          </Banner>
        )}
        <PageHead title={service.name} large />
        <SavedServiceForm id={service.id} start={start} processors={processors} action={saveServiceAction} />
        <Subscribers serviceId={service.id} subscribers={subscribers} today={today} action={saveSubscriptionAction} />
      </Shell>
    );
  });
}
