import type { FormAction } from "@/lib/domain/form-state";
import type { Neighbour } from "@/lib/domain/visit/campaign/campaign";
import { nextStop, type SlotState } from "@/lib/domain/visit/slot";
import { dayOf, formatDay, formatDuration, formatInstant } from "@/lib/i18n/format";
import { visitSlotsFr } from "@/lib/i18n/fr/visit-campaign";
import { slotWords } from "@/lib/i18n/visit-slot-letter";
import { routes } from "@/lib/routes";
import { ActForm } from "../../access/act-form";
import { NativeChoices } from "../../access/form/native-fields";
import { Banner } from "../../ui/banner";
import { LinkButton } from "../../ui/button";
import { PageHead } from "../../ui/page-head";
import { Rules } from "../../ui/rules";
import { Cell, Head, Row, RowHead, Table } from "../../ui/table";
import { SlotMail, type SlotMailProps } from "./slot-mail";
import { neighbourWords } from "./words";

const t = visitSlotsFr;

type Slot = {
  id: string;
  startsAt: Date;
  minutes: number;
  place: string;
  state: SlotState;
  answeredBy: string | null;
  answeredAt: Date | null;
};
type Props = {
  memberId: string;
  visitId: string;
  slots: readonly Slot[];
  now: Date;
  answer: FormAction;
  /** For the DPO alone: the message, and who could be seen on the same journey. */
  dpo: { mail: SlotMailProps; neighbours: readonly Neighbour[] } | null;
};

function Answering({ memberId, visitId, slots, now, answer, dpo }: Props) {
  const open = slots.filter(({ state, startsAt }) => state === "open" && startsAt > now);
  if (open.length === 0) return null;
  const choices = [
    ...open.map((slot) => ({ value: slot.id, label: slotWords(slot) })),
    { value: "none", label: t.none },
  ];
  return (
    <section aria-labelledby="reponse">
      <h2 id="reponse">{dpo ? t.answerOfTown : t.answer}</h2>
      <ActForm
        action={answer}
        label={dpo ? t.note : t.confirm}
        kind={dpo ? "plain" : "first"}
        about={{ memberId, visitId }}
      >
        <NativeChoices name="choice" label={t.choose} single choices={choices} />
      </ActForm>
    </section>
  );
}

function Outcome({ memberId, visitId, slots, dpo }: Props) {
  const accepted = slots.find(({ state }) => state === "accepted");
  const open = slots.some(({ state }) => state === "open");
  if (accepted)
    return (
      <Banner
        tone="done"
        actions={dpo && <LinkButton href={routes.visit(memberId, visitId)}>{t.openVisit}</LinkButton>}
      >
        {t.planned} {slotWords(accepted)}.
      </Banner>
    );
  if (open || !slots.some(({ state }) => state === "refused")) return null;
  return (
    <Banner
      tone="late"
      actions={dpo && <LinkButton href={routes.proposeSlots(memberId, { visite: visitId })}>{t.again}</LinkButton>}
    >
      {t.refusedAll}
    </Banner>
  );
}

/** The times proposed for one visit: what became of them, the answer, and for the DPO the message. */
export function SlotsPage(props: Props) {
  const { memberId, visitId, slots, dpo } = props;
  const open = slots.filter(({ state }) => state === "open");
  const times = nextStop(open.map(({ startsAt, minutes }) => ({ startsAt: startsAt.toISOString(), minutes })));
  const prefill = Object.fromEntries(times.map((time, index) => [`c${index + 1}`, time]));
  return (
    <>
      <PageHead title={t.title} large />
      <Outcome {...props} />
      <Table
        caption={t.title}
        head={[t.moment, t.minutes, t.place, t.state].map((label) => <Head key={label}>{label}</Head>)}
      >
        {slots.map((slot) => (
          <Row key={slot.id}>
            <RowHead>{slotWords(slot)}</RowHead>
            <Cell label={t.minutes}>{formatDuration(slot.minutes)}</Cell>
            <Cell label={t.place}>{slot.place || t.placeUnsaid}</Cell>
            <Cell label={t.state}>
              {t.states[slot.state]}
              {slot.answeredBy && slot.answeredAt && (
                <span className="second"> {t.answeredBy(slot.answeredBy, formatDay(dayOf(slot.answeredAt)))}</span>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
      <Answering {...props} />
      {open.length > 0 && !dpo && (
        <p>
          <LinkButton href={routes.visitSlotsFile(memberId, visitId)} kind="quiet" download>
            {t.ics}
          </LinkButton>
        </p>
      )}
      {dpo && open.length > 0 && <SlotMail {...dpo.mail} />}
      {dpo && open.length > 0 && dpo.neighbours.length > 0 && (
        <>
          <Rules title={t.sameJourney}>
            {dpo.neighbours.map((one) => (
              <li key={one.id}>
                <a href={routes.proposeSlots(one.id, prefill)}>{neighbourWords(one)}</a>
              </li>
            ))}
          </Rules>
          <p className="second">{t.sameJourneyLead}</p>
        </>
      )}
    </>
  );
}

/** When the message left, if it did. */
export const mailedWords = (slots: readonly { mailedAt: Date | null }[]): string | null => {
  const [latest] = slots.flatMap(({ mailedAt }) => (mailedAt ? [mailedAt] : [])).sort((a, b) => +b - +a);
  return latest ? t.mailed(formatInstant(latest)) : null;
};
