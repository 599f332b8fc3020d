import { shellFr } from "@/lib/i18n/fr/shell";
import { routes } from "@/lib/routes";
import { Button, LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { PlainShell } from "./plain-shell";

const t = shellFr.error;

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
        <LinkButton href={routes.home()} kind="quiet">
          {t.home}
        </LinkButton>
      </div>
    </PlainShell>
  );
}
