"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { CERTIFICATIONS, PROCESSOR_KINDS } from "@/lib/domain/processor/codes";
import type { processorInputSchema, saveProcessorSchema } from "@/lib/domain/processor/processor";
import { processorFr } from "@/lib/i18n/fr/processor";
import { routes } from "@/lib/routes";
import { overtakenBy } from "../member/overtaken";
import { StaleNotice } from "../member/stale-notice";
import { LinkButton } from "../ui/button";
import { ActionForm } from "../ui/form/action-form";
import { CheckboxGroup, CheckField } from "../ui/form/choices";
import { Repeater } from "../ui/form/repeater";
import { DateField, SelectField, TextArea, TextField } from "../ui/form/text-fields";
import { TOLD } from "./processor-told";
import { TransferItems } from "./transfer-items";
import { YesNoField } from "./yes-no-field";

const loadProcessorInputSchema = () =>
  import("@/lib/domain/processor/processor").then((input) => input.processorInputSchema);
const loadSaveProcessorSchema = () =>
  import("@/lib/domain/processor/processor").then((input) => input.saveProcessorSchema);

const t = processorFr.form;
const f = processorFr.fields;
const h = t.hints;

type NewValues = z.input<typeof processorInputSchema>;
type SavedValues = z.input<typeof saveProcessorSchema>;
type Action<Values> = (key: string, input: Values) => Promise<ActionResult>;

function Identity() {
  return (
    <>
      <TextField name="name" label={f.name} />
      <div className="grid">
        <SelectField
          name="kind"
          label={f.kind}
          empty={false}
          options={PROCESSOR_KINDS.map((value) => ({ value, label: processorFr.kinds[value] }))}
        />
        <TextField name="siren" label={f.siren} hint={h.siren} inputMode="numeric" width="medium" optional />
        <TextField name="otherIdentifier" label={f.otherIdentifier} hint={h.otherIdentifier} optional />
        <TextField name="country" label={f.country} hint={h.country} width="short" optional />
        <TextField name="website" label={f.website} optional />
        <TextField name="email" label={f.email} type="email" optional />
        <TextField name="phone" label={f.phone} type="tel" optional />
        <TextField name="address" label={f.address} optional />
        <TextField name="dpoName" label={f.dpoName} optional />
        <TextField name="dpoEmail" label={f.dpoEmail} type="email" optional />
        <TextField name="dpoPhone" label={f.dpoPhone} type="tel" optional />
      </div>
      <CheckField name="ownSyndicate" label={f.ownSyndicate} hint={h.ownSyndicate} />
    </>
  );
}

function Hosting() {
  return (
    <>
      <h2>{processorFr.card.hosting}</h2>
      <TextField name="hostingCountry" label={f.hostingCountry} hint={h.hostingCountry} width="short" optional />
      <YesNoField name="transfersOutside" label={f.transfersOutside} />
      <TransferItems hint={h.transfers} />
      <YesNoField name="subProcessorsKnown" label={f.subProcessorsKnown} />
      <Repeater
        name="subProcessors"
        label={f.subProcessors}
        hint={h.subProcessors}
        addLabel={t.subProcessor}
        itemLabel={t.subProcessorItem}
        blank={{ name: "", country: "", service: "" }}
        optional
      >
        {(path) => (
          <div className="grid">
            <TextField name={`${path}.name`} label={f.name} />
            <TextField name={`${path}.service`} label={f.service} optional />
            <TextField name={`${path}.country`} label={f.subCountry} width="short" optional />
          </div>
        )}
      </Repeater>
    </>
  );
}

function Guarantees() {
  return (
    <>
      <h2>{processorFr.card.guarantees}</h2>
      <CheckboxGroup
        name="certifications"
        label={f.certifications}
        optional
        choices={CERTIFICATIONS.map((value) => ({ value, label: processorFr.certifications[value] }))}
      />
      <TextField name="otherCertifications" label={f.otherCertifications} optional />
      <YesNoField name="registerKept" label={f.registerKept} hint={h.registerKept} />
      <YesNoField name="securityAnnex" label={f.securityAnnex} hint={h.securityAnnex} />
      <DateField name="reviewOn" label={f.reviewOn} optional />
      <TextArea name="note" label={f.note} hint={h.note} optional />
    </>
  );
}

const Fields = () => (
  <>
    <Identity />
    <Hosting />
    <Guarantees />
  </>
);

const back = (href: string) => (
  <LinkButton href={href} kind="quiet">
    {processorFr.card.back}
  </LinkButton>
);
const refusals = { conflict: t.ownTwice };

export function NewProcessorForm({ start, action }: { start: NewValues; action: Action<NewValues> }) {
  return (
    <ActionForm
      schema={loadProcessorInputSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.add}
      draftKey="sous-traitant"
      doneHref={routes.processors({ fait: "ajoute" })}
      refusals={refusals}
      beside={back(routes.processors())}
    >
      <Fields />
    </ActionForm>
  );
}

/** A save that was overtaken shows both texts. */
export function SavedProcessorForm({
  id,
  start,
  action,
}: {
  id: string;
  start: SavedValues;
  action: Action<SavedValues>;
}) {
  return (
    <ActionForm
      schema={loadSaveProcessorSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.save}
      draftKey={`sous-traitant-${id}`}
      doneHref={routes.processor(id, { fait: "modifie" })}
      refusals={refusals}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        return theirs && <StaleNotice fields={TOLD} theirs={theirs} />;
      }}
      beside={back(routes.processor(id))}
    >
      <Fields />
    </ActionForm>
  );
}
