import { memberFr } from "@/lib/i18n/fr/member";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";

const t = memberFr.noRole;

/** Signed in, but nothing is given yet: says why, and who gives it. */
export function NoRolePage() {
  return (
    <>
      <PageHead title={t.title} large />
      <p className="lead">{t.body}</p>
      <p className="lead">{t.next}</p>
      <LinkButton href={routes.home()} kind="first">
        {t.again}
      </LinkButton>
    </>
  );
}
