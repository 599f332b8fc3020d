"use client";

import { useFormContext } from "react-hook-form";
import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { POSTED, type PostedConflict } from "@/lib/domain/posted-form";
import type { privateNoteSchema } from "@/lib/domain/register/input";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { Banner } from "../../ui/banner";
import { ActionForm } from "../../ui/form/action-form";
import { TextArea } from "../../ui/form/text-fields";

const loadPrivateNoteSchema = () => import("@/lib/domain/register/input").then((input) => input.privateNoteSchema);

const t = registerEntryFr.review;

type Other = { version: number; text: string };

function otherOf(detail: unknown): Other | null {
  if (typeof detail !== "object" || detail === null || !("version" in detail && "text" in detail)) return null;
  const { version, text } = detail;
  return typeof version === "number" && typeof text === "string" ? { version, text } : null;
}

type Values = z.input<typeof privateNoteSchema>;
type Props = { start: Values; action: (key: string, input: Values) => Promise<ActionResult> };

function OtherNote({ other }: { other: Other }) {
  const { setValue } = useFormContext<Values>();
  const kept: PostedConflict = { version: other.version, theirs: other, fields: [], merged: {} };
  return (
    <Banner
      tone="late"
      alert
      actions={
        <>
          <noscript>
            <input type="hidden" name={POSTED.conflict} value={JSON.stringify(kept)} />
          </noscript>
          <button className="b" type="submit" name={POSTED.keep} onClick={() => setValue("version", other.version)}>
            {t.noteKeep}
          </button>
        </>
      }
    >
      {t.noteStale} {other.text}
    </Banner>
  );
}

/** The DPO's own note, under its own lock; an overtaken save shows the other text. */
export function NoteForm({ start, action }: Props) {
  return (
    <ActionForm
      schema={loadPrivateNoteSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.noteSave}
      kind="plain"
      draftKey={`note-${start.entryId}`}
      doneMessage={t.noteSaved}
      renderRefusal={({ code, detail }) => {
        const other = code === "stale" ? otherOf(detail) : null;
        return other && <OtherNote other={other} />;
      }}
    >
      <TextArea name="text" label={t.note} hint={t.noteHint} optional />
    </ActionForm>
  );
}
