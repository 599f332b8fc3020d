/** What a form sent without its script carries beside its answers. */
export const POSTED = {
  key: "_key",
  /** The values the text was begun from; the values of the page, once rows were added to them. */
  start: "_start",
  values: "_values",
  /** Where to go once it is done. */
  next: "_next",
  /** One per control: how it is read, and how it names itself. */
  field: "_field",
  /** The button of a list: it changes the form and saves nothing. */
  act: "_act",
  /** The screen of two texts: what each choice would write, the choices, and the button that keeps them. */
  conflict: "_conflict",
  side: "_side.",
  written: "_written.",
  keep: "_keep",
  /** The words that a button of the form takes into a field. */
  words: "_words",
} as const;

/** Stands for the id of what will be made, in the address to go to. */
export const MADE = "00000000-0000-7000-8000-000000000000";

export const FIELD_KINDS = [
  "text",
  "number",
  "filled",
  "absent",
  "yesno",
  "tick",
  "several",
  "lines",
  "items",
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export type FieldLabel = { label: string; missing?: string | undefined };

export const SEPARATOR = "|";

export const fieldNote = (kind: FieldKind, name: string, { label, missing }: FieldLabel): string =>
  [kind, name, missing ?? "", label].join(SEPARATOR);

/** What the screen of two texts would write, side by side; `aside` is how a text that gives way is called in the journal. */
export type PostedConflict = {
  version: number;
  theirs: unknown;
  fields: { name: string; aside: string; standing: Record<string, unknown> }[];
  merged: Record<string, unknown>;
};

/** What a button asks for that changes the form and saves nothing. */
export type ListAct =
  | { do: "add"; name: string; at: number; blank: unknown }
  | { do: "remove"; name: string; at: number }
  | { do: "move"; name: string; from: number; to: number }
  /** The words chosen beside a field become its text. */
  | { do: "take"; name: string };

/** Empty is null; what is not a number stays text, for the schema to say so. */
export function readNumber(typed: unknown): unknown {
  if (typeof typed !== "string") return typed ?? null;
  const text = typed.replace(/\s/g, "").replace(",", ".");
  if (text === "") return null;
  const value = Number(text);
  return Number.isNaN(value) ? typed : value;
}

/** The choices made on the screen of two texts, by field, and what was written from both; `asked` when they were to be kept. */
export type PostedChoices = {
  asked: boolean;
  sides: Readonly<Record<string, string>>;
  written: Readonly<Record<string, string>>;
};

export type PostedForm = {
  key: string;
  /** The answers in the shape of the form's schema. */
  values: unknown;
  start: unknown;
  next: string;
  labels: Record<string, FieldLabel>;
  choices: PostedChoices;
  /** True when the button pressed only changed a list. */
  edited: boolean;
};
