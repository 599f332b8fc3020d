import { PlainShell } from "@/components/shell/plain-shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { signInFr } from "@/lib/i18n/fr/sign-in";
import { routes } from "@/lib/routes";

const t = signInFr.invitation;

/** Unknown, used, expired, replaced: one answer. */
export default function InvitationGone() {
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
