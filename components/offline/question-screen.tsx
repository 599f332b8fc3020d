import { typedIn } from "@/lib/domain/form-fields";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { answerProblems, answerSchema, unchangedAnswer } from "@/lib/domain/visit/answer";
import { answerIn } from "@/lib/domain/visit/answer-form";
import type { SaveAnswer } from "@/lib/domain/visit/answer-state";
import { answerOperation } from "@/lib/domain/visit/on-device/make-operation";
import type { Question } from "@/lib/domain/visit/questionnaire";
import { formatInstantTime } from "@/lib/i18n/format";
import { offlineVisitFr } from "@/lib/i18n/fr/offline-visit";
import { visitFr } from "@/lib/i18n/fr/visit";
import { LinkButton } from "../ui/button";
import { QuestionPart } from "../visit/question-part";
import { ConflictNote } from "./conflict-note";
import { putDraft, STARTED } from "./drafts";
import { type Held, useHeld } from "./engine";
import { findingAction } from "./finding-action";
import { focusHeading } from "./heading";
import { aboutQuestion, heldStatus, isContested } from "./held-status";
import { keepAll, notKept } from "./keep-form";
import { KeptPhoto } from "./kept-photo";
import { photoPlace } from "./place";

const LEGIBLE: Readonly<Record<string, string>> = visitFr.answer.reasons;

/** The answer as the form says it, kept on this device; the clock of the visit starts with the first. */
function answerAction({ engine, open, visit }: Held, question: Question): SaveAnswer {
  return async (state, form) => {
    const typed = typedIn(form);
    const parsed = answerSchema.safeParse({
      value: answerIn(question, typed),
      note: typed.note?.[0] ?? "",
      evidence: typed.evidence?.[0] ?? "",
    });
    if (!parsed.success) return { ...state, message: offlineVisitFr.notTaken };
    const [problem] = answerProblems(question, parsed.data.value);
    if (problem) return { ...state, message: LEGIBLE[problem.message] ?? offlineVisitFr.notTaken };
    const now = new Date();
    try {
      if (!open.drafts.get(STARTED)) putDraft(open.drafts, STARTED, now.toISOString());
      await keepAll(engine, [answerOperation(visit, question.code, parsed.data)]);
    } catch (error) {
      return { ...state, message: notKept(error) };
    }
    const { memberId, visitId, version } = state;
    return { memberId, visitId, question: question.code, version, key: newId(), keptAt: formatInstantTime(now) };
  };
}

/** « Inchangé »: last visit's answer, given again. */
function repeatAction({ engine, visit }: Held, question: Question): FormAction {
  return async (state) => {
    const before = visit.file.previous?.answers.find((one) => one.question === question.code);
    const answer = before && unchangedAnswer(question, before);
    if (!answer) return { ...state, status: "refused", message: offlineVisitFr.notTaken };
    try {
      await keepAll(engine, [answerOperation(visit, question.code, answer)]);
      focusHeading();
      return { status: "done", issues: [], typed: {} };
    } catch (error) {
      return { ...state, status: "refused", message: notKept(error) };
    }
  };
}

type Props = { question: Question; nextHref: string };

/** One question of the visit, answered without the network. */
export function QuestionScreen({ question, nextHref }: Props) {
  const held = useHeld();
  const { kept, visit } = held;
  const { code } = question;
  const photos = visit.photos.filter((photo) => photo.question === code);
  return (
    <QuestionPart
      file={visit.file}
      question={question}
      nextHref={nextHref}
      saveAnswer={answerAction(held, question)}
      keepFinding={findingAction(held, null)}
      repeatAnswer={repeatAction(held, question)}
      held={heldStatus(kept, aboutQuestion(code))}
    >
      {isContested(kept, aboutQuestion(code)) && <ConflictNote />}
      {question.types.includes("P") && (
        <p className="bar">
          <LinkButton href={photoPlace(code)}>{offlineVisitFr.photo.add}</LinkButton>
        </p>
      )}
      {photos.length > 0 && (
        <ul className="photos">
          {photos.map(({ photoId, operationId, caption }) => (
            <li key={photoId}>
              <KeptPhoto operationId={operationId} />
              <span className="second">{caption}</span>
            </li>
          ))}
        </ul>
      )}
    </QuestionPart>
  );
}
