import { zodResolver } from "@hookform/resolvers/zod";
import { type FormEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { type DefaultValues, type FieldValues, FormProvider, useForm } from "react-hook-form";
import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import type { DomainErrorCode } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { formatInstant } from "@/lib/i18n/format";
import { uiFr } from "@/lib/i18n/fr/ui";
import { Banner } from "../banner";
import type { ButtonKind } from "../button";
import "@/lib/i18n/zod";
import { useHydrated } from "../use-hydrated";
import { ErrorSummary } from "./error-summary";
import { type FormIssue, flattenErrors, inPageOrder, wordsOf } from "./errors";
import { type FieldNote, FormScopeContext, fieldIdOf, type Start, type Traffic } from "./form-context";
import { leaveFor } from "./leave-for";
import { OutcomeMessage } from "./outcome-message";
import { SubmitBar } from "./submit-bar";
import { useDraft } from "./use-draft";
import { type Done, type Refusal, useSubmission } from "./use-submission";

const t = uiFr.form;

export type ActionFormProps<Input extends FieldValues, Output> = {
  schema: z.ZodType<Output, Input>;
  defaultValues: DefaultValues<Input>;
  action: (idempotencyKey: string, input: Input) => Promise<ActionResult>;
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
  doneHref?: string;
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
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(props.schema),
    defaultValues: props.defaultValues,
    shouldFocusError: false,
  });
  const formId = useId();
  const idOf = (name: string) => fieldIdOf(formId, name);
  const idempotencyKey = useRef(newId());
  const ready = useHydrated();
  const [issues, setIssues] = useState<FormIssue[]>([]);
  const [kept, setKept] = useState(false);
  const ownStart = useRef<unknown>(props.defaultValues);
  const start = props.start ?? ownStart;
  const draft = useDraft(props.draftKey, form, idempotencyKey, start);
  const [own] = useState(() => ({
    notes: new Map<string, FieldNote>(),
    traffic: { sending: false, saving: null } as Traffic, // else `saving` would only ever be null
  }));
  const { keep, forget } = draft;
  const scope = useMemo(() => ({ formId, ...own, start, draft: { keep, forget } }), [formId, own, start, keep, forget]);

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
    onIssues: showIssues,
    onDone: (result, intent) => {
      if (props.resetOnDone) form.reset();
      draft.forget();
      props.onDone?.(result, intent);
      if (props.doneHref) leaveFor(props.doneHref);
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
        <form onSubmit={submit} method="post" noValidate>
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
          {/* Until the page listens, nothing can be typed that it would not see. */}
          <fieldset disabled={!ready} role="none">
            {props.children}
            <OutcomeMessage
              outcome={outcome}
              kept={kept}
              onResend={() => send()}
              refusals={props.refusals}
              renderRefusal={props.renderRefusal}
            />
            <SubmitBar label={props.submitLabel} kind={props.kind} second={props.second} pending={pending}>
              {props.beside}
            </SubmitBar>
          </fieldset>
          <p className="save ok" role="status">
            {outcome.kind === "done" && props.doneMessage}
          </p>
        </form>
      </FormScopeContext.Provider>
    </FormProvider>
  );
}
