import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { EntryMargin } from "@/components/register/entry-margin";
import { EntryPage } from "@/components/register/entry-page";
import { refusalOf } from "@/components/register/refusal-of";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readEntry } from "@/lib/services/register/read-entry";
import { entryAct } from "./entry-actions";

export const metadata: Metadata = { title: registerEntryFr.one };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/registre/fiches/[entryId]">) {
  const { memberId, entryId } = await params;
  if (!isId(memberId) || !isId(entryId)) notFound();
  const { refus } = await searchParams;
  return asActor(async (actor, session) => {
    const view = await readEntry(actor, memberId, entryId);
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(view.member, actor.grants)}
        memberNav="register"
        margin={<EntryMargin view={view} />}
        marginLabel={registerEntryFr.margin.label}
      >
        <EntryPage view={view} refusal={refusalOf(refus)} action={entryAct} />
      </Shell>
    );
  });
}
