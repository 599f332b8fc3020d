import type { Metadata } from "next";
import { TemplatePage } from "@/components/register/template-page";
import { Shell } from "@/components/shell/shell";
import { registerFr } from "@/lib/i18n/fr/register";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readTemplate } from "@/lib/services/register/read-templates";
import { retireTemplateAction } from "./actions";

export const metadata: Metadata = { title: registerFr.templates.one };

export default async function Page({ params }: PageProps<"/modeles/[templateId]">) {
  const { templateId } = await params;
  return asActor(async (actor, session) => {
    const template = await readTemplate(actor, templateId);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="templates">
        <TemplatePage {...template} retire={retireTemplateAction} />
      </Shell>
    );
  });
}
