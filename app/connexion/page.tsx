import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/access/sign-in-form";
import { ForgetDevice } from "@/components/offline/forget-device";
import { PlainShell } from "@/components/shell/plain-shell";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { returnPath } from "@/lib/domain/access/return-path";
import { signInFr } from "@/lib/i18n/fr/sign-in";
import { routes } from "@/lib/routes";
import { currentSession, hasJustLeft } from "@/lib/server/session";
import { signInAction } from "./actions";

const t = signInFr.signIn;

export const metadata: Metadata = { title: t.title };

export default async function SignInPage({ searchParams }: PageProps<"/connexion">) {
  const { retour, callbackUrl, fenetre, bienvenue } = await searchParams;
  const back = returnPath(retour ?? callbackUrl);
  const inWindow = fenetre !== undefined;
  const session = await currentSession();
  if (session && !inWindow) redirect(back ?? routes.home());
  if (session) {
    return (
      <PlainShell>
        <PageHead title={t.windowTitle} large />
        <p className="lead" role="status">
          {t.windowBody}
        </p>
      </PlainShell>
    );
  }
  return (
    <PlainShell>
      <PageHead title={t.title} large />
      <p className="lead">{inWindow ? t.windowLead : t.lead}</p>
      {bienvenue !== undefined && <Banner tone="done">{t.welcome}</Banner>}
      {(await hasJustLeft()) && <ForgetDevice />}
      <SignInForm action={signInAction} back={back} inWindow={inWindow} />
    </PlainShell>
  );
}
