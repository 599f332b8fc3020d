"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import type { saveSoftwareSchema, softwareInputSchema } from "@/lib/domain/processor/software";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { overtakenBy } from "../member/overtaken";
import { StaleNotice } from "../member/stale-notice";
import { LinkButton } from "../ui/button";
import { ActionForm } from "../ui/form/action-form";
import { SelectField, TextArea, TextField } from "../ui/form/text-fields";

const loadSaveSoftwareSchema = () =>
  import("@/lib/domain/processor/software").then((input) => input.saveSoftwareSchema);
const loadSoftwareInputSchema = () =>
  import("@/lib/domain/processor/software").then((input) => input.softwareInputSchema);

const t = softwareFr.form;

type Named = { id: string; name: string };
type NewValues = z.input<typeof softwareInputSchema>;
export type SavedSoftware = z.input<typeof saveSoftwareSchema>;
type Choices = { publishers: readonly Named[]; services: readonly Named[] };
type Props<Values> = Choices & { start: Values; action: (key: string, input: Values) => Promise<ActionResult> };

const options = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }));

function Fields({ publishers, services }: Choices) {
  return (
    <>
      <TextField name="name" label={t.name} />
      <SelectField name="publisherId" label={t.publisherId} empty={t.unknown} options={options(publishers)} optional />
      <SelectField
        name="serviceId"
        label={t.serviceId}
        hint={t.serviceHint}
        empty={t.none}
        options={options(services)}
        optional
      />
      <TextArea name="note" label={t.note} optional />
    </>
  );
}

const back = (href: string) => (
  <LinkButton href={href} kind="quiet">
    {softwareFr.card.back}
  </LinkButton>
);

export function NewSoftwareForm({ start, action, ...choices }: Props<NewValues>) {
  return (
    <ActionForm
      schema={loadSoftwareInputSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.add}
      draftKey="logiciel"
      doneHref={routes.softwares({ fait: "ajoute" })}
      beside={back(routes.softwares())}
    >
      <Fields {...choices} />
    </ActionForm>
  );
}

/** A save that was overtaken shows both texts. */
export function SavedSoftwareForm({ start, action, ...choices }: Props<SavedSoftware>) {
  const nameIn = (all: readonly Named[], none: string) => (value: unknown) =>
    all.find(({ id }) => id === value)?.name ?? none;
  const told = [
    { name: "name", label: t.name },
    { name: "publisherId", label: t.publisherId, words: nameIn(choices.publishers, t.unknown) },
    { name: "serviceId", label: t.serviceId, words: nameIn(choices.services, t.none) },
    { name: "note", label: t.note, free: true },
  ];
  return (
    <ActionForm
      schema={loadSaveSoftwareSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.save}
      draftKey={`logiciel-${start.id}`}
      doneHref={routes.software(start.id, { fait: "modifie" })}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        return theirs && <StaleNotice fields={told} theirs={theirs} />;
      }}
      beside={back(routes.softwares())}
    >
      <Fields {...choices} />
    </ActionForm>
  );
}
