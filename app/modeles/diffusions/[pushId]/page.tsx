import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PushReportPage } from "@/components/register/template/push-report";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readPush } from "@/lib/services/register/push-template";
import { undoPushAction } from "../../[templateId]/diffuser/actions";

export const metadata: Metadata = { title: templateActsFr.report.meta };

export default async function Page({ params }: PageProps<"/modeles/diffusions/[pushId]">) {
  const { pushId } = await params;
  if (!isId(pushId)) notFound();
  return asActor(async (actor, session) => {
    const view = await readPush(actor, pushId);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="templates">
        <PushReportPage view={view} undo={undoPushAction} />
      </Shell>
    );
  });
}
