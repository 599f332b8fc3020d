"use client";

import type { ActionResult } from "@/lib/domain/action-result";
import { COLLECTIVE_STATUSES } from "@/lib/domain/intervention/act-codes";
import type { CollectiveActInput, SaveCollectiveActInput } from "@/lib/domain/intervention/collective-act";
import { type Choice, choicesOf, collectiveTypesOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { interventionEditFr } from "@/lib/i18n/fr/intervention-edit";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { routes } from "@/lib/routes";
import { overtakenBy } from "../member/overtaken";
import { StaleNotice } from "../member/stale-notice";
import { LinkButton } from "../ui/button";
import { ActionForm } from "../ui/form/action-form";
import { DateField, NumberField, SelectField, TextField } from "../ui/form/text-fields";
import { editedFields } from "./edited-fields";
import { KeepField } from "./keep-field";
import { PersonalDataWatch } from "./personal-data-watch";

const t = interventionScreensFr;
const f = interventionFr.fields;

export type CollectiveValues = {
  date: string | null;
  type: string | null;
  theme: string | null;
  mode: string | null;
  subject: string;
  audience: string;
  status: (typeof COLLECTIVE_STATUSES)[number];
  durationMinutes: number | null;
  personalDataKept: boolean;
};
export type SavedValues = CollectiveValues & { id: string; version: number };

const loadBoth = () =>
  Promise.all([import("./worded-schema"), import("@/lib/domain/intervention/collective-act")] as const);
const loadNew = async () => {
  const [{ wordedSchema }, { collectiveActSchema }] = await loadBoth();
  return wordedSchema<CollectiveActInput, CollectiveValues>(collectiveActSchema);
};
const loadSave = async () => {
  const [{ wordedSchema }, { saveCollectiveActSchema }] = await loadBoth();
  return wordedSchema<SaveCollectiveActInput, SavedValues>(saveCollectiveActSchema);
};

type Action<Values> = (key: string, input: Values) => Promise<ActionResult>;
type Props<Values> = { start: Values; terms: readonly DictionaryTerm[]; action: Action<Values> };

const options = (choices: readonly Choice[]) => choices.map(({ code, label }) => ({ value: code, label }));

function Fields({ terms }: { terms: readonly DictionaryTerm[] }) {
  const { themes, modes } = choicesOf(terms, "dpo");
  return (
    <>
      <PersonalDataWatch>
        <TextField name="subject" label={f.subject} hint={interventionFr.hints.subject} />
        <TextField name="audience" label={f.audience} hint={interventionFr.hints.audience} />
      </PersonalDataWatch>
      <div className="grid">
        <DateField name="date" label={f.date} />
        <SelectField name="type" label={f.type} options={options(collectiveTypesOf(terms))} />
        <SelectField
          name="theme"
          label={t.list.theme}
          options={options(themes)}
          empty={t.collective.noTheme}
          optional
        />
        <SelectField name="mode" label={t.collective.mode} options={options(modes)} />
        <SelectField
          name="status"
          label={f.status}
          empty={false}
          options={COLLECTIVE_STATUSES.map((status) => ({ value: status, label: interventionFr.statuses[status] }))}
        />
        <NumberField name="durationMinutes" label={f.durationMinutes} hint={t.collective.durationHint} optional />
      </div>
      <KeepField />
    </>
  );
}

const back = (
  <LinkButton href={routes.collectiveActs()} kind="quiet">
    {t.detail.back}
  </LinkButton>
);

export function NewCollectiveForm({ start, terms, action }: Props<CollectiveValues>) {
  return (
    <ActionForm
      schema={loadNew}
      defaultValues={start}
      action={action}
      submitLabel={interventionEditFr.save}
      draftKey="acte-collectif"
      doneHref={routes.collectiveActs({ fait: "notee" })}
      beside={back}
    >
      <Fields terms={terms} />
    </ActionForm>
  );
}

/** A save that was overtaken shows both texts. */
export function SavedCollectiveForm({ start, terms, action }: Props<SavedValues>) {
  const told = [...editedFields(terms, "dpo"), { name: "audience", label: f.audience }];
  const fields = told.filter(({ name }) => name in start);
  return (
    <ActionForm
      schema={loadSave}
      defaultValues={start}
      action={action}
      submitLabel={interventionEditFr.save}
      draftKey={`acte-collectif-${start.id}`}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        return theirs && <StaleNotice fields={fields} theirs={theirs} />;
      }}
      doneHref={routes.collectiveActs({ fait: "modifiee" })}
      beside={back}
    >
      <Fields terms={terms} />
    </ActionForm>
  );
}
