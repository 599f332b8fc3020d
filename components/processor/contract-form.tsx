import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { type ContractTerm, DPA_STATUSES, type DpaStatus } from "@/lib/domain/processor/contract";
import { contractFr } from "@/lib/i18n/fr/contract";
import { processorFr } from "@/lib/i18n/fr/processor";
import { NativeChoices, NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { LinkButton } from "../ui/button";
import { NativeMoment, NativeSelect } from "../visit/fields";

const t = contractFr.form;
const f = contractFr.fields;

export type ContractStart = ContractTerm & {
  object: string;
  ref: string;
  localReferent: string;
  signedOn: string | null;
  dpaStatus: DpaStatus;
  note: string;
};

export const BLANK_CONTRACT: ContractStart = {
  object: "",
  ref: "",
  localReferent: "",
  signedOn: null,
  endsOn: null,
  tacitRenewal: null,
  noticeMonths: null,
  dpaStatus: "missing",
  note: "",
};

type Props = {
  start: ContractStart;
  /** Ids and the version seen. */
  about: Record<string, string | number>;
  /** Only when it is new: the company does not change afterwards. */
  choice?: { processors: readonly { id: string; name: string }[]; chosen: string };
  action: FormAction;
  submitLabel: string;
  cancel: { href: string; label: string };
};

const renewalOf = (value: boolean | null) => (value === null ? "" : value ? "yes" : "no");

/** The facts of a contract: with whom, from when to when, and where the agreement on data stands. */
export function ContractForm({ start, about, choice, action, submitLabel, cancel }: Props) {
  const a = processorFr.answers;
  return (
    <NativeForm
      action={action}
      submitLabel={submitLabel}
      labels={f}
      beside={
        <LinkButton href={cancel.href} kind="quiet">
          {cancel.label}
        </LinkButton>
      }
    >
      {Object.entries({ key: newId(), ...about }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {choice && (
        <NativeSelect
          name="processorId"
          label={f.processorId}
          hint={t.notThere}
          value={choice.chosen}
          empty={t.choose}
          options={choice.processors.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <NativeSelect
        name="dpaStatus"
        label={f.dpaStatus}
        hint={t.hints.dpaStatus}
        value={start.dpaStatus}
        options={DPA_STATUSES.map((value) => ({ value, label: contractFr.dpaStatuses[value] }))}
      />
      <div className="grid">
        <NativeMoment type="date" name="signedOn" label={f.signedOn} value={start.signedOn ?? ""} optional />
        <NativeMoment
          type="date"
          name="endsOn"
          label={f.endsOn}
          hint={t.hints.endsOn}
          value={start.endsOn ?? ""}
          optional
        />
      </div>
      <NativeChoices
        name="tacitRenewal"
        label={f.tacitRenewal}
        single
        compact
        optional
        value={[renewalOf(start.tacitRenewal)]}
        choices={[
          { value: "yes", label: a.yes },
          { value: "no", label: a.no },
          { value: "", label: a.unknown },
        ]}
      />
      <NativeText
        name="noticeMonths"
        label={f.noticeMonths}
        hint={t.hints.noticeMonths}
        type="number"
        width="in in-s"
        value={String(start.noticeMonths ?? "")}
        optional
      />
      <NativeText name="object" label={f.object} hint={t.hints.object} value={start.object} optional />
      <NativeText name="ref" label={f.ref} value={start.ref} optional />
      <NativeText
        name="localReferent"
        label={f.localReferent}
        hint={t.hints.localReferent}
        value={start.localReferent}
        optional
      />
      <NativeText name="note" label={f.note} rows={3} value={start.note} optional />
    </NativeForm>
  );
}
