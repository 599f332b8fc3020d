import type { ReactNode } from "react";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { StepKey } from "@/lib/domain/register/questions/step-fields";
import { unchangedAnswer } from "@/lib/domain/visit/answer";
import type { SaveAnswer } from "@/lib/domain/visit/answer-state";
import { proposedFinding } from "@/lib/domain/visit/proposal";
import type { Question } from "@/lib/domain/visit/questionnaire";
import { reportAnswer } from "@/lib/domain/visit/report-answer";
import { liveEntries, type RunFile } from "@/lib/domain/visit/run-file";
import { answerWords } from "@/lib/i18n/answer-words";
import { formatDay } from "@/lib/i18n/format";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { ActForm } from "../access/act-form";
import { PriorityTag } from "../action/status-tag";
import type { SaveStatus } from "../ui/save-state";
import { AnswerForm } from "./answer-form";
import { Completes } from "./completes";
import { FindingForm } from "./finding-form";
import { Proves } from "./proves";
import { QuestionFields } from "./question";

const t = visitPagesFr.run;

type Props = {
  file: RunFile;
  question: Question;
  nextHref: string;
  saveAnswer: SaveAnswer;
  keepFinding: FormAction;
  repeatAnswer: FormAction;
  held?: SaveStatus | undefined;
  /** Where the step of an entry that the question fills is; none without a network. */
  completeHref?: (entryId: string, step: StepKey) => string;
  /** Where an entry that the question proves something of is; none without a network. */
  entryHref?: ((entryId: string) => string) | undefined;
  /** What the device adds under the answer: its state, the photo of a place. */
  children?: ReactNode;
};

/** One question, what was answered last time, and the finding that its answer proposes. */
export function QuestionPart(props: Props) {
  const { file, question, nextHref, saveAnswer, keepFinding, repeatAnswer, held, completeHref, entryHref, children } =
    props;
  const { member, visit, questionnaire, findings } = file;
  const { code } = question;
  const entries = liveEntries(file);
  const answer = file.answers.find((one) => one.question === code);
  const section = questionnaire.sections.find((one) => one.code === question.section);
  const before = file.previous?.answers.find((one) => one.question === code);
  const repeatable = answer === undefined && before ? unchangedAnswer(question, before) : null;
  const proposal = answer ? proposedFinding(question, answer.value) : null;
  const kept = findings.some((finding) => finding.question === code);
  const names = new Map(file.entries.map(({ id, name }) => [id, name]));
  const start = { memberId: member.id, visitId: visit.id, question: code, version: answer?.version ?? 0, key: newId() };
  return (
    <>
      <p className="second">
        {code}{" "}
        {question.essential && (
          <>
            <span aria-hidden="true">★</span>
            <span className="vh">, {visitFr.answer.essential}</span>{" "}
          </>
        )}
        · {section?.label}
      </p>
      <AnswerForm key={code} start={start} action={saveAnswer} held={held}>
        {question.help && <p className="hint">{question.help}</p>}
        <QuestionFields question={question} answer={answer} entries={entries} />
      </AnswerForm>
      {children}
      <Proves question={question} entries={entries} href={entryHref} />
      {question.fills && completeHref && <Completes step={question.fills} entries={entries} href={completeHref} />}
      {repeatable && file.previous && (
        <div className="prop">
          <h2>
            {visitFr.answer.previous}, {formatDay(file.previous.on)}
          </h2>
          <p>{answerWords(reportAnswer({ ...question, namesPeople: false }, section, repeatable.value, names))}</p>
          <ActForm
            action={repeatAnswer}
            label={`${visitFr.answer.unchanged}\u00a0: ${t.unchanged.toLowerCase()}`}
            about={{ memberId: member.id, visitId: visit.id, question: code }}
          />
        </div>
      )}
      {proposal && !kept && (
        <section className="prop">
          <h2>
            {visitFr.finding.proposed} <PriorityTag priority={proposal.severity} />
          </h2>
          <FindingForm
            memberId={member.id}
            visitId={visit.id}
            entries={entries}
            action={keepFinding}
            submitLabel={visitFr.finding.keep}
            back={code}
            otherwise={{ href: nextHref, label: visitFr.finding.none }}
            start={{
              question: code,
              label: proposal.toCheck ? visitFr.finding.toCheck(proposal.label) : proposal.label,
              evidence: proposal.names.join(", "),
              severity: proposal.severity,
              entryId: proposal.entryIds[0] ?? null,
            }}
          />
        </section>
      )}
    </>
  );
}
