/** What a form that works without JavaScript shows after a sending; it travels with the page, so it carries no secret typed. */
export type FormState = {
  status: "ready" | "done" | "invalid" | "refused" | "signed-out" | "unsent";
  /** A whole sentence: the refusal, or what was done. */
  message?: string;
  issues: { name: string; message: string }[];
  /** What was typed, by field, for a page that is made again; passwords are left out. */
  typed: Record<string, string[]>;
  /** A one-time link, shown this once. */
  link?: string;
};

export const READY: FormState = { status: "ready", issues: [], typed: {} };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
