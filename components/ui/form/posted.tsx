import { type ReactNode, useActionState, useState } from "react";
import { type DefaultValues, type FieldErrors, type FieldValues, set } from "react-hook-form";
import type { ActionResult } from "@/lib/domain/action-result";
import { newId } from "@/lib/domain/new-id";
import { POSTED, type PostedChoices } from "@/lib/domain/posted-form";
import { type FormIssue, wordsOf } from "./errors";
import { type Outcome, outcomeOf } from "./use-submission";

type Act<Input> = (key: string, input: Input) => Promise<ActionResult>;
/** The same act, of which `perform` reads a whole form as well; a function of the page is never sent without its script. */
type Post = (before: ActionResult | null, form: FormData) => Promise<ActionResult>;

type First<Input extends FieldValues> = {
  values: DefaultValues<Input>;
  start: unknown;
  key: string;
  issues: FormIssue[];
  errors: FieldErrors<Input>;
  outcome: Outcome;
  choices: PostedChoices;
};

const NO_CHOICE: PostedChoices = { asked: false, sides: {}, written: {} };

/** What the form begins with: its own values, or what was typed and what came of it when it was sent without its script. */
export function usePosted<Input extends FieldValues>(act: Act<Input>, own: DefaultValues<Input>) {
  const [answer, post] = useActionState(act as unknown as Post, null); // see Post
  const [first] = useState((): First<Input> => {
    const posted = answer?.posted;
    const found = answer?.status === "invalid" ? answer.issues : [];
    const errors: FieldErrors<Input> = {};
    for (const { path, message } of found) set(errors, path, { type: "server", message });
    return {
      values: (posted?.values as DefaultValues<Input> | undefined) ?? own, // the answers that this very form sent
      start: posted?.start ?? own,
      key: posted?.key ?? newId(),
      issues: found.map(({ path, message }) => ({ name: path, message: wordsOf(message, posted?.labels[path]) })),
      errors,
      outcome: outcomeOf(answer),
      choices: posted?.choices ?? NO_CHOICE,
    };
  });
  return { first, post };
}

type CarriedProps = { first: { values: unknown; start: unknown; key: string }; next: string; label: ReactNode };

/** What a script would send beside the answers. The button stands first, so that « Entrée » presses no button of a list. */
export function Carried({ first, next, label }: CarriedProps) {
  const start = JSON.stringify(first.start);
  const values = JSON.stringify(first.values);
  return (
    <noscript>
      <button className="vh" type="submit" tabIndex={-1} aria-hidden="true">
        {label}
      </button>
      <input type="hidden" name={POSTED.key} value={first.key} />
      <input type="hidden" name={POSTED.start} value={start} />
      {values !== start && <input type="hidden" name={POSTED.values} value={values} />}
      <input type="hidden" name={POSTED.next} value={next} />
    </noscript>
  );
}
