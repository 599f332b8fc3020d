"use client";

import { type ReactNode, useCallback, useState } from "react";
import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import { saveEntrySchema } from "@/lib/domain/register/input";
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
import { fromForm, toForm } from "./form-values";
import { IdentityPart } from "./identity-part";
import { DataPart, PeoplePart } from "./people-part";
import { PurposesPart } from "./purposes-part";
import { RecipientsPart } from "./recipients-part";
import { RetentionPart } from "./retention-part";
import { DpiaPart, RightsPart } from "./rights-part";
import { type Measure, SafetyPart } from "./safety-part";
import { type Overtaken, overtakenOf, StaleChoice } from "./stale-choice";

const t = registerFormFr;

type Values = z.input<typeof saveEntrySchema>;

type Props = {
  memberId: string;
  entryId: string;
  version: number;
  content: EntryContent;
  catalogue: readonly Measure[];
  /** Who answers, and on which day: kept with each DPIA criterion. */
  by: { today: string; name: string };
  action: (key: string, input: Values) => Promise<ActionResult>;
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
          {content.toConfirm.map(({ note }, index) => (
            <DateField key={note} name={`content.toConfirm.${index}.confirmedOn`} label={t.confirmOn(note)} optional />
          ))}
        </section>
      )}
    </>
  );
}

/** All of an entry on one page, saved as it is written; two editors see each other's text. */
export function EntryForm({ memberId, entryId, version, content, catalogue, by, action }: Props) {
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null);
  const { today, name } = by;
  const read = useCallback((typed: EntryContent) => fromForm(typed, content, { today, name }), [content, today, name]);
  const send = useCallback(
    (key: string, input: Values) => action(key, { ...input, content: read(input.content) }),
    [action, read],
  );
  const autosave = useCallback((input: Values) => send(newId(), input), [send]);
  const onRefused = useCallback((result: ActionResult) => setOvertaken(overtakenOf(result)), []);
  const entry = routes.entry(memberId, entryId);
  const parts: Record<SectionKey, ReactNode> = {
    identity: <IdentityPart />,
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
      schema={saveEntrySchema}
      defaultValues={{ memberId, entryId, version, content: toForm(content) }}
      action={send}
      submitLabel={t.save}
      draftKey={`entry-${entryId}`}
      doneHref={entry}
      renderRefusal={(refusal) => {
        const theirs = overtakenOf(refusal);
        return theirs && <StaleChoice theirs={theirs} start={content} read={read} />;
      }}
      beside={
        <>
          <LinkButton href={entry} kind="quiet">
            {t.back}
          </LinkButton>
          <Autosave<Values> save={autosave} onRefused={onRefused} />
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
      {overtaken && <StaleChoice theirs={overtaken} start={content} read={read} />}
    </ActionForm>
  );
}
