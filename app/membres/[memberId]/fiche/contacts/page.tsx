import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContactsForm } from "@/components/member/contacts-form";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareContacts } from "@/lib/services/member/card";
import { saveContactsAction } from "../actions";

const t = memberCardFr.form;

export const metadata: Metadata = { title: t.contactsTitle };

export default async function EditContactsPage({ params }: PageProps<"/membres/[memberId]/fiche/contacts">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const { member, contacts } = await prepareContacts(actor, memberId);
    const { syndicateId: _syndicate, ...start } = contacts;
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="card">
        <PageHead title={t.contactsTitle} large />
        <ContactsForm start={start} action={saveContactsAction} />
      </Shell>
    );
  });
}
