import { sameValue } from "@/lib/domain/register/canonical";
import type { StepInput, StepKey } from "@/lib/domain/register/questions/step";
import { KEEP_PREFIX, type Overtaken } from "@/lib/domain/register/questions/step-state";
import { formatInstantTime } from "@/lib/i18n/format";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { answerLabel, answerWords, fieldsOf } from "./step-words";

const t = registerAnswersFr.questions.overtaken;

type BothTextsProps = { step: StepKey; mine: StepInput | null; overtaken: Overtaken };

/** Two people wrote on one page: both texts, side by side, and a choice for each answer that differs. */
export function BothTexts({ step, mine, overtaken }: BothTextsProps) {
  const own = new Map(mine ? fieldsOf(mine) : []);
  const differing = fieldsOf(overtaken.theirs).filter(([field, theirs]) => !sameValue(theirs, own.get(field)));
  return (
    <section className="both" role="alert">
      <p>
        <strong>{t.title(overtaken.by, formatInstantTime(new Date(overtaken.at)))}</strong> {t.explain}
      </p>
      {differing.map(([field, theirs]) => (
        <fieldset key={field}>
          <legend>{answerLabel(step, field)}</legend>
          <div className="sides">
            {[
              { side: "mine", label: t.mine, value: own.get(field) },
              { side: "theirs", label: t.theirs(overtaken.by), value: theirs },
            ].map(({ side, label, value }) => (
              <label className="choice" key={side}>
                <input type="radio" name={`${KEEP_PREFIX}${field}`} value={side} defaultChecked={side === "mine"} />
                <span className="t">{label}</span>
                <span className="hint words">{answerWords(value)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}
