import type { ReactNode } from "react";
import { useNativeField } from "@/components/access/form/native-form";
import { FieldError, FieldHint } from "@/components/ui/form/field-parts";
import { uiFr } from "@/lib/i18n/fr/ui";

export type StepChoice = {
  value: string;
  label: string;
  hint?: ReactNode;
  /** Asked when this answer is chosen; CSS shows it, so it needs no script. */
  reveal?: ReactNode;
  /** « Je ne sais pas »: set apart, with its consequence as hint. */
  unsure?: boolean;
};

type StepChoicesProps = {
  name: string;
  label: string;
  hint?: string;
  value: string;
  choices: readonly StepChoice[];
  /** The question of the page is already its title. */
  quiet?: boolean;
};

/** One answer among several, as native radios: with or without JavaScript. */
export function StepChoices({ name, label, hint, value, choices, quiet = false }: StepChoicesProps) {
  const { id, error, typed, again } = useNativeField(name);
  const chosen = again ? (typed?.[0] ?? "") : value;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className={error ? "field bad" : "field"} aria-describedby={described || undefined}>
      <legend className={quiet ? "vh" : undefined}>{label}</legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} error={error} />
      <div className="choices">
        {choices.map((choice, index) => (
          <Choice
            key={choice.value}
            id={index === 0 ? id : `${id}-${index}`}
            name={name}
            choice={choice}
            checked={chosen === choice.value}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceProps = { id: string; name: string; choice: StepChoice; checked: boolean };

function Choice({ id, name, choice, checked }: ChoiceProps) {
  return (
    <>
      {choice.unsure && <p className="or">{uiFr.form.or}</p>}
      <label className={choice.unsure ? "choice ask" : "choice"} htmlFor={id}>
        <input
          type="radio"
          id={id}
          name={name}
          value={choice.value}
          defaultChecked={checked}
          aria-describedby={choice.hint ? `${id}-hint` : undefined}
        />
        <span className="t">{choice.label}</span>
        {choice.hint && (
          <span className="hint" id={`${id}-hint`}>
            {choice.hint}
          </span>
        )}
      </label>
      {choice.reveal && <div className="reveal">{choice.reveal}</div>}
    </>
  );
}

/** « Je ne sais pas » to the whole page: a box set apart, dashed, with its consequence. */
export function UnknownTick({ value, hint }: { value: boolean; hint: string }) {
  const { id, typed, again } = useNativeField("unknown");
  return (
    <div className="choices field">
      <p className="or">{uiFr.form.or}</p>
      <label className="choice ask" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name="unknown"
          defaultChecked={again ? typed?.[0] === "on" : value}
          aria-describedby={`${id}-hint`}
        />
        <span className="t">{uiFr.form.unsure}</span>
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      </label>
    </div>
  );
}
