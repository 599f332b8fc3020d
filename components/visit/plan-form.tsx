import { NativeMoment } from "@/components/access/form/native-moment";
import { NativeSelect } from "@/components/access/form/native-select";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { AgendaGroup } from "@/lib/domain/visit/agenda";
import { PURPOSES, USUAL_MINUTES } from "@/lib/domain/visit/visit";
import { formatNumber } from "@/lib/i18n/format";
import { questionnaireFr } from "@/lib/i18n/fr/questionnaire";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { routes } from "@/lib/routes";
import { NativeChoices, NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { LinkButton } from "../ui/button";
import { Rules } from "../ui/rules";

const t = visitPagesFr.plan;
const f = visitFr.fields;

type Prepared = { minutes?: number; place?: string; purposes?: readonly string[] };

/** Length, place and purposes: the same fields when a visit is planned and when it is prepared. */
export function SlotFields({ minutes = USUAL_MINUTES, place = "", purposes = [] }: Prepared) {
  return (
    <>
      <NativeText
        name="durationMinutes"
        label={f.durationMinutes}
        hint={t.minutesHint}
        type="number"
        width="in in-s"
        value={String(minutes)}
      />
      <NativeText name="place" label={f.place} optional value={place} />
      <NativeChoices
        name="purposes"
        label={f.purposes}
        compact
        value={purposes}
        choices={PURPOSES.map((value) => ({ value, label: visitFr.purposes[value] }))}
      />
    </>
  );
}

type Props = {
  memberId: string;
  groups: readonly AgendaGroup[];
  /** The usual one first. */
  questionnaires: readonly { id: string; title: string; edition: number }[];
  action: FormAction;
};

export function PlanForm({ memberId, groups, questionnaires, action }: Props) {
  const statuses = (["planned", "proposed", "to_plan"] as const).map((value) => ({
    value,
    label: visitFr.statuses[value],
  }));
  return (
    <>
      <NativeForm
        action={action}
        submitLabel={t.submit}
        labels={f}
        beside={
          <LinkButton href={routes.memberVisits(memberId)} kind="quiet">
            {visitPagesFr.cancel}
          </LinkButton>
        }
      >
        <input type="hidden" name="key" value={newId()} />
        <input type="hidden" name="memberId" value={memberId} />
        <NativeChoices name="status" label={f.status} single compact value={["planned"]} choices={statuses} />
        <NativeMoment name="plannedAt" label={f.plannedAt} type="datetime-local" />
        <SlotFields />
        {questionnaires.length > 1 && (
          <NativeSelect
            name="questionnaireId"
            label={questionnaireFr.choose}
            value={questionnaires[0]?.id ?? ""}
            options={questionnaires.map(({ id, title, edition }) => ({
              value: id,
              label: questionnaireFr.usualOf(title, formatNumber(edition)),
            }))}
          />
        )}
      </NativeForm>
      <h2>{t.agenda}</h2>
      <p className="second">{groups.length > 0 ? t.agendaLead : t.agendaEmpty}</p>
      {groups.map(({ kind, items, left }) => (
        <Rules key={kind} title={visitFr.agenda[kind]}>
          {items.map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
          {left > 0 && <li className="second">{t.more(formatNumber(left))}</li>}
        </Rules>
      ))}
    </>
  );
}
