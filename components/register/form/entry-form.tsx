"use client";

import { type ReactNode, useCallback, useRef, useState } from "react";
import type { z } from "zod";
import type { Role } from "@/lib/domain/access/role";
import type { ActionResult } from "@/lib/domain/action-result";
import { newId } from "@/lib/domain/new-id";
import type { EntryContent } from "@/lib/domain/register/content";
import type { saveEntrySchema } from "@/lib/domain/register/input";
import { SECTIONS, type SectionKey } from "@/lib/domain/register/sections";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerFormFr } from "@/lib/i18n/fr/register-form";
import { routes } from "@/lib/routes";
import { LinkButton } from "../../ui/button";
import { ActionForm } from "../../ui/form/action-form";
import { Autosave } from "../../ui/form/autosave";
import { CheckboxGroup } from "../../ui/form/choices";
import { DateField } from "../../ui/form/text-fields";
import type { SaveStatus } from "../../ui/save-state";
import { fromForm, toForm } from "./form-values";
import { IdentityPart } from "./identity-part";
import { DataPart, PeoplePart } from "./people-part";
import { PurposesPart } from "./purposes-part";
import { RecipientsPart } from "./recipients-part";
import { RetentionPart } from "./retention-part";
import { DpiaPart, RightsPart } from "./rights-part";
import { type Measure, SafetyPart } from "./safety-part";
import { type Overtaken, overtakenOf, StaleChoice } from "./stale-choice";

const loadSaveEntrySchema = () => import("@/lib/domain/register/input").then((input) => input.saveEntrySchema);

const t = registerFormFr;

type Values = z.input<typeof saveEntrySchema>;

const startOf = (start: unknown, content: EntryContent): EntryContent =>
  start === null ? content : (start as Values).content; // this form's own values, see ActionForm

type Props = {
  memberId: string;
  entryId: string;
  version: number;
  content: EntryContent;
  catalogue: readonly Measure[];
  /** Who answers, and on which day: kept with each DPIA criterion. */
  by: { today: string; name: string; role: Role };
  action: (key: string, input: Values) => Promise<ActionResult>;
  submitLabel?: string;
  /** The page to go back to, and to after the button; the page of the entry unless said otherwise. */
  backHref?: string;
  /** Where the entry is, when it moves on by itself. */
  held?: SaveStatus | undefined;
  /** Instead of going there after the button. */
  onDone?: () => void;
};

function Closing({ content }: { content: EntryContent }) {
  return (
    <>
      {content.unknowns.length > 0 && (
        <section>
          <h2>{t.unknownsTitle}</h2>
          <CheckboxGroup
            name="content.unknowns"
            label={t.unknownsTitle}
            hint={t.unknownsHint}
            optional
            choices={content.unknowns.map((field) => ({ value: field, label: registerFieldsFr.fields[field] }))}
          />
        </section>
      )}
      {content.toConfirm.length > 0 && (
        <section id="a-confirmer">
          <h2>{t.confirmTitle}</h2>
          <p className="second">{t.confirmHint}</p>
          {content.toConfirm.map(({ note }, index) => (
            <DateField key={note} name={`content.toConfirm.${index}.confirmedOn`} label={t.confirmOn(note)} optional />
          ))}
        </section>
      )}
    </>
  );
}

/** All of an entry on one page, saved as it is written; two editors see each other's text. */
export function EntryForm(props: Props) {
  const { memberId, entryId, version, content, catalogue, by, action, submitLabel = t.save, held, onDone } = props;
  const { backHref = routes.entry(memberId, entryId) } = props;
  const [overtaken, setOvertaken] = useState<(Overtaken & { asked: boolean }) | null>(null);
  const { today, name } = by;
  const fresh: Values = { memberId, entryId, version, content: toForm(content) };
  const start = useRef<unknown>(fresh);
  /** How many of the texts left aside the journal has: the form holds them until it is done with. */
  const told = useRef(0);
  const read = useCallback(
    (typed: EntryContent) => fromForm(typed, startOf(start.current, content), { today, name }),
    [content, today, name],
  );
  const send = useCallback(
    async (key: string, input: Values, asked: boolean) => {
      const leftAside = input.leftAside?.slice(told.current);
      const result = await action(key, { ...input, content: read(input.content), leftAside });
      // The button empties the form of them, a save while writing does not.
      if (result.status === "done") told.current = asked ? 0 : (input.leftAside?.length ?? 0);
      const theirs = overtakenOf(result);
      // A save while writing that meets the same text again says nothing new.
      if (theirs)
        setOvertaken((before) => ({ ...theirs, asked: asked || (before?.version === theirs.version && before.asked) }));
      return result;
    },
    [action, read],
  );
  const autosave = useCallback((input: Values) => send(newId(), input, false), [send]);
  const parts: Record<SectionKey, ReactNode> = {
    identity: <IdentityPart recommends={by.role === "dpo"} />,
    purposes: <PurposesPart />,
    people: <PeoplePart />,
    data: <DataPart />,
    retention: <RetentionPart />,
    recipients: <RecipientsPart />,
    safety: <SafetyPart catalogue={catalogue} />,
    rights: <RightsPart />,
    dpia: <DpiaPart />,
  };
  return (
    <ActionForm
      schema={loadSaveEntrySchema}
      defaultValues={fresh}
      start={start}
      action={(key, input) => send(key, input, true)}
      post={action}
      submitLabel={submitLabel}
      draftKey={`entry-${entryId}`}
      {...(onDone ? { onDone } : { doneHref: backHref })}
      renderRefusal={(refusal) => {
        const theirs = overtakenOf(refusal);
        // Both texts have their place above, whoever was refused: the button or the save while writing.
        if (theirs && overtaken) return <span />;
        return theirs && <StaleChoice theirs={{ ...theirs, asked: true }} read={read} />;
      }}
      beside={
        <>
          <LinkButton href={backHref} kind="quiet">
            {t.back}
          </LinkButton>
          <Autosave<Values> save={autosave} held={held} />
        </>
      }
    >
      {SECTIONS.map(({ key }) => (
        <section key={key} id={key}>
          <h2>{registerEntryFr.sections[key]}</h2>
          {parts[key]}
        </section>
      ))}
      <Closing content={content} />
      {overtaken && <StaleChoice theirs={overtaken} read={read} />}
    </ActionForm>
  );
}
