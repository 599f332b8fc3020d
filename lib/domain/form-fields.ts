const SECRET = /password|^key$|^\$/;

/** What was typed, by field; never a password, nor what React adds to the form. */
export function typedIn(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !SECRET.test(name)) typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}

/** The text of one field; "" for a field that is not there and for a file. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** The texts of several fields, by name. */
export const textsOf = (form: FormData, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
