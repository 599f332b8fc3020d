import { frameFr } from "@/lib/i18n/fr/frame";
import { home } from "@/lib/routes-home";
import { Button, LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { PlainShell } from "./plain-shell";

const t = frameFr.error;

/** What is said when the application failed: no detail, what was kept, what to do. */
export function Failure({ onRetry }: { onRetry: () => void }) {
  return (
    <PlainShell>
      <PageHead title={t.title} large />
      <p className="lead" role="alert">
        {t.body}
      </p>
      <div className="bar">
        <Button kind="first" onClick={onRetry}>
          {t.retry}
        </Button>
        <LinkButton href={home()} kind="quiet">
          {t.home}
        </LinkButton>
      </div>
    </PlainShell>
  );
}
