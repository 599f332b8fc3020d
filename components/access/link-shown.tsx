import { useId } from "react";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { accessFr } from "@/lib/i18n/fr/access";
import { routes } from "@/lib/routes";

const t = accessFr.link;

/** The one time that a link is shown. */
export function LinkShown({ link, name = t.thisPerson }: { link: string; name?: string | undefined }) {
  const id = useId();
  return (
    <>
      <Banner tone="done" alert>
        {t.body(name)}
      </Banner>
      <div className="field">
        <label htmlFor={id}>{t.field}</label>
        <input className="in" id={id} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      </div>
      <div className="bar">
        <CopyButton label={t.copy} text={link} />
        <LinkButton href={routes.people()}>{t.people}</LinkButton>
      </div>
    </>
  );
}
