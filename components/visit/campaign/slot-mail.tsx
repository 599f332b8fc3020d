import type { FormAction } from "@/lib/domain/form-state";
import { formatList } from "@/lib/i18n/format";
import { visitSlotsFr } from "@/lib/i18n/fr/visit-campaign";
import { routes } from "@/lib/routes";
import { ActForm } from "../../access/act-form";
import { Answers } from "../../ui/answers";
import { LinkButton } from "../../ui/button";
import { CopyButton } from "../../ui/copy-button";

const t = visitSlotsFr;

export type SlotMailProps = {
  memberId: string;
  visitId: string;
  addresses: readonly string[];
  letter: { subject: string; text: string };
  mailed: string | null;
  /** Null where the installation sends no mail: the person's own software does. */
  send: FormAction | null;
};

const mailto = (addresses: readonly string[], { subject, text }: SlotMailProps["letter"]) =>
  `mailto:${addresses.map(encodeURIComponent).join(",")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;

/** The message to the town: sent from here where a mail server is set, else from the DPO's own software. */
export function SlotMail({ memberId, visitId, addresses, letter, mailed, send }: SlotMailProps) {
  return (
    <section aria-labelledby="message">
      <h2 id="message">{t.write}</h2>
      {mailed && <p>{mailed}</p>}
      <Answers
        answers={[
          {
            term: t.to,
            value:
              addresses.length > 0 ? (
                formatList(addresses)
              ) : (
                <>
                  {t.noAddress} <a href={routes.editMemberContacts(memberId)}>{t.contacts}</a>
                </>
              ),
          },
          { term: t.subjectField, value: letter.subject },
          { term: t.textField, value: <p className="letter">{letter.text}</p> },
        ]}
      />
      {!send && <p className="second">{t.attach}</p>}
      <p className="bar">
        <LinkButton href={routes.visitSlotsFile(memberId, visitId)} download>
          {t.ics}
        </LinkButton>
        {addresses.length > 0 && <LinkButton href={mailto(addresses, letter)}>{t.mailto}</LinkButton>}
        <CopyButton label={t.copy} text={letter.text} />
      </p>
      {send && addresses.length > 0 && <ActForm action={send} label={t.send} about={{ memberId, visitId }} />}
    </section>
  );
}
