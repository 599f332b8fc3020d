import type { Metadata } from "next";
import { ProcessorViews } from "@/components/processor/processor-views";
import { SecondRegisterPage } from "@/components/processor/second-register-page";
import { Shell } from "@/components/shell/shell";
import { secondRegisterFr } from "@/lib/i18n/fr/second-register";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readSecondRegister } from "@/lib/services/processor/services";

export const metadata: Metadata = { title: secondRegisterFr.page.title };

export default async function SecondRegisterRoute({ searchParams }: PageProps<"/registre-sous-traitant">) {
  const { fait, echec, moteur } = await searchParams;
  const trouble = echec ? "failed" : moteur ? "noEngine" : null;
  return asActor(async (actor, session) => {
    const view = await readSecondRegister(actor);
    const chrome = chromeOf(session);
    return (
      <Shell chrome={chrome} member={null} current="processors" density="dense">
        <ProcessorViews current="second" roles={chrome.roles} />
        <SecondRegisterPage {...view} done={String(fait ?? "")} trouble={trouble} />
      </Shell>
    );
  });
}
