"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { z } from "zod";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { FieldError, FieldHint } from "@/components/ui/form/field";
import { FILE_BYTES } from "@/lib/domain/register/import/file-refusal";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { fileRefusalFr } from "@/lib/i18n/fr/register-file";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";

const t = importPagesFr.file;
const answerSchema = z.object({ place: z.string().optional(), message: z.string().optional() });

type State = { kind: "ready" | "reading" | "unsent" | "signed-out" } | { kind: "refused"; message: string };
type Props = {
  address: string;
  idempotencyKey: string;
  /** Why the file before was not read, for a browser without script. */
  refused: string | null;
};

/** What stops a file before it is sent. */
function objection(form: FormData): string | null {
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") return t.missing;
  return file.size > FILE_BYTES ? fileRefusalFr({ code: "too-big", about: "" }) : null;
}

async function send(address: string, form: FormData): Promise<State> {
  const answer = await fetch(address, { method: "POST", body: form, headers: { accept: "application/json" } });
  if (answer.status === 401) return { kind: "signed-out" };
  const told = answerSchema.safeParse(await answer.json().catch(() => null)); // no answer of ours: a cut
  if (told.data?.place) {
    window.location.assign(told.data.place);
    return { kind: "reading" };
  }
  return told.data?.message ? { kind: "refused", message: told.data.message } : { kind: "unsent" };
}

/** One file, read by the server; the reason why it is not stands beside the field, the choice stays in it. */
export function FileForm({ address, idempotencyKey, refused }: Props) {
  const [state, setState] = useState<State>(refused ? { kind: "refused", message: refused } : { kind: "ready" });
  const busy = useRef(false);
  const id = useId();
  const error = state.kind === "refused" ? state.message : undefined;
  const reading = state.kind === "reading";

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy.current) return;
    const form = new FormData(event.currentTarget);
    const message = objection(form);
    if (message) return setState({ kind: "refused", message });
    busy.current = true;
    setState({ kind: "reading" });
    setState(await send(address, form).catch((): State => ({ kind: "unsent" }))); // fetch rejects on a cut
    busy.current = false;
  };

  const described = [`${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <form action={address} method="post" encType="multipart/form-data" onSubmit={submit} noValidate>
      <ErrorSummary issues={error ? [{ name: "file", message: error }] : NONE} idOf={() => id} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <div className={error ? "field bad" : "field"}>
        <label htmlFor={id}>{t.label}</label>
        <FieldHint id={id}>{t.hint}</FieldHint>
        <FieldError id={id} error={error} />
        <input
          className="in"
          id={id}
          name="file"
          type="file"
          accept=".ods,.xlsx,.csv"
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
        />
      </div>
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
          type={reading ? "button" : "submit"}
          aria-disabled={reading || undefined}
        >
          {reading ? t.reading : t.send}
        </button>
      </div>
    </form>
  );
}

const NONE: { name: string; message: string }[] = [];
