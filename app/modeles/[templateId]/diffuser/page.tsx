import type { Metadata } from "next";
import { PushPage } from "@/components/register/template/push-page";
import { Shell } from "@/components/shell/shell";
import { pushQuerySchema } from "@/lib/domain/register/push";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { previewPush } from "@/lib/services/register/push-template";
import { pushTemplateAction } from "./actions";

export const metadata: Metadata = { title: templateActsFr.push.meta };

export default async function Page({ params, searchParams }: PageProps<"/modeles/[templateId]/diffuser">) {
  const { templateId } = await params;
  const query = pushQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { template, targets } = await previewPush(actor, templateId);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="templates" density="dense">
        <PushPage template={template} targets={targets} query={query} push={pushTemplateAction} />
      </Shell>
    );
  });
}
