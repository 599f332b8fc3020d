"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import type { saveContactsSchema } from "@/lib/domain/member/input";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { ActionForm } from "../ui/form/action-form";
import { TextArea, TextField } from "../ui/form/text-fields";
import { overtakenBy } from "./overtaken";
import { StaleNotice } from "./stale-notice";

const loadSaveContactsSchema = () => import("@/lib/domain/member/input").then((input) => input.saveContactsSchema);

const t = memberCardFr.form;
const c = memberCardFr.card;
const f = c.fields;

type Values = z.input<typeof saveContactsSchema>;
type Props = { start: Values; action: (key: string, input: Values) => Promise<ActionResult> };

const PERSONS = [
  { key: "controller", title: c.controller, hint: c.controllerHint },
  { key: "referent", title: c.referent, hint: c.referentHint },
] as const;

const FIELDS = [
  ...PERSONS.flatMap(({ key, title }) => [
    { name: `${key}.name`, label: `${title}, ${f.personName}` },
    { name: `${key}.function`, label: `${title}, ${f.function}` },
    { name: `${key}.email`, label: `${title}, ${f.email}` },
    { name: `${key}.phone`, label: `${title}, ${f.phone}` },
  ]),
  { name: "address", label: f.address, free: true },
  { name: "website", label: f.website },
];

/** Who answers for the member, and who the DPO talks to. */
export function ContactsForm({ start, action }: Props) {
  const card = routes.memberCard(start.memberId);
  return (
    <ActionForm
      schema={loadSaveContactsSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.save}
      draftKey={`contacts-${start.memberId}`}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        return theirs && <StaleNotice fields={FIELDS} theirs={theirs} />;
      }}
      doneHref={card}
      beside={
        <LinkButton href={card} kind="quiet">
          {t.cancel}
        </LinkButton>
      }
    >
      {PERSONS.map(({ key, title, hint }) => (
        <fieldset key={key} className="field">
          <legend>{title}</legend>
          <span className="hint">{hint}</span>
          <div className="grid">
            <TextField name={`${key}.name`} label={f.personName} optional />
            <TextField name={`${key}.function`} label={f.function} optional />
            <TextField name={`${key}.email`} label={f.email} type="email" optional />
            <TextField name={`${key}.phone`} label={f.phone} type="tel" optional />
          </div>
        </fieldset>
      ))}
      <TextArea name="address" label={f.address} optional />
      <TextField name="website" label={f.website} type="url" optional />
    </ActionForm>
  );
}
