"use client";

import { type FormEvent, useActionState, useCallback, useId, useMemo, useRef, useState } from "react";
import { ScopeContext } from "@/components/access/form/native-form";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { OutcomeMessage } from "@/components/ui/form/outcome-message";
import { Headline } from "@/components/ui/headline";
import { SaveState } from "@/components/ui/save-state";
import type { StepInput } from "@/lib/domain/register/questions/step";
import type { StepKey } from "@/lib/domain/register/questions/step-fields";
import { STEP_READY, type StepAction } from "@/lib/domain/register/questions/step-state";
import { formatInstant } from "@/lib/i18n/format";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { uiFr } from "@/lib/i18n/fr/ui";
import { BothTexts } from "./both-texts";
import { StepFields } from "./step-fields";
import type { StepFacts } from "./step-page";
import { useAutosave } from "./use-autosave";
import { useStepSave } from "./use-step-save";

const t = registerAnswersFr.questions;

type QuestionFormProps = {
  action: StepAction;
  address: { memberId: string; entryId: string; step: StepKey; version: number };
  idempotencyKey: string;
  input: StepInput;
  facts: StepFacts;
  hint: string;
  previousHref: string | null;
  laterHref: string;
};

/** One question, saved as it is answered; without JavaScript the same form is sent by its button. */
export function QuestionForm(props: QuestionFormProps) {
  const { action, address, idempotencyKey, input, facts, hint, previousHref, laterHref } = props;
  const { step } = address;
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const [answered, formAction] = useActionState(action, STEP_READY);
  const [pending, setPending] = useState(false);
  const [generation, setGeneration] = useState(0);
  const draftKey = `fiche:${address.entryId}:${step}`;
  const page = useStepSave({ form, action, step, draftKey, version: address.version, given: input });
  const overtaken = page.overtaken ?? (answered.overtaken && { ...answered.overtaken, base: null });
  const answer = page.answer === STEP_READY ? answered : page.answer;

  const { save, keep, restored } = page;
  const autosave = useCallback(() => void save(false), [save]);
  useAutosave(form, { save: autosave, keep, paused: overtaken !== undefined });

  const proceed = async () => {
    if (pending) return;
    setPending(true);
    const state = await save(true);
    if (state?.next) window.location.assign(state.next);
    else setPending(false);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    return proceed();
  };
  const erase = () => {
    page.erase();
    setGeneration(generation + 1);
  };

  const idOf = (name: string) => `${formId}-${name}`;
  const typed = restored?.typed ?? answered.typed;
  const scope = useMemo(
    () => ({ state: { ...STEP_READY, issues: answer.issues, typed }, idOf: (name: string) => `${formId}-${name}` }),
    [answer.issues, formId, typed],
  );

  return (
    <ScopeContext.Provider value={scope}>
      <form action={formAction} onSubmit={submit} ref={form} noValidate>
        <input type="hidden" name="memberId" value={address.memberId} />
        <input type="hidden" name="entryId" value={address.entryId} />
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="version" value={answered.overtaken?.version ?? address.version} />
        <input type="hidden" name="key" value={idempotencyKey} />
        <ErrorSummary issues={answer.issues} idOf={idOf} />
        {restored && (
          <Banner
            tone="here"
            actions={
              <button className="b b-q" type="button" onClick={erase}>
                {uiFr.form.draftErase}
              </button>
            }
          >
            {uiFr.form.draftRestored(formatInstant(restored.at))}
          </Banner>
        )}
        {overtaken && <BothTexts step={step} mine={overtaken.mine} base={overtaken.base} overtaken={overtaken} />}
        <fieldset key={`${generation}-${restored?.at.getTime() ?? 0}`} aria-describedby={`${formId}-aide`}>
          <legend>
            <h1 className="q">
              <Headline text={facts.question} />
            </h1>
          </legend>
          <p className="lead" id={`${formId}-aide`}>
            {hint}
          </p>
          <StepFields step={step} input={input} facts={facts} />
        </fieldset>
        <Outcome answer={answer} kept={page.kept} onResend={proceed} />
        <div className="bar">
          <button
            className="b b-1"
            type={pending ? "button" : "submit"}
            name="intent"
            value="continue"
            aria-disabled={pending || undefined}
          >
            {pending ? uiFr.form.saving : t.next}
          </button>
          {previousHref && (
            <LinkButton href={previousHref} kind="quiet">
              {t.previous}
            </LinkButton>
          )}
          <LinkButton href={laterHref} kind="quiet">
            {t.backToTodo}
          </LinkButton>
          <SaveState status={page.status} onRetry={autosave} />
        </div>
      </form>
    </ScopeContext.Provider>
  );
}

type OutcomeProps = { answer: typeof STEP_READY; kept: boolean; onResend: () => void };

/** What stood in the way of a sending; both texts and errors of fields have their own place. */
function Outcome({ answer, kept, onResend }: OutcomeProps) {
  if (answer.status === "signed-out" || answer.status === "unsent")
    return <OutcomeMessage outcome={{ kind: answer.status }} kept={kept} onResend={onResend} />;
  if (answer.status !== "refused" || !answer.message) return null;
  return (
    <Banner tone="stop" icon="stop" alert>
      {answer.message}
    </Banner>
  );
}
