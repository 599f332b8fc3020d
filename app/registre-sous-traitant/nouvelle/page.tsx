import type { Metadata } from "next";
import { NewServiceForm } from "@/components/processor/service-form";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { secondRegisterFr } from "@/lib/i18n/fr/second-register";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareService } from "@/lib/services/processor/services";
import { addServiceAction } from "../actions";

const t = secondRegisterFr.service;
const BLANK = {
  name: "",
  category: "remote_maintenance" as const,
  description: "",
  securityMeasures: [],
  transfers: [],
  processorId: null,
};

export const metadata: Metadata = { title: t.newTitle };

export default async function NewServicePage() {
  return asActor(async (actor, session) => {
    const { processors } = await prepareService(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="processors" density="dense">
        <PageHead title={t.newTitle} large />
        <NewServiceForm start={BLANK} processors={processors} action={addServiceAction} />
      </Shell>
    );
  });
}
