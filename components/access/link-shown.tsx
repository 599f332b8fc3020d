import { useId } from "react";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { accessFr } from "@/lib/i18n/fr/access";
import { routes } from "@/lib/routes";

const t = accessFr.link;

/** What is said around a text that is shown once, and where one goes from there. */
export type ShownWords = { body: string; field: string; copy: string; back: { label: string; href: string } };

export const linkWords = (name: string = t.thisPerson): ShownWords => ({
  body: t.body(name),
  field: t.field,
  copy: t.copy,
  back: { label: t.people, href: routes.people() },
});

/** The one time that a link or a token is shown. */
export function LinkShown({ link, words }: { link: string; words: ShownWords }) {
  const id = useId();
  return (
    <>
      <Banner tone="done" alert>
        {words.body}
      </Banner>
      <div className="field">
        <label htmlFor={id}>{words.field}</label>
        <input className="in" id={id} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      </div>
      <div className="bar">
        <CopyButton label={words.copy} text={link} />
        <LinkButton href={words.back.href}>{words.back.label}</LinkButton>
      </div>
    </>
  );
}
