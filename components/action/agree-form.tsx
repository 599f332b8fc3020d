import { NativeMoment } from "@/components/access/form/native-moment";
import { NativeSelect } from "@/components/access/form/native-select";
import { ACTION_KINDS, type ActionKind, OWNER_KINDS, type OwnerKind } from "@/lib/domain/action/action";
import type { Priority } from "@/lib/domain/action/priority";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { formatNumber } from "@/lib/i18n/format";
import { actionFr } from "@/lib/i18n/fr/action";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { LinkButton } from "../ui/button";
import { PrioritySelect } from "./priority-select";

const f = actionFr.fields;

export type ActionStart = {
  label?: string;
  description?: string;
  kind?: ActionKind;
  priority?: Priority;
  ownerKind?: OwnerKind;
  ownerName?: string;
  dueOn?: string | null;
  remindOn?: string | null;
  cost?: number | null;
};

type Props = {
  start: ActionStart;
  /** Ids, version and where to come back to. */
  about: Record<string, string | number>;
  action: FormAction;
  submitLabel: string;
  cancelHref: string;
  /** The last day that each priority advises, which the form proposes; none where nothing is proposed. */
  advised?: Readonly<Record<Priority, string | null>>;
};

/** The terms of an action: what, who, how urgent, before when. */
export function AgreeForm({ start, about, action, submitLabel, cancelHref, advised }: Props) {
  const { priority = 3, kind = "organisationnelle", ownerKind = "town" } = start;
  return (
    <NativeForm
      action={action}
      submitLabel={submitLabel}
      labels={f}
      beside={
        <LinkButton href={cancelHref} kind="quiet">
          {visitPagesFr.cancel}
        </LinkButton>
      }
    >
      {Object.entries({ key: newId(), ...about }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <NativeText name="label" label={f.label} hint={actionFr.hints.label} value={start.label ?? ""} />
      <NativeText name="description" label={f.description} rows={2} optional value={start.description ?? ""} />
      <div className="grid">
        <PrioritySelect {...{ priority, advised }} />
        <NativeSelect
          name="kind"
          label={f.kind}
          value={kind}
          options={ACTION_KINDS.map((value) => ({ value, label: actionFr.kinds[value] }))}
        />
        <NativeSelect
          name="ownerKind"
          label={f.ownerKind}
          value={ownerKind}
          options={OWNER_KINDS.map((value) => ({ value, label: actionFr.owners[value] }))}
        />
        <NativeText
          name="ownerName"
          label={f.ownerName}
          hint={actionFr.hints.ownerName}
          optional
          value={start.ownerName ?? ""}
        />
        <NativeMoment
          type="date"
          name="dueOn"
          label={f.dueOn}
          hint={actionFr.hints.dueOn}
          optional
          value={start.dueOn ?? advised?.[priority] ?? ""}
        />
        <NativeMoment
          type="date"
          name="remindOn"
          label={f.remindOn}
          hint={actionFr.hints.remindOn}
          optional
          value={start.remindOn ?? ""}
        />
        <NativeText
          name="cost"
          label={f.cost}
          hint={actionFr.hints.cost}
          optional
          width="in in-s"
          value={start.cost == null ? "" : formatNumber(start.cost, 2)}
        />
      </div>
    </NativeForm>
  );
}
