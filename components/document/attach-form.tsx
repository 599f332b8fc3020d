"use client";

import { type FormEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { z } from "zod";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { FieldError, FieldHint } from "@/components/ui/form/field";
import { FILE_BYTES } from "@/lib/domain/document/kind";
import { READY } from "@/lib/domain/form-state";
import { attachmentRefusalFr, documentFr } from "@/lib/i18n/fr/document";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";
import { ScopeContext } from "../access/form/native-form";

const t = documentFr;
const answerSchema = z.object({
  place: z.string().optional(),
  issues: z.array(z.object({ name: z.string(), message: z.string() })).optional(),
  message: z.string().optional(),
});

type Issue = { name: string; message: string };
type State = { kind: "ready" | "sending" | "unsent" | "signed-out" } | { kind: "refused"; issues: Issue[] };
type Props = {
  address: string;
  idempotencyKey: string;
  /** Why the sending before was refused, for a browser without script. */
  refused: Issue | null;
  beside: ReactNode;
  children: ReactNode;
};

const NONE: Issue[] = [];
const ofFile = (message: string): Issue[] => [{ name: "file", message }];

/** What stops a sending before it leaves. */
function objections(form: FormData): Issue[] {
  const file = form.get("file");
  const chosen = file instanceof File && file.name !== "";
  return [
    ...(chosen ? [] : ofFile(attachmentRefusalFr("no-file"))),
    ...(chosen && file.size > FILE_BYTES ? ofFile(attachmentRefusalFr("too-big")) : []),
    ...(form.get("type") ? [] : [{ name: "type", message: t.form.noType }]),
  ];
}

async function send(address: string, form: FormData): Promise<State> {
  const answer = await fetch(address, { method: "POST", body: form, headers: { accept: "application/json" } });
  if (answer.status === 401) return { kind: "signed-out" };
  const { data } = answerSchema.safeParse(await answer.json().catch(() => null)); // no answer of ours: a cut
  if (data?.place) {
    window.location.assign(data.place);
    return { kind: "sending" };
  }
  const issues = data?.issues ?? (data?.message ? ofFile(data.message) : NONE);
  return issues.length > 0 ? { kind: "refused", issues } : { kind: "unsent" };
}

/** A file and what is said of it. A refusal leaves everything as it was chosen and typed. */
export function AttachForm({ address, idempotencyKey, refused, beside, children }: Props) {
  const [state, setState] = useState<State>(refused ? { kind: "refused", issues: [refused] } : { kind: "ready" });
  const busy = useRef(false);
  const formId = useId();
  const issues = state.kind === "refused" ? state.issues : NONE;
  const scope = useMemo(
    () => ({ state: { ...READY, issues }, idOf: (name: string) => `${formId}-${name}` }),
    [issues, formId],
  );
  const id = scope.idOf("file");
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
    <ScopeContext.Provider value={scope}>
      <form action={address} method="post" encType="multipart/form-data" onSubmit={submit} noValidate>
        <ErrorSummary issues={issues} idOf={scope.idOf} />
        <input type="hidden" name="key" value={idempotencyKey} />
        <div className={error ? "field bad" : "field"}>
          <label htmlFor={id}>{t.fields.file}</label>
          <FieldHint id={id}>{t.hints.file}</FieldHint>
          <FieldError id={id} error={error} />
          <input
            className="in"
            id={id}
            name="file"
            type="file"
            accept=".pdf,.odt,.ods,.docx,.xlsx,.png,.jpg,.jpeg"
            aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
            aria-invalid={error ? true : undefined}
          />
        </div>
        {children}
        {state.kind === "unsent" && (
          <Banner tone="stop" alert>
            <strong>{uiFr.form.network}</strong> {uiFr.form.networkOpen}
          </Banner>
        )}
        {state.kind === "signed-out" && (
          <Banner tone="here" alert>
            <strong>{uiFr.form.signedOut}</strong>{" "}
            <a href={routes.signIn({ fenetre: 1 })} target="_blank" rel="noopener">
              {uiFr.form.signIn}
            </a>
            . {uiFr.form.signInThen}
          </Banner>
        )}
        <div className="bar">
          <button
            className={buttonClass("first")}
            type={sending ? "button" : "submit"}
            aria-disabled={sending || undefined}
          >
            {sending ? t.form.sending : t.form.submit}
          </button>
          {beside}
        </div>
      </form>
    </ScopeContext.Provider>
  );
}
