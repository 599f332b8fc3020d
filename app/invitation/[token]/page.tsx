import type { Metadata } from "next";
import { InvitationForm } from "@/components/access/invitation-form";
import { PlainShell } from "@/components/shell/plain-shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { signInFr } from "@/lib/i18n/fr/sign-in";
import { routes } from "@/lib/routes";
import { readInvitation } from "@/lib/services/access/link";
import { choosePasswordAction } from "./actions";

const t = signInFr.invitation;

export const metadata: Metadata = { title: t.title };

/** Unknown, used, expired, replaced: one answer. Not `notFound()`, whose page is blank without JavaScript. */
export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const invitation = await readInvitation(token);
  if (!invitation) {
    return (
      <PlainShell>
        <PageHead title={t.goneTitle} large />
        <p className="lead">{t.goneBody}</p>
        <LinkButton href={routes.signIn()} kind="first">
          {signInFr.help.back}
        </LinkButton>
      </PlainShell>
    );
  }
  return (
    <PlainShell>
      <PageHead title={t.title} large />
      <p className="lead">{t.lead(invitation.personName, invitation.syndicateName)}</p>
      <InvitationForm action={choosePasswordAction} token={token} email={invitation.email} />
    </PlainShell>
  );
}
