import { type Answer, type AnsweredValue, partsOf, SCALE, YES_NO } from "@/lib/domain/visit/answer";
import { isSingle } from "@/lib/domain/visit/answer-form";
import type { Question } from "@/lib/domain/visit/questionnaire";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { Details } from "../ui/details";
import { Headline } from "../ui/headline";
import { type EntryChoice, PartField } from "./part-field";

const t = visitPagesFr.run;
const a = visitFr.answer;

type Choice = { value: string; label: string; unsure?: boolean };

function mainChoices(question: Question): Choice[] {
  const [main] = partsOf(question);
  const own: Choice[] =
    main === "yesNo"
      ? YES_NO.map((value) => ({ value, label: a.yesNo[value] }))
      : main === "choice"
        ? question.options.map(({ code, label }) => ({ value: code, label }))
        : main === "scale"
          ? SCALE.map((value) => ({ value: String(value), label: a.scale[value] }))
          : [{ value: "answered", label: t.answeredState }];
  return [
    ...own,
    { value: "unknown", label: a.states.unknown, unsure: true },
    { value: "not_applicable", label: a.states.not_applicable },
  ];
}

function chosen(question: Question, answer: Answer | undefined): string | undefined {
  const value = answer?.value;
  if (!value) return undefined;
  if (value.state !== "answered") return value.state;
  if (!isSingle(question)) return "answered";
  return value.yesNo ?? value.choice ?? (value.scale === undefined ? undefined : String(value.scale));
}

type Props = { question: Question; answer: Answer | undefined; entries: readonly EntryChoice[] };

/** The question of the page: wide choices for a thumb, then what completes them, then the note and the evidence. */
export function QuestionFields({ question, answer, entries }: Props) {
  const single = isSingle(question);
  const parts = partsOf(question).filter((part) => part !== "yesNo" && part !== "choice" && part !== "scale");
  const value: Partial<AnsweredValue> = answer?.value.state === "answered" ? answer.value : {};
  const checked = chosen(question, answer);
  const main = (
    <div className="big">
      {mainChoices(question).map((choice) => (
        <label key={choice.value} className={choice.unsure ? "choice ask" : "choice"}>
          <input type="radio" name="main" value={choice.value} defaultChecked={checked === choice.value} />
          <span className="t">{choice.label}</span>
        </label>
      ))}
    </div>
  );
  const completing = parts.map((part) => (
    <PartField key={part} part={part} question={question} value={value} entries={entries} />
  ));
  return (
    <>
      <fieldset>
        <legend>
          <h1 className="q">
            <Headline text={question.text} />
          </h1>
        </legend>
        {!single && completing}
        {main}
      </fieldset>
      {single && completing}
      <Details summary={t.more} open={Boolean(answer?.note || answer?.evidence)}>
        <fieldset className="field">
          <legend>{a.evidenceLegend}</legend>
          <div className="pick">
            {(["seen", "said", ""] as const).map((evidence) => (
              <label key={evidence}>
                <input
                  type="radio"
                  name="evidence"
                  value={evidence}
                  defaultChecked={(answer?.evidence ?? "") === evidence}
                />
                {evidence === "" ? t.noEvidence : a.evidence[evidence]}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="field">
          <label htmlFor="note">{a.note}</label>
          <span className="hint" id="note-hint">
            {a.noteHint}
          </span>
          <textarea
            className="in"
            id="note"
            name="note"
            rows={3}
            aria-describedby="note-hint"
            defaultValue={answer?.note ?? ""}
          />
        </div>
      </Details>
    </>
  );
}
