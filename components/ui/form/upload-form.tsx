"use client";

import { type FormEvent, type ReactNode, useCallback, useId, useRef, useState } from "react";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";
import { Banner } from "../banner";
import { buttonClass } from "../button";
import { ErrorSummary } from "./error-summary";
import { FieldError, FieldHint } from "./field-parts";

const t = uiFr.form;

export type UploadIssue = { name: string; message: string };
/** What our own address answers. */
type Answer = { place?: string; issues?: UploadIssue[]; message?: string };

type State = { kind: "ready" | "sending" | "unsent" | "signed-out" } | { kind: "refused"; issues: UploadIssue[] };
type Props = {
  address: string;
  idempotencyKey: string;
  words: { label: string; hint: string; send: string; sending: string };
  /** Endings of the names of files that are offered, as the attribute `accept` says them. */
  accept: string;
  /** Why the sending before was refused, for a browser without script. */
  refused: UploadIssue | null;
  /** What stops a sending before it leaves. */
  objections: (form: FormData) => UploadIssue[];
  beside?: ReactNode;
  /** What is said of the file, tied to the errors of the sending before. */
  children?: (issues: UploadIssue[], idOf: (name: string) => string) => ReactNode;
};

const NONE: UploadIssue[] = [];
export const ofFile = (message: string): UploadIssue[] => [{ name: "file", message }];

async function send(address: string, form: FormData): Promise<State> {
  const answer = await fetch(address, { method: "POST", body: form, headers: { accept: "application/json" } });
  if (answer.status === 401) return { kind: "signed-out" };
  const data: Answer | null = await answer.json().catch(() => null); // no answer of ours: a cut
  if (data?.place) {
    window.location.assign(data.place);
    return { kind: "sending" };
  }
  const issues = data?.issues ?? (data?.message ? ofFile(data.message) : NONE);
  return issues.length > 0 ? { kind: "refused", issues } : { kind: "unsent" };
}

function Told({ state }: { state: State }) {
  if (state.kind === "unsent")
    return (
      <Banner tone="stop" alert>
        <strong>{t.network}</strong> {t.networkOpen}
      </Banner>
    );
  if (state.kind !== "signed-out") return null;
  return (
    <Banner tone="here" alert>
      <strong>{t.signedOut}</strong>{" "}
      <a href={routes.signIn({ fenetre: 1 })} target="_blank" rel="noopener">
        {t.signIn}
      </a>
      . {t.signInThen}
    </Banner>
  );
}

/** One file and what is said of it, sent without leaving the page. A refusal leaves everything as it was chosen and typed. */
export function UploadForm({ address, idempotencyKey, words, accept, refused, objections, beside, children }: Props) {
  const [state, setState] = useState<State>(refused ? { kind: "refused", issues: [refused] } : { kind: "ready" });
  const busy = useRef(false);
  const formId = useId();
  const idOf = useCallback((name: string) => `${formId}-${name}`, [formId]);
  const id = idOf("file");
  const issues = state.kind === "refused" ? state.issues : NONE;
  const error = issues.find(({ name }) => name === "file")?.message;
  const sending = state.kind === "sending";

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy.current) return;
    const form = new FormData(event.currentTarget);
    const found = objections(form);
    if (found.length > 0) return setState({ kind: "refused", issues: found });
    busy.current = true;
    setState({ kind: "sending" });
    setState(await send(address, form).catch((): State => ({ kind: "unsent" }))); // fetch rejects on a cut
    busy.current = false;
  };

  return (
    <form action={address} method="post" encType="multipart/form-data" onSubmit={submit} noValidate>
      <ErrorSummary issues={issues} idOf={idOf} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <div className={error ? "field bad" : "field"}>
        <label htmlFor={id}>{words.label}</label>
        <FieldHint id={id}>{words.hint}</FieldHint>
        <FieldError id={id} error={error} />
        <input
          className="in"
          id={id}
          name="file"
          type="file"
          accept={accept}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
        />
      </div>
      {children?.(issues, idOf)}
      <Told state={state} />
      <div className="bar">
        <button
          className={buttonClass("first")}
          type={sending ? "button" : "submit"}
          aria-disabled={sending || undefined}
        >
          {sending ? words.sending : words.send}
        </button>
        {beside}
      </div>
    </form>
  );
}
