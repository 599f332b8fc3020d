"use client";

import {
  type ChangeEvent,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import type { AnswerState, SaveAnswer } from "@/lib/domain/visit/answer-state";
import { uiFr } from "@/lib/i18n/fr/ui";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { TypedNote } from "../ui/form/typed-note";
import { useTyped } from "../ui/form/use-typed";
import { KeptHereContext } from "../ui/kept-here";
import { SaveState, type SaveStatus } from "../ui/save-state";
import { useHydrated } from "../ui/use-hydrated";

const t = visitPagesFr.run;
const PAUSE_MS = 1500;

type Props = {
  start: AnswerState;
  action: SaveAnswer;
  /** Where the answer is, when more than this form can move it on. */
  held?: SaveStatus | undefined;
  children: ReactNode;
};

function statusOf(state: AnswerState, pending: boolean, offline: boolean): SaveStatus {
  if (pending) return { kind: "saving" };
  if (offline) return { kind: "failed" };
  if (state.keptAt) return { kind: "kept", at: state.keptAt };
  return state.savedAt ? { kind: "saved", at: state.savedAt } : { kind: "idle" };
}

const BESIDE = ["main", "note", "evidence"];

/** Writing an answer takes back « ne sait pas ». */
function answeredBy(field: unknown) {
  const isField =
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
  if (!isField || BESIDE.includes(field.name)) return;
  const answered = field.form?.querySelector<HTMLInputElement>('input[name="main"][value="answered"]');
  if (answered) answered.checked = true;
}

/** One question: a touch saves it at once, a text when the hand rests. Without JavaScript it is a form with its button. */
export function AnswerForm({ start, action, held, children }: Props) {
  const keptHere = useContext(KeptHereContext);
  const form = useRef<HTMLFormElement>(null);
  const typed = useTyped(form);
  const [offline, setOffline] = useState(false);
  const send: SaveAnswer = async (state, sent) => {
    try {
      const next = await action(state, sent);
      if (next.keptAt && !next.message) typed.forget(sent);
      setOffline(false);
      return next;
    } catch {
      setOffline(true);
      return state;
    }
  };
  const hydrated = useHydrated();
  const [state, dispatch, pending] = useActionState(hydrated ? send : action, start);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const save = () => {
    window.clearTimeout(timer.current);
    const own = form.current;
    if (own) startTransition(() => dispatch(new FormData(own)));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const change = ({ target }: ChangeEvent<HTMLFormElement>) => {
    const field: unknown = target;
    answeredBy(field);
    const isText =
      field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && !/radio|box/.test(field.type));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(save, isText ? PAUSE_MS : 0);
  };

  return (
    <form ref={form} action={dispatch} onSubmit={submit} onChange={change} noValidate>
      {children}
      {state.message && (
        <Banner tone="stop" alert>
          {state.message}
        </Banner>
      )}
      {state.signedOut && (
        <Banner tone="here" alert>
          <strong>{uiFr.form.signedOut}</strong> {uiFr.form.signedOutKept}{" "}
          <a href={routes.signIn({ fenetre: 1 })} target="_blank" rel="noopener">
            {uiFr.form.signIn}
          </a>
          . {uiFr.form.signInThen}
        </Banner>
      )}
      <div className="bar">
        <Button type="submit">{keptHere ? t.keep : t.save}</Button>
        {(typed.keptAt === null || pending || offline) && (
          <SaveState
            status={(!pending && !offline && !state.message && held) || statusOf(state, pending, offline)}
            onRetry={save}
          />
        )}
      </div>
      <TypedNote {...typed} />
    </form>
  );
}
