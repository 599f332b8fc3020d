import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { type Choice, labelOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import { nextStatuses } from "@/lib/domain/intervention/status";
import { formatDay, formatDuration } from "@/lib/i18n/format";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { NativeText, NativeTick } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import type { Act } from "./detail-page";
import { PersonalDataTick, PersonalDataWatch } from "./personal-data-watch";
import { PickField } from "./pick-field";

const t = interventionScreensFr.detail;
const f = interventionFr.fields;

type FollowUp = { id: string; date: string; mode: string; note: string; minutes: number | null; author: string };

export function FollowUps({ followUps, terms }: { followUps: readonly FollowUp[]; terms: readonly DictionaryTerm[] }) {
  return (
    <section aria-labelledby="suites">
      <h2 id="suites">{t.followUps}</h2>
      {followUps.length === 0 ? (
        <p>{t.noFollowUp}</p>
      ) : (
        <ol className="items">
          {followUps.map((followUp) => (
            <li key={followUp.id}>
              <p className="second">
                {formatDay(followUp.date)}, {labelOf(terms, "mode", followUp.mode)}
                {followUp.minutes !== null && `, ${formatDuration(followUp.minutes)}`}, {followUp.author}
              </p>
              <p>{followUp.note}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const About = ({ act, idName }: { act: Act; idName: "id" | "interventionId" }) => (
  <>
    <input type="hidden" name="key" defaultValue={newId()} />
    <input type="hidden" name="service" value={act.service} />
    <input type="hidden" name="memberId" value={act.memberId} />
    <input type="hidden" name={idName} value={act.id} />
  </>
);

type FollowUpFormProps = { act: Act; modes: readonly Choice[]; today: string; open: boolean; action: FormAction };

/** A call back on the same question; closed 30 days after the act, where the question is a new act. */
export function FollowUpForm({ act, modes, today, open, action }: FollowUpFormProps) {
  return (
    <section aria-labelledby="noter-suite">
      <h2 id="noter-suite">{t.addFollowUp}</h2>
      <p className="hint">{open ? t.followUpHint : t.followUpOver}</p>
      {open && (
        <NativeForm key={act.version} action={action} submitLabel={t.addFollowUp} kind="plain" labels={labels}>
          <About act={act} idName="interventionId" />
          <PersonalDataWatch>
            <NativeText name="note" label={f.note} rows={3} />
          </PersonalDataWatch>
          <div className="grid">
            <NativeText name="date" label={f.date} type="date" value={today} width="in in-date" />
            <NativeText
              name="minutes"
              label={f.durationMinutes}
              hint={interventionFr.hints.durationMinutes}
              type="number"
              width="in in-s"
              optional
            />
          </div>
          <PickField
            name="mode"
            label={f.mode}
            picks={modes.map(({ code, label }) => ({ value: code, label }))}
            value={act.mode}
          />
          <NativeTick name="closes" label={f.closes} value />
          <PersonalDataTick />
        </NativeForm>
      )}
    </section>
  );
}

const labels: Record<string, string> = { note: f.note, date: f.date, mode: f.mode, minutes: f.durationMinutes };

/** Opens, suspends, closes, cancels; nothing once cancelled. */
export function MoveForm({ act, action }: { act: Act; action: FormAction }) {
  const statuses = nextStatuses(act.status);
  if (statuses.length === 0) return null;
  return (
    <section aria-labelledby="changer-etat">
      <h2 id="changer-etat">{t.move}</h2>
      <NativeForm key={act.version} action={action} submitLabel={t.move} kind="plain" labels={{ status: f.status }}>
        <About act={act} idName="id" />
        <input type="hidden" name="version" value={act.version} />
        <PickField
          name="status"
          label={f.status}
          picks={statuses.map((status) => ({ value: status, label: interventionFr.statuses[status] }))}
        />
      </NativeForm>
    </section>
  );
}
