"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { choiceKeys } from "@/lib/domain/intervention/choice-keys";
import { type Choice, type Choices, themeListOf } from "@/lib/domain/intervention/dictionary";
import { QUICK_STATUSES, quickEntryDefaults } from "@/lib/domain/intervention/quick-defaults";
import type { Service } from "@/lib/domain/intervention/service";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { quickEntryFr } from "@/lib/i18n/fr/quick-entry";
import { quickFormFr } from "@/lib/i18n/fr/quick-form";
import { NativeText, NativeTick } from "../access/form/native-fields";
import { Details } from "../ui/details";
import { SaveState } from "../ui/save-state";
import { MemberField } from "./member-field";
import { PersonalDataTick, PersonalDataWatch } from "./personal-data-watch";
import { PickField } from "./pick-field";
import { quickDraftKey } from "./quick-labels";
import { useChoiceKeys } from "./use-choice-keys";
import { useFormDraft } from "./use-form-draft";

const f = interventionFr.fields;
const t = quickFormFr;
const MINUTES = [5, 10, 15, 20, 30, 45, 60];

export type QuickLists = {
  today: string;
  choices: readonly Choices[];
  members: readonly { id: string; name: string }[];
};

/** What a new act takes over from one like it. */
export type QuickStart = {
  subject: string;
  theme: string;
  type: string | null;
  mode: string;
  durationMinutes: number | null;
};

type QuickFieldsProps = {
  service: Service;
  /** The member in hand; without one the form asks. */
  memberId: string | null;
  today: string;
  /** Null while they are on their way: the subject can be written meanwhile. */
  lists: QuickLists | null;
  /** The idempotency key of this entry. */
  entryKey: string;
  /** Told what forgets the kept draft, for whoever learns that the server has it. */
  onDraft?: (forget: () => void) => void;
  like?: QuickStart | null;
};

function ChoiceFields({ choices, date, like }: { choices: Choices; date: ReactNode; like: QuickStart | null }) {
  const { service, themes, modes, types } = choices;
  const keyOf = choiceKeys([
    { group: "theme", choices: themes },
    { group: "mode", choices: modes },
    { group: "type", choices: types },
  ]);
  const start = { ...quickEntryDefaults(service, "", ""), ...like };
  const picks = (group: "theme" | "mode" | "type", list: readonly Choice[]) =>
    list.map(({ code, label, definition }) => ({
      value: code,
      label,
      shortcut: keyOf(group, code),
      title: definition,
    }));
  return (
    <>
      <PickField
        name="theme"
        label={themeListOf(service) === "theme" ? f.theme : f.itDomain}
        picks={picks("theme", themes)}
        value={start.theme}
        columns
      />
      <div className="side">
        <PickField name="mode" label={f.mode} picks={picks("mode", modes)} value={start.mode} />
        {types.length > 0 && (
          <PickField name="type" label={f.type} picks={picks("type", types)} value={start.type ?? undefined} />
        )}
      </div>
      <div className="side wide1">
        <PickField
          name="durationMinutes"
          label={f.durationMinutes}
          optional
          value={like?.durationMinutes ? String(like.durationMinutes) : undefined}
          picks={MINUTES.map((minutes) => ({ value: String(minutes), label: String(minutes) }))}
        />
        {date}
      </div>
    </>
  );
}

/** Subject, theme, mode, type: a phone call in under twenty seconds. Shared by the dialog and by the page without JavaScript. */
export function QuickFields({ service, memberId, today, lists, entryKey, onDraft, like = null }: QuickFieldsProps) {
  const root = useRef<HTMLDivElement>(null);
  const choices = lists?.choices.find((one) => one.service === service);
  useChoiceKeys(root);
  const { kept, forget } = useFormDraft(root, quickDraftKey(service, memberId), choices !== undefined);
  useEffect(() => onDraft?.(forget), [onDraft, forget]);
  const date = <NativeText name="date" label={f.date} type="date" value={today} width="in in-date" />;
  return (
    <div ref={root}>
      <input type="hidden" name="key" defaultValue={entryKey} />
      <input type="hidden" name="service" value={service} />
      {memberId && <input type="hidden" name="memberId" value={memberId} />}
      <PersonalDataWatch>
        {!memberId && <MemberField members={lists?.members ?? []} />}
        <NativeText name="subject" label={f.subject} hint={interventionFr.hints.subject} value={like?.subject ?? ""} />
        {choices ? (
          <ChoiceFields choices={choices} date={date} like={like} />
        ) : (
          <p role="status">{quickEntryFr.loading}</p>
        )}
        {choices && (
          <Details summary={t.more}>
            <NativeText name="answer" label={f.answer} rows={3} optional />
            <PickField
              name="status"
              label={f.status}
              picks={QUICK_STATUSES.map((status) => ({ value: status, label: interventionFr.statuses[status] }))}
              value="close"
            />
            <NativeTick name="confidential" label={f.confidential} hint={interventionFr.hints.confidential} />
          </Details>
        )}
      </PersonalDataWatch>
      <PersonalDataTick />
      {kept && <SaveState status={{ kind: "kept" }} />}
    </div>
  );
}
