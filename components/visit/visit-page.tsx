import { NativeMoment } from "@/components/access/form/native-moment";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { AgendaItem } from "@/lib/domain/visit/agenda";
import type { Agreement } from "@/lib/domain/visit/agreement";
import { localTimeOf } from "@/lib/domain/visit/local-time";
import type { VisitMeasure } from "@/lib/domain/visit/measure";
import type { PreparationStep } from "@/lib/domain/visit/preparation";
import { nextVisitStatuses, type VisitStatus } from "@/lib/domain/visit/status";
import type { Attendee, Purpose } from "@/lib/domain/visit/visit";
import { formatDay, formatDuration, formatInstant, formatList } from "@/lib/i18n/format";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { routes } from "@/lib/routes";
import { NativeChoices, NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { Answers } from "../ui/answers";
import { Details } from "../ui/details";
import { PageHead } from "../ui/page-head";
import { Rules } from "../ui/rules";
import { SlotLinks } from "./campaign/slot-links";
import { SlotFields } from "./plan-form";
import { VisitStatusTag } from "./status-tag";
import { VisitActs } from "./visit-acts";
import { Checklist, Measure } from "./visit-guide";

const t = visitPagesFr.visit;
const f = visitFr.fields;

type Visit = {
  id: string;
  status: VisitStatus;
  plannedAt: string | null;
  plannedMinutes: number | null;
  doneFrom: string | null;
  doneTo: string | null;
  place: string;
  purposes: readonly Purpose[];
  agenda: readonly AgendaItem[];
  prepared: readonly PreparationStep[];
  hasSlots: boolean;
  attendees: readonly Attendee[];
  agreement: Agreement;
  nextVisitOn: string | null;
  cancelReason: string;
  interventionId: string | null;
  version: number;
};
type Props = {
  memberId: string;
  visit: Visit;
  sent: boolean;
  /** The town was visited before. */
  hasFormer: boolean;
  hasQuestionnaire: boolean;
  /** Null until it took place. */
  measure: VisitMeasure | null;
  prepare: FormAction;
  tick: FormAction;
  reschedule: FormAction;
};

const instant = (text: string | null) => text && formatInstant(new Date(text));

function Facts({ memberId, visit }: Props) {
  const present = visit.attendees.map((one) => one.label || visitFr.attendees[one.function]);
  const lines = [
    { term: t.slot, value: instant(visit.plannedAt) },
    { term: t.duration, value: visit.plannedMinutes && formatDuration(visit.plannedMinutes) },
    { term: f.doneFrom, value: instant(visit.doneFrom) },
    { term: f.doneTo, value: instant(visit.doneTo) },
    { term: f.place, value: visit.place },
    { term: f.purposes, value: formatList(visit.purposes.map((purpose) => visitFr.purposes[purpose])) },
    { term: f.attendees, value: formatList(present) },
    { term: f.agreement, value: visit.agreement && `${visit.agreement.name}, ${visit.agreement.function}` },
    { term: f.nextVisitOn, value: visit.nextVisitOn && formatDay(visit.nextVisitOn) },
    { term: f.reason, value: visit.cancelReason },
    {
      term: t.intervention,
      value: visit.interventionId && (
        <a href={routes.memberIntervention(memberId, visit.interventionId)}>{t.openIntervention}</a>
      ),
    },
  ];
  return <Answers answers={lines.filter(({ value }) => value)} />;
}

function Hidden({ memberId, visit }: Pick<Props, "memberId" | "visit">) {
  const about = { key: newId(), memberId, visitId: visit.id, version: visit.version };
  return Object.entries(about).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

function Agenda({ agenda }: Pick<Visit, "agenda">) {
  return (
    <Rules title={t.agenda}>
      {agenda.length === 0 && <li className="second">{t.agendaEmpty}</li>}
      {agenda.map(({ kind, id, label }) => (
        <li key={`${kind}-${id}`}>
          {label} <span className="second">({visitFr.agendaOne[kind]})</span>
        </li>
      ))}
    </Rules>
  );
}

/** One visit: where it stands, what to do next, what was prepared. */
export function VisitPage(props: Props) {
  const { memberId, visit, hasQuestionnaire, prepare, reschedule } = props;
  const moves = nextVisitStatuses(visit.status);
  const items = visit.agenda.map(({ kind, id, label }) => ({ value: JSON.stringify({ kind, id, label }), label }));
  return (
    <>
      <PageHead title={t.title} sum={<VisitStatusTag status={visit.status} />} large />
      {!hasQuestionnaire && <p>{t.noQuestionnaire}</p>}
      <VisitActs {...props} />
      <SlotLinks memberId={memberId} visit={visit} />
      <Facts {...props} />
      {props.measure && <Measure measure={props.measure} />}
      <Agenda agenda={visit.agenda} />
      {moves.length > 0 && (
        <>
          <Details summary={t.move}>
            <NativeForm key={visit.version} action={reschedule} submitLabel={t.saveMove} kind="plain" labels={f}>
              <Hidden memberId={memberId} visit={visit} />
              <NativeChoices
                name="status"
                label={t.newStatus}
                single
                compact
                value={moves.slice(0, 1)}
                choices={moves.map((value) => ({ value, label: visitFr.statuses[value] }))}
              />
              <NativeMoment
                name="plannedAt"
                label={f.plannedAt}
                type="datetime-local"
                optional
                value={visit.plannedAt ? localTimeOf(new Date(visit.plannedAt)) : ""}
              />
              <NativeText name="reason" label={f.reason} optional rows={2} />
            </NativeForm>
          </Details>
          <Checklist prepared={visit.prepared} version={visit.version} action={props.tick}>
            <Hidden memberId={memberId} visit={visit} />
          </Checklist>
          <Details summary={t.prepare}>
            <NativeForm key={visit.version} action={prepare} submitLabel={t.savePrepare} kind="plain" labels={f}>
              <Hidden memberId={memberId} visit={visit} />
              <SlotFields
                {...(visit.plannedMinutes !== null && { minutes: visit.plannedMinutes })}
                place={visit.place}
                purposes={visit.purposes}
              />
              {items.length > 0 && (
                <NativeChoices
                  name="agenda"
                  label={t.agenda}
                  hint={t.agendaHint}
                  compact
                  choices={items}
                  value={items.map(({ value }) => value)}
                />
              )}
            </NativeForm>
          </Details>
        </>
      )}
    </>
  );
}
