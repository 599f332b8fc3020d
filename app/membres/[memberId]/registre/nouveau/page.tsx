import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { BlankEntryForm } from "@/components/register/blank-entry-form";
import { NewEntryPage } from "@/components/register/new-entry-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { templateQuerySchema } from "@/lib/domain/register/list-query";
import { registerFr } from "@/lib/i18n/fr/register";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readAdoptable } from "@/lib/services/register/read-templates";
import { addEntryAction, adoptTemplateAction } from "./actions";

export const metadata: Metadata = { title: registerFr.new.title };

export default async function Page({ params, searchParams }: PageProps<"/membres/[memberId]/registre/nouveau">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const query = templateQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { member, templates } = await readAdoptable(actor, memberId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="register">
        <NewEntryPage memberId={memberId} query={query} templates={templates} adopt={adoptTemplateAction}>
          <BlankEntryForm memberId={memberId} action={addEntryAction} />
        </NewEntryPage>
      </Shell>
    );
  });
}
