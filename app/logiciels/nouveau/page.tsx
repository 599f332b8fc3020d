import type { Metadata } from "next";
import { NewSoftwareForm } from "@/components/processor/software-form";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { softwareFr } from "@/lib/i18n/fr/software";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareSoftware } from "@/lib/services/processor/softwares";
import { addSoftwareAction } from "../actions";

const t = softwareFr.form;

export const metadata: Metadata = { title: t.newTitle };

export default async function NewSoftwarePage() {
  return asActor(async (actor, session) => {
    const choices = await prepareSoftware(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="processors" density="dense">
        <PageHead title={t.newTitle} large />
        <NewSoftwareForm
          {...choices}
          start={{ name: "", publisherId: null, serviceId: null, note: "" }}
          action={addSoftwareAction}
        />
      </Shell>
    );
  });
}
