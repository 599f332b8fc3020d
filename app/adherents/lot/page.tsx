import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BulkPage } from "@/components/member/bulk-page";
import { Shell } from "@/components/shell/shell";
import { bulkQuerySchema } from "@/lib/domain/register/update-request";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { previewBulk } from "@/lib/services/register/update-requests";
import { requestUpdateAction } from "./actions";

export const metadata: Metadata = { title: templateCompareFr.bulk.title };

export default async function Page({ searchParams }: PageProps<"/adherents/lot">) {
  const { acte, adherent, modele } = bulkQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { members, templates } = await previewBulk(actor, adherent);
    const ids = members.map(({ id }) => id);
    if (ids.length > 0 && acte === "export") redirect(routes.exportsOf(ids));
    if (ids.length > 0 && acte === "modele" && modele) redirect(routes.pushTemplate(modele, ids));
    return (
      <Shell chrome={chromeOf(session)} member={null} current="members">
        <BulkPage act={acte} members={members} templates={templates} ask={requestUpdateAction} />
      </Shell>
    );
  });
}
