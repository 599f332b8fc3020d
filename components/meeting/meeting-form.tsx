import { NativeMoment } from "@/components/access/form/native-moment";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { meetingFr as t } from "@/lib/i18n/fr/meeting";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { LinkButton } from "../ui/button";

export type MeetingStart = {
  title: string;
  heldOn: string;
  from: string;
  to: string;
  agenda: readonly string[];
  present: readonly string[];
  excused: readonly string[];
};

type Props = {
  start: MeetingStart;
  about: Record<string, string | number>;
  action: FormAction;
  submitLabel: string;
  cancelHref: string;
};

/** What a meeting says of itself: when, over which period, about what, with which functions. */
export function MeetingForm({ start, about, action, submitLabel, cancelHref }: Props) {
  const { fields: f, hints } = t;
  return (
    <NativeForm
      action={action}
      submitLabel={submitLabel}
      labels={f}
      beside={
        <LinkButton href={cancelHref} kind="quiet">
          {t.cancel}
        </LinkButton>
      }
    >
      {Object.entries({ key: newId(), ...about }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <NativeText name="title" label={f.title} hint={hints.title} value={start.title} />
      <NativeMoment type="date" name="heldOn" label={f.heldOn} value={start.heldOn} />
      <div className="grid">
        <NativeMoment type="date" name="from" label={f.from} hint={hints.period} value={start.from} />
        <NativeMoment type="date" name="to" label={f.to} value={start.to} />
      </div>
      <NativeText
        name="agenda"
        label={f.agenda}
        hint={hints.agenda}
        rows={5}
        optional
        value={start.agenda.join("\n")}
      />
      <NativeText
        name="present"
        label={f.present}
        hint={hints.present}
        rows={4}
        optional
        value={start.present.join("\n")}
      />
      <NativeText name="excused" label={f.excused} rows={3} optional value={start.excused.join("\n")} />
    </NativeForm>
  );
}
