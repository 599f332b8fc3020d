import type { Metadata } from "next";
import { PlainShell } from "@/components/shell/plain-shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { signInFr } from "@/lib/i18n/fr/sign-in";
import { routes } from "@/lib/routes";

const t = signInFr.help;

export const metadata: Metadata = { title: t.title };

export default function SignInHelpPage() {
  return (
    <PlainShell>
      <PageHead title={t.title} large />
      {t.items.map((item) => (
        <section className="prose" key={item.title}>
          <h2>{item.title}</h2>
          <p>{item.body}</p>
        </section>
      ))}
      <div className="bar">
        <LinkButton href={routes.signIn()} kind="first">
          {t.back}
        </LinkButton>
      </div>
    </PlainShell>
  );
}
