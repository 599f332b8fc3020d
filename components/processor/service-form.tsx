"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { SERVICE_CATEGORIES } from "@/lib/domain/processor/codes";
import type { saveServiceSchema, serviceInputSchema } from "@/lib/domain/processor/service";
import { processorFr } from "@/lib/i18n/fr/processor";
import { secondRegisterFr } from "@/lib/i18n/fr/second-register";
import { routes } from "@/lib/routes";
import { overtakenBy } from "../member/overtaken";
import { StaleNotice } from "../member/stale-notice";
import { LinkButton } from "../ui/button";
import { ActionForm } from "../ui/form/action-form";
import { ListField } from "../ui/form/list-field";
import { SelectField, TextArea, TextField } from "../ui/form/text-fields";
import { listed, transferWords, wordOf } from "./told-words";
import { TransferItems } from "./transfer-items";

const loadSaveServiceSchema = () => import("@/lib/domain/processor/service").then((input) => input.saveServiceSchema);
const loadServiceInputSchema = () => import("@/lib/domain/processor/service").then((input) => input.serviceInputSchema);

const t = secondRegisterFr.service;
const p = secondRegisterFr.page;

type Named = { id: string; name: string };
type NewValues = z.input<typeof serviceInputSchema>;
type SavedValues = z.input<typeof saveServiceSchema>;
type Action<Values> = (key: string, input: Values) => Promise<ActionResult>;

const told = (processors: readonly Named[]) => [
  { name: "name", label: t.name },
  { name: "category", label: t.category, words: wordOf(secondRegisterFr.categories) },
  { name: "description", label: p.description, free: true },
  {
    name: "securityMeasures",
    label: p.measures,
    words: (value: unknown) => listed(value).join("\n"),
    list: true,
  },
  { name: "transfers", label: processorFr.fields.transfers, words: transferWords, list: true },
  {
    name: "processorId",
    label: p.further,
    words: (value: unknown) => processors.find(({ id }) => id === value)?.name ?? t.none,
  },
];

function Fields({ processors }: { processors: readonly Named[] }) {
  return (
    <>
      <TextField name="name" label={t.name} />
      <SelectField
        name="category"
        label={t.category}
        empty={false}
        options={SERVICE_CATEGORIES.map((value) => ({ value, label: secondRegisterFr.categories[value] }))}
      />
      <TextArea name="description" label={p.description} hint={t.descriptionHint} optional />
      <ListField name="securityMeasures" label={p.measures} addLabel={t.measure} optional />
      <TransferItems hint={processorFr.form.hints.transfers} />
      <SelectField
        name="processorId"
        label={p.further}
        hint={t.processorHint}
        empty={t.none}
        options={processors.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
    </>
  );
}

const back = (
  <LinkButton href={routes.secondRegister()} kind="quiet">
    {t.back}
  </LinkButton>
);

type Props<Values> = { start: Values; processors: readonly Named[]; action: Action<Values> };

export function NewServiceForm({ start, processors, action }: Props<NewValues>) {
  return (
    <ActionForm
      schema={loadServiceInputSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.add}
      draftKey="prestation"
      doneHref={routes.secondRegister({ fait: "ajoutee" })}
      beside={back}
    >
      <Fields processors={processors} />
    </ActionForm>
  );
}

/** A save that was overtaken shows both texts. */
export function SavedServiceForm({ id, start, processors, action }: Props<SavedValues> & { id: string }) {
  return (
    <ActionForm
      schema={loadSaveServiceSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.save}
      draftKey={`prestation-${id}`}
      doneHref={routes.secondRegister({ fait: "modifiee" })}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        return theirs && <StaleNotice fields={told(processors)} theirs={theirs} />;
      }}
      beside={back}
    >
      <Fields processors={processors} />
    </ActionForm>
  );
}
