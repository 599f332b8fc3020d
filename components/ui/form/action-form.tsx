import { type FormEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { type DefaultValues, type FieldValues, FormProvider, useForm } from "react-hook-form";
import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import type { DomainErrorCode } from "@/lib/domain/errors";
import { MADE } from "@/lib/domain/posted-form";
import { formatInstant } from "@/lib/i18n/format";
import { uiFr } from "@/lib/i18n/fr/ui";
import { Banner } from "../banner";
import type { ButtonKind } from "../button";
import { useHydrated } from "../use-hydrated";
import { ErrorSummary } from "./error-summary";
import { type FormIssue, flattenErrors, inPageOrder, wordsOf } from "./errors";
import { type FieldNote, FormScopeContext, fieldIdOf, PendingContext, type Start, type Traffic } from "./form-context";
import { leaveFor } from "./leave-for";
import { OutcomeMessage } from "./outcome-message";
import { Carried, usePosted } from "./posted";
import { fetchReader, readBy } from "./read-by";
import { SubmitBar } from "./submit-bar";
import { useDraft } from "./use-draft";
import { type Done, type Refusal, useSubmission } from "./use-submission";

const t = uiFr.form;

export type ActionFormProps<Input extends FieldValues, Output> = {
  /** Fetched once the form is used: until then no page pays for it. */
  schema: () => Promise<z.ZodType<Output, Input>>;
  defaultValues: DefaultValues<Input>;
  action: (idempotencyKey: string, input: Input) => Promise<ActionResult>;
  /** The server's own act, where `action` is a function of the page around it. */
  post?: ((idempotencyKey: string, input: Input) => Promise<ActionResult>) | undefined;
  submitLabel: string;
  /** « plain » where the view has a more useful act: one violet button per view. */
  kind?: ButtonKind;
  /** A second way to send; `intent` reaches `onDone`. */
  second?: { label: string; intent: string };
  /** Links and the save state, after the button. */
  beside?: ReactNode;
  /** Names the local copy; without it nothing is kept on the device (sign-in, passwords). */
  draftKey?: string;
  /** Said in a status when there is no other page to go to. */
  doneMessage?: string;
  /** Where it goes on, given the id of what was made. */
  doneHref?: string | ((id: string) => string);
  resetOnDone?: boolean;
  onDone?: (result: Done, intent: string) => void;
  refusals?: Partial<Record<DomainErrorCode, string>>;
  /** For who sends with the values that the text was begun from. */
  start?: Start;
  /** Shows a refusal that carries more than a sentence: both texts of an overtaken save. */
  renderRefusal?: (refusal: Refusal) => ReactNode;
  children: ReactNode;
};

export function ActionForm<Input extends FieldValues, Output>(props: ActionFormProps<Input, Output>) {
  const { first, post } = usePosted(props.post ?? props.action, props.defaultValues);
  const form = useForm<Input, unknown, Output>({
    resolver: readBy(props.schema),
    defaultValues: first.values,
    errors: first.errors,
    shouldFocusError: false,
  });
  const formId = useId();
  const idOf = (name: string) => fieldIdOf(formId, name);
  const idempotencyKey = useRef(first.key);
  const ready = useHydrated();
  const [issues, setIssues] = useState<FormIssue[]>(first.issues);
  const [kept, setKept] = useState(false);
  const ownStart = useRef<unknown>(first.start);
  const start = props.start ?? ownStart;
  if (first.values !== props.defaultValues && !ready) start.current = first.start;
  const draft = useDraft(props.draftKey, form, idempotencyKey, start);
  const [own] = useState(() => ({
    notes: new Map<string, FieldNote>(),
    traffic: { sending: false, saving: null } as Traffic, // else `saving` would only ever be null
  }));
  const { keep, forget } = draft;
  const scope = useMemo(
    () => ({ formId, ...own, start, choices: first.choices, draft: { keep, forget } }),
    [formId, own, start, first, keep, forget],
  );

  const hrefOf = (id: string) => (typeof props.doneHref === "function" ? id && props.doneHref(id) : props.doneHref);

  const showIssues = (found: FormIssue[]) => {
    const worded = found.map(({ name, message }) => ({ name, message: wordsOf(message, scope.notes.get(name)) }));
    setIssues(inPageOrder(worded, idOf));
  };

  const { pending, outcome, send } = useSubmission({
    form,
    action: props.action,
    idempotencyKey,
    traffic: own.traffic,
    start,
    first: first.outcome,
    onIssues: showIssues,
    onDone: (result, intent) => {
      if (props.resetOnDone) form.reset();
      draft.forget();
      props.onDone?.(result, intent);
      const next = hrefOf(result.id ?? "");
      if (next) leaveFor(next);
    },
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : "";
    return form.handleSubmit(
      () => {
        setKept(draft.keep());
        return send(intent);
      },
      (errors) => showIssues(flattenErrors(errors)),
    )(event);
  };

  return (
    <FormProvider {...form}>
      <FormScopeContext.Provider value={scope}>
        {/* Until the page listens, nothing can be typed that it would not see; without a script it never has to. */}
        <form
          action={post}
          onSubmit={submit}
          onFocus={() => fetchReader(props.schema)}
          data-waiting={ready ? undefined : ""}
          noValidate
        >
          <Carried first={first} next={hrefOf(MADE) ?? ""} label={props.submitLabel} />
          <ErrorSummary issues={issues} idOf={idOf} />
          {draft.restoredAt && (
            <Banner
              tone="here"
              actions={
                <button className="b b-q" type="button" onClick={draft.erase}>
                  {t.draftErase}
                </button>
              }
            >
              {t.draftRestored(formatInstant(draft.restoredAt))}
            </Banner>
          )}
          <PendingContext.Provider value={pending}>
            {props.children}
            <OutcomeMessage
              outcome={outcome}
              kept={kept}
              onResend={() => send()}
              refusals={props.refusals}
              renderRefusal={props.renderRefusal}
            />
          </PendingContext.Provider>
          <SubmitBar label={props.submitLabel} kind={props.kind} second={props.second} pending={pending}>
            {props.beside}
          </SubmitBar>
          <p className="save ok" role="status">
            {outcome.kind === "done" && props.doneMessage}
          </p>
        </form>
      </FormScopeContext.Provider>
    </FormProvider>
  );
}
