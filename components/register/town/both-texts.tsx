import { canonicalJson } from "@/lib/domain/register/canonical";
import type { StepInput } from "@/lib/domain/register/questions/step";
import type { StepKey } from "@/lib/domain/register/questions/step-fields";
import { KEEP_PREFIX, type Overtaken } from "@/lib/domain/register/questions/step-state";
import { type Changed, changedBy } from "@/lib/domain/register/three-way";
import { formatInstantTime } from "@/lib/i18n/format";
import { conflictFr } from "@/lib/i18n/fr/conflict";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { answerLabel, answerWords, fieldsOf } from "./step-words";

const t = registerAnswersFr.questions.overtaken;

type BothTextsProps = {
  step: StepKey;
  mine: StepInput | null;
  /** What both began from; null without a script, where every difference asks. */
  base: StepInput | null;
  overtaken: Overtaken;
};

/** Two people wrote on one page: both texts side by side where both changed an answer; what one alone changed is said. */
export function BothTexts({ step, mine, base, overtaken }: BothTextsProps) {
  const own = new Map(mine ? fieldsOf(mine) : []);
  const old = base && new Map(fieldsOf(base));
  const answers = fieldsOf(overtaken.theirs).flatMap(([field, theirs]) => {
    const sides = { base: old ? old.get(field) : null, mine: own.get(field), theirs };
    const changed = changedBy(sides);
    const asked: Changed | null = !old && canonicalJson(sides.mine) !== canonicalJson(theirs) ? "both" : changed;
    return asked === null || asked === "same" ? [] : [{ field, changed: asked, ...sides }];
  });
  return (
    <section className="both" role="alert">
      <p>
        <strong>{t.title(overtaken.by, formatInstantTime(new Date(overtaken.at)))}</strong> {t.explain}
      </p>
      {answers.map(({ field, changed, mine: ownText, theirs }) =>
        changed === "both" ? (
          <fieldset key={`${field}${canonicalJson(theirs)}`}>
            <legend>{answerLabel(step, field)}</legend>
            <div className="sides">
              {[
                { side: "mine", label: t.mine, value: ownText },
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
        ) : (
          <p key={field}>
            {changed === "theirs" && <input type="hidden" name={`${KEEP_PREFIX}${field}`} value="theirs" />}
            <strong>{answerLabel(step, field)}</strong>
            {`\u00a0: ${conflictFr.by[changed === "theirs" ? "theirs" : "mine"]}`}
            <span className="hint words">{answerWords(changed === "theirs" ? theirs : ownText)}</span>
          </p>
        ),
      )}
    </section>
  );
}
