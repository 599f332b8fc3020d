import { PlainShell } from "@/components/shell/plain-shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { shellFr } from "@/lib/i18n/fr/shell";
import { routes } from "@/lib/routes";

const t = shellFr.notFound;

export const metadata = { title: t.title };

/** The same for what never existed and for what is not yours. */
export default function NotFound() {
  return (
    <PlainShell>
      <PageHead title={t.title} large />
      <p className="lead">{t.body}</p>
      <LinkButton href={routes.home()} kind="first">
        {t.home}
      </LinkButton>
    </PlainShell>
  );
}
