"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { DPA_STATUSES } from "@/lib/domain/processor/codes";
import type { contractInputSchema, saveContractSchema } from "@/lib/domain/processor/contract";
import { contractFr } from "@/lib/i18n/fr/contract";
import { routes, withQuery } from "@/lib/routes";
import { overtakenBy } from "../member/overtaken";
import { StaleNotice } from "../member/stale-notice";
import { LinkButton } from "../ui/button";
import { ActionForm } from "../ui/form/action-form";
import { DateField, NumberField, SelectField, TextArea, TextField } from "../ui/form/text-fields";
import { dayWords, wordOf, yesNoWords } from "./told-words";
import { YesNoField } from "./yes-no-field";

const loadContractInputSchema = () =>
  import("@/lib/domain/processor/contract").then((input) => input.contractInputSchema);
const loadSaveContractSchema = () =>
  import("@/lib/domain/processor/contract").then((input) => input.saveContractSchema);

const t = contractFr.form;
const f = contractFr.fields;

type NewValues = z.input<typeof contractInputSchema>;
type SavedValues = z.input<typeof saveContractSchema>;
type Action<Values> = (key: string, input: Values) => Promise<ActionResult>;

/** What two people may both have changed, told side by side. */
const TOLD = [
  { name: "dpaStatus", label: f.dpaStatus, words: wordOf(contractFr.dpaStatuses) },
  { name: "signedOn", label: f.signedOn, words: dayWords },
  { name: "endsOn", label: f.endsOn, words: dayWords },
  { name: "tacitRenewal", label: f.tacitRenewal, words: yesNoWords },
  { name: "noticeMonths", label: f.noticeMonths },
  { name: "object", label: f.object },
  { name: "ref", label: f.ref },
  { name: "localReferent", label: f.localReferent },
  { name: "note", label: f.note, free: true },
];

function Facts() {
  return (
    <>
      <SelectField
        name="dpaStatus"
        label={f.dpaStatus}
        hint={t.hints.dpaStatus}
        empty={false}
        options={DPA_STATUSES.map((value) => ({ value, label: contractFr.dpaStatuses[value] }))}
      />
      <div className="grid">
        <DateField name="signedOn" label={f.signedOn} optional />
        <DateField name="endsOn" label={f.endsOn} hint={t.hints.endsOn} optional />
      </div>
      <YesNoField name="tacitRenewal" label={f.tacitRenewal} />
      <NumberField name="noticeMonths" label={f.noticeMonths} hint={t.hints.noticeMonths} optional />
      <TextField name="object" label={f.object} hint={t.hints.object} optional />
      <TextField name="ref" label={f.ref} optional />
      <TextField name="localReferent" label={f.localReferent} hint={t.hints.localReferent} optional />
      <TextArea name="note" label={f.note} optional />
    </>
  );
}

const back = (href: string, label: string) => (
  <LinkButton href={href} kind="quiet">
    {label}
  </LinkButton>
);

type NewProps = {
  start: NewValues;
  processors: readonly { id: string; name: string }[];
  action: Action<NewValues>;
};

/** With whom, from when to when, and where the agreement on data stands. The company does not change afterwards. */
export function NewContractForm({ start, processors, action }: NewProps) {
  return (
    <ActionForm
      schema={loadContractInputSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.add}
      draftKey={`contrat-${start.memberId}`}
      doneHref={(id) => withQuery(routes.contract(start.memberId, id), { fait: "ajoute" })}
      beside={back(routes.memberContracts(start.memberId), contractFr.page.back)}
    >
      <SelectField
        name="processorId"
        label={f.processorId}
        hint={t.notThere}
        empty={t.choose}
        emptyIs="text"
        options={processors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Facts />
    </ActionForm>
  );
}

/** A save that was overtaken shows both texts. */
export function SavedContractForm({ start, action }: { start: SavedValues; action: Action<SavedValues> }) {
  const page = routes.contract(start.memberId, start.contractId);
  return (
    <ActionForm
      schema={loadSaveContractSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.save}
      draftKey={`contrat-${start.contractId}`}
      doneHref={withQuery(page, { fait: "modifie" })}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        return theirs && <StaleNotice fields={TOLD} theirs={theirs} />;
      }}
      beside={back(page, contractFr.page.backTo)}
    >
      <Facts />
    </ActionForm>
  );
}
