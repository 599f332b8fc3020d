import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitationForm } from "@/components/access/invitation-form";
import { PlainShell } from "@/components/shell/plain-shell";
import { PageHead } from "@/components/ui/page-head";
import { signInFr } from "@/lib/i18n/fr/sign-in";
import { readInvitation } from "@/lib/services/access/link";
import { choosePasswordAction } from "./actions";

const t = signInFr.invitation;

export const metadata: Metadata = { title: t.title };

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const invitation = await readInvitation(token);
  if (!invitation) notFound();
  return (
    <PlainShell>
      <PageHead title={t.title} large />
      <p className="lead">{t.lead(invitation.personName, invitation.syndicateName)}</p>
      <InvitationForm action={choosePasswordAction} token={token} email={invitation.email} />
    </PlainShell>
  );
}
