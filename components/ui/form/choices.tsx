import type { ReactNode } from "react";
import { useController, useFormContext } from "react-hook-form";
import { uiFr } from "@/lib/i18n/fr/ui";
import { type FieldProps, Group, Noted, useField, useFirst } from "./field";
import { FieldError } from "./field-parts";

export type Choice = {
  value: string;
  label: string;
  hint?: ReactNode;
  /** Asked when this answer is chosen. */
  reveal?: ReactNode;
  /** « Je ne sais pas »: set apart, with its consequence as hint. */
  unsure?: boolean;
};

type ChoicesProps = FieldProps & { choices: readonly Choice[]; question?: boolean };

function Labels({ id, choice }: { id: string; choice: Choice }) {
  return (
    <>
      <span className="t">{choice.label}</span>
      {choice.hint && (
        <span className="hint" id={`${id}-hint`}>
          {choice.hint}
        </span>
      )}
    </>
  );
}

type OptionProps = { id: string; choice: Choice; open: boolean; children: ReactNode };

function Option({ id, choice, open, children }: OptionProps) {
  return (
    <>
      {choice.unsure && <p className="or">{uiFr.form.or}</p>}
      <label className={choice.unsure ? "choice ask" : "choice"} htmlFor={id}>
        {children}
        <Labels id={id} choice={choice} />
      </label>
      {open && choice.reveal && <div className="reveal">{choice.reveal}</div>}
    </>
  );
}

const optionId = (id: string, index: number) => (index === 0 ? id : `${id}-${index}`);

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Several answers: the values that are ticked, in the order of the choices. */
export function CheckboxGroup({ choices, question, ...field }: ChoicesProps) {
  const { id, error } = useField(field);
  const { field: control } = useController({ name: field.name });
  const ticked = listOf(control.value);
  const toggle = (value: string) => {
    const next = ticked.includes(value) ? ticked.filter((other) => other !== value) : [...ticked, value];
    const known = choices.map((choice) => choice.value);
    control.onChange([...known.filter((code) => next.includes(code)), ...next.filter((code) => !known.includes(code))]);
  };
  return (
    <Group id={id} kind="several" field={field} error={error} question={question}>
      <div className="choices">
        {choices.map((choice, index) => {
          const own = optionId(id, index);
          return (
            <Option key={choice.value} id={own} choice={choice} open={ticked.includes(choice.value)}>
              <input
                type="checkbox"
                id={own}
                name={field.name}
                value={choice.value}
                checked={ticked.includes(choice.value)}
                onChange={() => toggle(choice.value)}
                onBlur={control.onBlur}
                ref={index === 0 ? control.ref : undefined}
                aria-describedby={choice.hint ? `${own}-hint` : undefined}
              />
            </Option>
          );
        })}
      </div>
    </Group>
  );
}

type PickGroupProps = FieldProps & {
  /** `shortcut` is only shown; the page that offers keys listens for them. */
  choices: readonly { value: string; label: string; shortcut?: string }[];
  columns?: boolean;
};

/** The compact form of `RadioGroup`, for the quick entry. */
export function PickGroup({ choices, columns = false, ...field }: PickGroupProps) {
  const { register } = useFormContext();
  const { id, error } = useField(field);
  const first = useFirst(field.name);
  return (
    <Group id={id} kind="filled" field={field} error={error}>
      <div className={columns ? "pick themes" : "pick"}>
        {choices.map((choice, index) => (
          <label key={choice.value}>
            <input
              type="radio"
              id={optionId(id, index)}
              value={choice.value}
              defaultChecked={first === choice.value}
              {...register(field.name)}
            />
            {choice.label}
            {choice.shortcut && (
              <span className="key" aria-hidden="true">
                <kbd>{choice.shortcut}</kbd>
              </span>
            )}
          </label>
        ))}
      </div>
    </Group>
  );
}

/** Yes or no, one box: true or false. */
export function CheckField(field: Omit<FieldProps, "optional">) {
  const { register } = useFormContext();
  const { id, error, aria } = useField(field);
  const first = useFirst(field.name);
  return (
    <div className={error ? "field bad" : "field"}>
      <FieldError id={id} error={error} />
      <label className="tick">
        <input type="checkbox" id={id} defaultChecked={first === true} {...aria} {...register(field.name)} />
        <span className="t">{field.label}</span>
        {field.hint && (
          <span className="hint" id={`${id}-hint`}>
            {field.hint}
          </span>
        )}
      </label>
      <Noted kind="tick" field={field} />
    </div>
  );
}
