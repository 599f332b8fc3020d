"use client";

import { useId, useRef, useState } from "react";
import { fromMail } from "@/lib/domain/intervention/from-mail";
import { quickFormFr } from "@/lib/i18n/fr/quick-form";
import { Details } from "../ui/details";
import { useHydrated } from "../ui/use-hydrated";

const t = quickFormFr.mail;

/** Writes as a person would, so that whoever watches the field sees it. */
function write(field: HTMLInputElement | null, value: string | null): boolean {
  if (!field || value === null) return false;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}

/** Reads a pasted message in the browser, proposes subject and day to the form below, and forgets the message: it is never sent. */
export function MailStart({ today, formId }: { today: string; formId: string }) {
  const id = useId();
  const message = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const hydrated = useHydrated();
  if (!hydrated) return null;

  const propose = () => {
    const { subject, date } = fromMail(message.current?.value ?? "", today);
    const field = (name: string) =>
      document.querySelector<HTMLInputElement>(`#${CSS.escape(formId)} input[name="${name}"]`);
    const wrote = [write(field("subject"), subject), write(field("date"), date)];
    if (message.current) message.current.value = "";
    setSaid(wrote[0] ? (wrote[1] ? t.both : t.subjectOnly) : t.nothing);
    if (wrote[0]) field("subject")?.focus();
  };

  return (
    <Details summary={t.open}>
      <div className="field">
        <label htmlFor={id}>{t.label}</label>
        <p className="hint" id={`${id}-hint`}>
          {t.hint}
        </p>
        <textarea className="in" id={id} rows={6} aria-describedby={`${id}-hint`} autoComplete="off" ref={message} />
      </div>
      <button className="b" type="button" onClick={propose}>
        {t.propose}
      </button>
      <p role="status">{said}</p>
    </Details>
  );
}
