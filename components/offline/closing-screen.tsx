import type { FormAction } from "@/lib/domain/form-state";
import { personalDataProblems } from "@/lib/domain/intervention/problems";
import { amendClosingSchema, type MarkDoneInput, markDoneInputSchema } from "@/lib/domain/visit/closing";
import { closingIn } from "@/lib/domain/visit/form-input";
import { instantOf, localTimeOf } from "@/lib/domain/visit/local-time";
import { nextVisitProposal, openPoints } from "@/lib/domain/visit/next-visit";
import { closingOperation } from "@/lib/domain/visit/on-device/make-operation";
import type { DeviceOperationOf } from "@/lib/domain/visit/on-device/operation";
import { doneProblems } from "@/lib/domain/visit/status";
import { formatNumber } from "@/lib/i18n/format";
import { offlineVisitFr } from "@/lib/i18n/fr/offline-visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { attendeesMissing } from "@/lib/i18n/visit-words";
import { Banner } from "../ui/banner";
import { ClosingForm } from "../visit/closing-form";
import { ConflictNote } from "./conflict-note";
import { type Held, useHeld } from "./engine";
import { focusHeading } from "./heading";
import { aboutClosing, isContested } from "./held-status";
import { keepForm } from "./keep-form";

const t = offlineVisitFr.closing;

type Said = { sentences: readonly string[]; goesWell: string; personalDataKept: boolean };

const personalData = ({ sentences, goesWell, personalDataKept }: Said) =>
  personalDataProblems({ sentences: sentences.join("\n"), goesWell }, personalDataKept);

const saidIn = ({ attendees, sentences, goesWell, agreement, nextVisitOn, travelMinutes }: Spoken) => ({
  attendees,
  sentences,
  goesWell,
  agreement,
  nextVisitOn: nextVisitOn ?? null,
  travelMinutes: travelMinutes ?? null,
});
type Spoken = ReturnType<typeof amendClosingSchema.parse>;

const doneOperation = (
  { file }: Held["visit"],
  { doneFrom, doneTo, theme, subject }: MarkDoneInput,
): DeviceOperationOf<"visit-done"> => ({
  kind: "visit-done",
  visitId: file.visit.id,
  startedAt: doneFrom,
  endedAt: doneTo,
  theme,
  subject,
});

/** The first time the visit ends by it; afterwards it corrects what was said, as online. */
function closingAction({ engine, visit }: Held): FormAction {
  return async (_state, form) => {
    const common = { form, input: closingIn(form), before: attendeesMissing };
    if (!form.has("doneFrom"))
      return keepForm(engine, {
        ...common,
        schema: amendClosingSchema,
        problems: personalData,
        changes: (input) => [closingOperation(visit, saidIn(input), input.personalDataKept)],
      });
    const state = await keepForm(engine, {
      ...common,
      schema: markDoneInputSchema,
      problems: (input) => [
        ...doneProblems({ doneFrom: instantOf(input.doneFrom), doneTo: instantOf(input.doneTo) }, new Date()),
        ...personalData(input),
      ],
      changes: (input) => [closingOperation(visit, saidIn(input), input.personalDataKept), doneOperation(visit, input)],
    });
    if (state.status === "done") focusHeading();
    return state;
  };
}

/** From the first answer to now, by this device's clock; the DPO corrects it. */
function hoursOf({ visit }: Held): { from: string; to: string } {
  const now = new Date();
  const { startedAt } = visit.file.visit;
  return { from: localTimeOf(startedAt === null ? now : new Date(startedAt)), to: localTimeOf(now) };
}

export function ClosingScreen({ backHref }: { backHref: string }) {
  const held = useHeld();
  const { visit, kept } = held;
  const { file } = visit;
  const { months, on } = nextVisitProposal(openPoints(file), file.today);
  const isDone = file.visit.status === "done";
  return (
    <>
      <h1 className="q">{visitPagesFr.closing.title}</h1>
      {isDone ? (
        <Banner tone="here">
          <strong>{t.done}</strong> {t.doneAmend}
        </Banner>
      ) : (
        <p className="lead">{t.lead}</p>
      )}
      {isContested(kept, aboutClosing) && <ConflictNote />}
      <ClosingForm
        key={String(isDone)}
        memberId={file.member.id}
        visit={file.visit}
        hours={isDone ? null : hoursOf(held)}
        themes={visit.themes}
        proposal={{ on, words: `${formatNumber(months)}\u00a0mois` }}
        action={closingAction(held)}
        cancelHref={backHref}
        submitLabel={t.close}
      />
    </>
  );
}
