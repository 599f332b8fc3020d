import { type RefObject, useRef, useState } from "react";
import type { FieldPath, FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form";
import type { ActionResult } from "@/lib/domain/action-result";
import { newId } from "@/lib/domain/new-id";
import type { FormIssue } from "./errors";
import type { Start, Traffic } from "./form-context";

export type Refusal = Extract<ActionResult, { status: "refused" }>;
export type Done = Extract<ActionResult, { status: "done" }>;

export type Outcome =
  | { kind: "none" }
  | { kind: "done" }
  | { kind: "refused"; refusal: Refusal }
  /** The answer never came: it may have been done, and the same key makes a second sending harmless. */
  | { kind: "unsent" }
  | { kind: "signed-out" };

/** What a form shows of an answer, beside the errors at its fields. */
export function outcomeOf(result: ActionResult | null): Outcome {
  if (result?.status === "refused") return { kind: "refused", refusal: result };
  if (result?.status === "done" || result?.status === "signed-out") return { kind: result.status };
  return { kind: "none" };
}

type Options<Input extends FieldValues, Output> = {
  form: UseFormReturn<Input, unknown, Output>;
  action: (idempotencyKey: string, input: Input) => Promise<ActionResult>;
  idempotencyKey: RefObject<string>;
  traffic: Traffic;
  start: Start;
  /** What the sending before came to, when the page was made again for it. */
  first: Outcome;
  onIssues: (issues: FormIssue[]) => void;
  onDone: (result: Done, intent: string) => void;
};

/** An action that redirects rejects with this mark; the page is already leaving. */
function isRedirect(error: unknown): boolean {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");
}

/** Sends once at a time, and turns each possible answer into what the form shows. */
export function useSubmission<Input extends FieldValues, Output>(options: Options<Input, Output>) {
  const { form, action, idempotencyKey, traffic, start, onIssues, onDone } = options;
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(options.first);
  const lastIntent = useRef("");

  const settle = (result: ActionResult | undefined, input: Input) => {
    if (!result || result.status === "done") {
      idempotencyKey.current = newId();
      const version = result?.version;
      if (version !== undefined && "version" in input) {
        const name = "version" as Path<Input>; // checked on the line above
        form.setValue(name, version as PathValue<Input, typeof name>); // versions are numbers in every schema
      }
      if ("leftAside" in input) {
        const aside = "leftAside" as Path<Input>; // checked on the line above
        form.setValue(aside, undefined as PathValue<Input, typeof aside>); // optional wherever it stands
      }
      start.current = { ...input, ...(version !== undefined && { version }) };
      setOutcome({ kind: "done" });
      onDone(result ?? { status: "done" }, lastIntent.current);
    } else if (result.status === "invalid") {
      for (const { path, message } of result.issues) form.setError(path as FieldPath<Input>, { message }); // the server read the same schema
      setOutcome({ kind: "none" });
      onIssues(result.issues.map(({ path, message }) => ({ name: path, message })));
    } else {
      setOutcome(outcomeOf(result));
    }
  };

  const send = async (intent = lastIntent.current) => {
    if (traffic.sending) return;
    traffic.sending = true;
    lastIntent.current = intent;
    setPending(true);
    onIssues([]);
    await traffic.saving;
    const input = form.getValues();
    try {
      settle(await action(idempotencyKey.current, input), input);
    } catch (error) {
      if (isRedirect(error)) onDone({ status: "done" }, intent);
      else setOutcome({ kind: "unsent" });
    } finally {
      traffic.sending = false;
      setPending(false);
    }
  };

  return { pending, outcome, send };
}
