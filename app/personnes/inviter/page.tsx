import type { Metadata } from "next";
import { InviteForm } from "@/components/access/invite-form";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { accessFr } from "@/lib/i18n/fr/access";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listMembersToGrant } from "@/lib/services/access/people";
import { invitePersonAction } from "./actions";

const t = accessFr.form;

export const metadata: Metadata = { title: t.inviteTitle };

export default async function InvitePage() {
  return asActor(async (actor, session) => {
    const members = await listMembersToGrant(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="people">
        <PageHead title={t.inviteTitle} large />
        <p className="lead">{t.inviteLead}</p>
        <InviteForm action={invitePersonAction} members={members} />
      </Shell>
    );
  });
}
