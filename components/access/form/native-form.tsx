"use client";

import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { Banner } from "@/components/ui/banner";
import { type ButtonKind, buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { TypedNote } from "@/components/ui/form/typed-note";
import { useTyped } from "@/components/ui/form/use-typed";
import { useWaitingWords } from "@/components/ui/kept-here";
import { type FormAction, type FormState, READY } from "@/lib/domain/form-state";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";
import { LinkShown, linkWords, type ShownWords } from "../link-shown";

const t = uiFr.form;

/** An empty answer is told with the words of its question. */
const inWords = (issues: FormState["issues"], labels: Record<string, string>) =>
  issues.map(({ name, message }) => {
    const label = labels[name];
    return {
      name,
      message: label && message === uiFr.validation.missing ? uiFr.validation.missingNamed(label) : message,
    };
  });

type Scope = { state: FormState; idOf: (name: string) => string };
/** For a form that sends otherwise, and shows the same fields. */
export const ScopeContext = createContext<Scope>({ state: READY, idOf: (name) => name });

/** What ties a field to the sending before: its id, what was typed, its error. */
export function useNativeField(name: string) {
  const { state, idOf } = useContext(ScopeContext);
  const error = state.issues.find((issue) => issue.name === name || issue.name.startsWith(`${name}.`))?.message;
  return { id: idOf(name), typed: state.typed[name], again: Object.keys(state.typed).length > 0, error };
}

function Message({ state, shown }: { state: FormState; shown: boolean }) {
  if (!shown) return null;
  if (state.status === "signed-out") {
    return (
      <Banner tone="here" alert>
        <strong>{t.signedOut}</strong> {t.signedOutKept}{" "}
        <a href={routes.signIn({ fenetre: 1 })} target="_blank" rel="noopener">
          {t.signIn}
        </a>
        . {t.signInThen}
      </Banner>
    );
  }
  if (state.status === "unsent") {
    return (
      <Banner tone="stop" alert>
        <strong>{t.network}</strong> {t.networkOpen}
      </Banner>
    );
  }
  return state.message ? (
    <Banner tone={state.status === "done" ? "done" : "stop"} alert>
      {state.message}
    </Banner>
  ) : null;
}

const isRedirect = (error: unknown) =>
  error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");

const NO_LABELS: Record<string, string> = {};

type NativeFormProps = {
  action: FormAction;
  submitLabel: string;
  /** How each field names itself, for the sentences of the summary. */
  labels?: Record<string, string>;
  kind?: ButtonKind;
  /** Who a one-time link is for. */
  linkFor?: string | undefined;
  /** Words around what the server answers once, where it is not an invitation. */
  shown?: ShownWords;
  /** Links after the button. */
  beside?: ReactNode;
  children?: ReactNode;
};

/**
 * A form that the server answers with or without JavaScript. With it, the page stays, what is typed stays in its fields,
 * and a sending that fails says so; without it, the page comes back with what was typed.
 */
export function NativeForm(props: NativeFormProps) {
  const { action, submitLabel, labels = NO_LABELS, kind = "first", linkFor, shown, beside, children } = props;
  const [answered, formAction] = useActionState(action, READY);
  const [latest, setLatest] = useState<FormState | null>(null);
  const [pending, setPending] = useState(false);
  const busy = useRef(false);
  const result = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLFormElement>(null);
  const typed = useTyped(own);
  const formId = useId();
  const waiting = useWaitingWords();
  const sent = latest ?? answered;
  const state = useMemo(() => ({ ...sent, issues: inWords(sent.issues, labels) }), [sent, labels]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const form = new FormData(event.currentTarget, pressed);
    startTransition(async () => {
      try {
        const next = await action(READY, form);
        setLatest(next);
        if (next.status === "done") typed.forget(form);
      } catch (error) {
        if (isRedirect(error)) throw error;
        setLatest({ ...READY, status: "unsent" });
      } finally {
        busy.current = false;
        setPending(false);
      }
    });
  };

  useEffect(() => {
    if (state.link) result.current?.focus();
  }, [state.link]);

  const idOf = (name: string) => `${formId}-${name}`;
  return (
    <ScopeContext.Provider value={{ state, idOf }}>
      <form ref={own} action={formAction} onSubmit={submit} noValidate>
        <ErrorSummary issues={state.issues} idOf={idOf} />
        {state.link ? (
          <div ref={result} tabIndex={-1}>
            <LinkShown link={state.link} words={shown ?? linkWords(linkFor)} />
          </div>
        ) : (
          <>
            {children}
            <Message state={state} shown={!pending} />
            <div className="bar">
              <button
                className={buttonClass(kind)}
                type={pending ? "button" : "submit"}
                aria-disabled={pending || undefined}
              >
                {pending ? waiting : submitLabel}
              </button>
              {beside}
            </div>
            <TypedNote {...typed} />
          </>
        )}
      </form>
    </ScopeContext.Provider>
  );
}
