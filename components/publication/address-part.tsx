import { publicationFr } from "@/lib/i18n/fr/publication";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { LinkButton } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import type { PublicationProps } from "./view";

const t = publicationFr.address;

const inAttribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** What a town pastes in its site; the name of the frame is read out by screen readers. */
const snippet = (address: string, memberName: string): string =>
  `<iframe src="${address}" title="${inAttribute(t.frame(memberName))}" width="100%" height="800" loading="lazy"></iframe>`;

type OpenProps = { token: string; origin: string; memberName: string };

function OpenAddress({ token, origin, memberName }: OpenProps) {
  const address = origin + routes.publicRegister(token);
  const code = snippet(origin + routes.embeddedRegister(token), memberName);
  return (
    <>
      <div className="field">
        <label htmlFor="adresse-publique">{t.label}</label>
        <input className="in" id="adresse-publique" readOnly value={address} />
      </div>
      <div className="bar">
        <CopyButton label={t.copy} text={address} />
        <LinkButton href={routes.publicRegister(token)}>{t.open}</LinkButton>
      </div>
      <div className="field">
        <label htmlFor="code-a-inserer">{t.embedLabel}</label>
        <p className="hint" id="code-a-inserer-hint">
          {t.embedHint}
        </p>
        <textarea
          className="in"
          id="code-a-inserer"
          aria-describedby="code-a-inserer-hint"
          rows={3}
          readOnly
          value={code}
        />
      </div>
      <div className="bar">
        <CopyButton label={t.copyEmbed} text={code} />
        <LinkButton href={routes.embeddedRegister(token)}>{t.seeEmbed}</LinkButton>
      </div>
    </>
  );
}

/** The address that anyone reads, the code that puts it in the town's site, and for the representative how to change or close it. */
export function AddressPart({ view, origin, actions }: PublicationProps) {
  const { token, member, editions, mayPublish } = view;
  const about = { memberId: member.id, version: view.version };
  return (
    <section className="block">
      <h2>{t.title}</h2>
      {token !== null && <OpenAddress token={token} origin={origin} memberName={member.name} />}
      {token === null && <p>{editions.length === 0 ? t.none : t.withdrawn}</p>}
      {mayPublish && token === null && editions.length > 0 && (
        <ActForm action={actions.renew} label={t.reopen} about={about} />
      )}
      {mayPublish && token !== null && (
        <>
          <ActForm action={actions.renew} label={t.renew} about={about}>
            <p className="second">{t.renewHint}</p>
          </ActForm>
          <ActForm action={actions.withdraw} label={t.withdraw} kind="stop" about={about}>
            <p className="second">{t.withdrawHint}</p>
          </ActForm>
        </>
      )}
    </section>
  );
}
