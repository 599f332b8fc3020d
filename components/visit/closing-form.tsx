import { NativeMoment } from "@/components/access/form/native-moment";
import { NativeSelect } from "@/components/access/form/native-select";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { Agreement } from "@/lib/domain/visit/agreement";
import { VISIT_THEME } from "@/lib/domain/visit/intervention";
import { ATTENDEE_FUNCTIONS, type Attendee, SENTENCES_MAX } from "@/lib/domain/visit/visit";
import { formatList, formatNumber } from "@/lib/i18n/format";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { NativeChoices, NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { LinkButton } from "../ui/button";
import { KeepTick } from "./keep-tick";

const t = visitPagesFr.closing;
const f = visitFr.fields;

type Purpose = keyof typeof visitFr.purposes;
type Visit = {
  id: string;
  purposes: readonly string[];
  version: number;
  attendees: readonly Attendee[];
  sentences: readonly string[];
  goesWell: string;
  agreement: Agreement;
  nextVisitOn: string | null;
  travelMinutes: number | null;
};
type Props = {
  memberId: string;
  visit: Visit;
  /** Real hours to start from, by the clock of the town hall; null once the visit is done. */
  hours: { from: string; to: string } | null;
  themes: readonly { code: string; label: string }[];
  proposal: { on: string; words: string };
  action: FormAction;
  cancelHref: string;
  submitLabel?: string;
};

/** The intervention of the visit is called by its purposes. */
const subjectOf = (purposes: readonly string[]) =>
  visitFr.subject(
    formatList(
      purposes.map((purpose) => (purpose in visitFr.purposes ? visitFr.purposes[purpose as Purpose] : purpose)),
    ), // narrowed by `in`
  );

/** What is said before leaving. The first time it marks the visit done and notes its intervention. */
export function ClosingForm(props: Props) {
  const { memberId, visit, hours, themes, proposal, action, cancelHref } = props;
  const { submitLabel = hours ? t.submit : t.amend } = props;
  const about = {
    key: newId(),
    memberId,
    visitId: visit.id,
    version: visit.version,
    subject: subjectOf(visit.purposes),
  };
  const other = visit.attendees.find((one) => one.function === "autre");
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
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {hours && (
        <div className="grid">
          <NativeMoment type="datetime-local" name="doneFrom" label={f.doneFrom} value={hours.from} />
          <NativeMoment type="datetime-local" name="doneTo" label={f.doneTo} value={hours.to} />
        </div>
      )}
      <NativeChoices
        name="attendees"
        label={f.attendees}
        compact
        value={visit.attendees.map((one) => one.function)}
        choices={ATTENDEE_FUNCTIONS.map((value) => ({ value, label: visitFr.attendees[value] }))}
      />
      <NativeText name="attendeeLabel" label={t.label} hint={visitFr.hints.label} optional value={other?.label ?? ""} />
      <fieldset className="field">
        <legend>{f.sentences}</legend>
        {Array.from({ length: SENTENCES_MAX }, (_, index) => t.sentence(formatNumber(index + 1))).map(
          (label, index) => (
            <NativeText
              key={label}
              name={`sentences.${index}`}
              label={label}
              optional={index > 0}
              value={visit.sentences[index] ?? ""}
            />
          ),
        )}
      </fieldset>
      <fieldset className="field">
        <legend>{f.agreement}</legend>
        <p className="hint">{visitFr.hints.agreement}</p>
        <div className="grid">
          <NativeText name="agreement.name" label={f["agreement.name"]} optional value={visit.agreement?.name ?? ""} />
          <NativeText
            name="agreement.function"
            label={f["agreement.function"]}
            optional
            value={visit.agreement?.function ?? ""}
          />
        </div>
      </fieldset>
      <NativeText name="goesWell" label={f.goesWell} rows={3} optional value={visit.goesWell} />
      <div className="grid">
        <NativeMoment
          type="date"
          name="nextVisitOn"
          label={f.nextVisitOn}
          hint={visitFr.hints.nextVisitOn(proposal.words)}
          optional
          value={visit.nextVisitOn ?? proposal.on}
        />
        <NativeText
          name="travelMinutes"
          type="number"
          label={f.travelMinutes}
          optional
          value={visit.travelMinutes === null ? "" : String(visit.travelMinutes)}
        />
        {hours && (
          <NativeSelect
            name="theme"
            label={t.theme}
            value={VISIT_THEME}
            options={themes.map(({ code, label }) => ({ value: code, label }))}
          />
        )}
      </div>
      <KeepTick />
    </NativeForm>
  );
}
