import type { Metadata } from "next";
import { TemplatesPage } from "@/components/register/templates-page";
import { Shell } from "@/components/shell/shell";
import { templateQuerySchema } from "@/lib/domain/register/list-query";
import { registerFr } from "@/lib/i18n/fr/register";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listTemplates } from "@/lib/services/register/read-templates";

export const metadata: Metadata = { title: registerFr.templates.title };

export default async function Page({ searchParams }: PageProps<"/modeles">) {
  const query = templateQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const templates = await listTemplates(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="templates" density="dense">
        <TemplatesPage query={query} templates={templates} />
      </Shell>
    );
  });
}
