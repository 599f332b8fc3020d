import { NativeSelect } from "@/components/access/form/native-select";
import { PRIORITIES, type Priority } from "@/lib/domain/action/priority";
import { type ActionStatus, nextActionStatuses } from "@/lib/domain/action/status";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { actionFr } from "@/lib/i18n/fr/action";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { NativeText, NativeTick } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { LinkButton } from "../ui/button";
import { Details } from "../ui/details";
import { KeepTick } from "./keep-tick";
import type { EntryChoice } from "./part-field";

const f = visitFr.finding.fields;
const t = visitPagesFr.finding;

export type FindingStart = {
  findingId?: string;
  version?: number;
  question?: string | null;
  label: string;
  evidence: string;
  severity: Priority;
  entryId: string | null;
  state?: ActionStatus;
  stateReason?: string;
};

type Props = {
  memberId: string;
  visitId: string;
  start: FindingStart;
  entries: readonly EntryChoice[];
  action: FormAction;
  submitLabel: string;
  /** The question to come back to. */
  back: string;
  otherwise: { href: string; label: string };
};

/** A finding, proposed or written: nothing is kept until the DPO keeps it. */
export function FindingForm({ memberId, visitId, start, entries, action, submitLabel, back, otherwise }: Props) {
  const { findingId, version, question, state } = start;
  const hidden = { key: newId(), memberId, visitId, back, question: question ?? "", findingId, version };
  const more = (
    <>
      <NativeText name="evidence" label={f.evidence} rows={2} optional value={start.evidence} />
      <div className="grid">
        <NativeSelect
          name="severity"
          label={f.severity}
          value={String(start.severity)}
          options={PRIORITIES.map((value) => ({ value: String(value), label: actionFr.ranked[value] }))}
        />
        <NativeSelect
          name="entryId"
          label={f.entryId}
          optional
          value={start.entryId ?? ""}
          empty={t.noEntry}
          options={entries.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </>
  );
  return (
    <NativeForm
      key={findingId ?? `${question}-${start.label}`}
      action={action}
      submitLabel={submitLabel}
      kind="plain"
      labels={f}
      beside={
        <LinkButton href={otherwise.href} kind="quiet">
          {otherwise.label}
        </LinkButton>
      }
    >
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <NativeText name="label" label={f.label} rows={2} value={start.label} />
      {question && state === undefined ? <Details summary={visitPagesFr.run.details}>{more}</Details> : more}
      {state === undefined ? (
        <NativeTick name="correctedOnTheSpot" label={visitFr.finding.onTheSpot} />
      ) : (
        <div className="grid">
          <NativeSelect
            name="state"
            label={f.state}
            value={state}
            options={[state, ...nextActionStatuses(state)].map((value) => ({ value, label: actionFr.statuses[value] }))}
          />
          <NativeText name="stateReason" label={f.stateReason} optional value={start.stateReason ?? ""} />
        </div>
      )}
      <KeepTick />
    </NativeForm>
  );
}
