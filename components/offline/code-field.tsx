import { FieldError, FieldHint } from "../ui/form/field-parts";

type CodeFieldProps = {
  id: string;
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  fresh?: boolean;
};

/** The device's code: never given back, never offered to be remembered by the browser. */
export function CodeField({ id, name, label, hint, error, fresh = false }: CodeFieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={id}>{label}</label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} error={error} />
      <input
        className="in in-m"
        type="password"
        id={id}
        name={name}
        autoComplete={fresh ? "new-password" : "off"}
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}

/** Reads one field of a form sent in the page. */
export const typedIn = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
};
