import { useState } from "react";
import { type FieldValues, useFormContext } from "react-hook-form";
import type { ActionResult } from "@/lib/domain/action-result";
import type { EntryContent } from "@/lib/domain/register/content";
import { FIELD_KEYS, type FieldKey } from "@/lib/domain/register/content/fields";
import { mergeMarks } from "@/lib/domain/register/merge-marks";
import { formatInstantTime } from "@/lib/i18n/format";
import { conflictFr } from "@/lib/i18n/fr/conflict";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { fieldWords, isFreeText } from "@/lib/i18n/register/fields";
import { overtakenBy } from "../../member/overtaken";
import type { ContestedField } from "../../ui/form/conflict";
import { CONFLICT_ID, ConflictChoice } from "../../ui/form/conflict-choice";
import { Toast } from "../../ui/toast";
import { toForm } from "./form-values";

const t = conflictFr;

export type Overtaken = { version: number; by: string; at: string; content: EntryContent };

/** The other text, when a save was refused because someone saved first. */
export function overtakenOf(result: ActionResult): Overtaken | null {
  const theirs = result.status === "refused" ? overtakenBy(result) : null;
  return theirs && "content" in theirs ? (theirs as Overtaken) : null; // as the service that refuses a save tells it
}

const PREFIX = "content.";

const contested = (key: FieldKey): ContestedField => ({
  name: `${PREFIX}${key}`,
  label: registerFieldsFr.fields[key],
  lines: (value) => fieldWords(key, value),
  free: isFreeText(key),
  list: true,
  ...(key === "retention" && { inForm: (value) => toForm({ retention: value } as EntryContent).retention }), // toForm reads no other field
});

const FIELDS = FIELD_KEYS.map(contested);

type Props = {
  /** `asked`: the person pressed the button; else the form was saved while they wrote, and their place in it is theirs. */
  theirs: Overtaken & { asked: boolean };
  read: (typed: EntryContent) => EntryContent;
};

/** Both texts of an entry: nothing is lost, and the save that follows stands on the version just read. */
export function StaleChoice({ theirs, read }: Props) {
  const { getValues } = useFormContext();
  const [seen, setSeen] = useState<number | null>(null);
  const told = theirs.asked || seen === theirs.version || getValues("version") >= theirs.version;
  const title = t.entry(theirs.by, formatInstantTime(new Date(theirs.at)));
  const compare = () => {
    setSeen(theirs.version);
    document.getElementById(CONFLICT_ID)?.focus();
  };
  return (
    <>
      <ConflictChoice
        fields={FIELDS}
        theirs={theirs}
        title={title}
        theirsLabel={t.theirsOf(theirs.by)}
        read={(values) => ({ ...values, content: read(values.content) })}
        onKeep={(base, mine) => marksOf(base?.content ?? theirs.content, mine.content, theirs.content)}
        asideName={(name) => name.slice(PREFIX.length)}
        focus={theirs.asked}
      />
      <Toast
        message={told ? null : title}
        onClose={() => setSeen(theirs.version)}
        action={{ label: t.compare, onPress: compare }}
      />
    </>
  );
}

function marksOf(base: EntryContent, mine: EntryContent, theirs: EntryContent): FieldValues {
  const marks = mergeMarks({ base, mine, theirs });
  return Object.fromEntries(Object.entries(marks).map(([key, value]) => [`${PREFIX}${key}`, value]));
}
