import { type MouseEvent, useContext, useEffect, useId, useRef, useState } from "react";
import { type FieldValues, useFormContext } from "react-hook-form";
import { POSTED } from "@/lib/domain/posted-form";
import { plural } from "@/lib/i18n/format";
import { conflictFr } from "@/lib/i18n/fr/conflict";
import { Banner } from "../banner";
import { useWaitingWords } from "../kept-here";
import { useHydrated } from "../use-hydrated";
import { type Choices, type ContestedField, choosing, contestsOf, postedChoices, settle, sideOf } from "./conflict";
import { ConflictCarried } from "./conflict-carried";
import { ConflictField } from "./conflict-field";
import { ConflictMerged } from "./conflict-merged";
import { PendingContext, useFormScope } from "./form-context";

const t = conflictFr;

export const CONFLICT_ID = "deux-textes";

type Props = {
  fields: readonly ContestedField[];
  /** The record as it now stands, in the shape of the form, with its version. */
  theirs: { version: number };
  title: string;
  theirsLabel?: string;
  /** The values of the form as they would be sent. */
  read?: (values: FieldValues) => FieldValues;
  /** Other values to write in the form before the save. */
  onKeep?: (base: FieldValues | null, mine: FieldValues) => FieldValues;
  /** How the journal calls a text that gives way. */
  asideName?: (name: string) => string;
  /** Takes the focus: a person pressed the button, and waits for the answer. */
  focus?: boolean;
};

const isValues = (value: unknown): value is FieldValues => typeof value === "object" && value !== null;
/** What a text written from both begins with: in a field of one line it stays one. */
const oneAfterTheOther = (mine: string, theirs: string) =>
  [mine, theirs].filter(Boolean).join(/\n/.test(mine + theirs) ? "\n" : " / ");

const same = (name: string) => name;
const asIs = (values: FieldValues) => values;

/** Both texts field by field; what one alone changed is merged and said. The save that follows stands on the version just read. */
export function ConflictChoice(props: Props) {
  const { fields, theirs, title, theirsLabel = t.theirs, read = asIs, onKeep, asideName = same, focus = false } = props;
  const { getValues, setValue } = useFormContext();
  const { start, choices: posted } = useFormScope();
  const pending = useContext(PendingContext);
  const waiting = useWaitingWords();
  const ready = useHydrated();
  const [choices, setChoices] = useState<Choices>(() => postedChoices(posted.sides, theirs));
  const [written, setWritten] = useState<Readonly<Record<string, string>>>(posted.written);
  const [asked, setAsked] = useState(posted.asked);
  const panel = useRef<HTMLElement>(null);
  const id = useId();
  const { version } = theirs;

  useEffect(() => {
    if (focus && version > 0) panel.current?.focus();
  }, [focus, version]);

  const mine = read(getValues());
  if (mine.version >= version) return null;
  const base = isValues(start.current) ? read(start.current) : null;
  const contests = contestsOf(fields, { base, mine, theirs });
  const open = contests.filter(({ changed }) => changed === "both");
  const lacking = open.filter((contest) => sideOf(contest, choices) === undefined);

  const begun = open.map(({ field, mine, theirs }) => [field.name, oneAfterTheOther(String(mine), String(theirs))]);
  const texts: Readonly<Record<string, string>> = { ...Object.fromEntries(begun), ...written };

  const keep = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) return;
    if (lacking.length > 0) {
      setAsked(true);
      panel.current?.querySelector<HTMLInputElement>("fieldset:not(:has(:checked)) input")?.focus();
      return;
    }
    const { standing, leftAside } = settle(contests, choices, texts);
    const aside = Object.fromEntries([...leftAside].map(([name, text]) => [asideName(name), text]));
    const more = Object.entries(onKeep?.(base, mine) ?? {});
    if (leftAside.size > 0) more.push(["leftAside", [...(mine.leftAside ?? []), aside]]);
    for (const [name, value] of [...standing, ...more]) setValue(name, value, { shouldDirty: true });
    setValue("version", version);
    start.current = theirs;
    // Now: the button goes with the panel, and a button that is gone sends nothing.
    event.currentTarget.form?.requestSubmit();
    setChoices({});
    setWritten({});
    setAsked(false);
  };

  return (
    <section className="both" id={CONFLICT_ID} ref={panel} tabIndex={-1} aria-labelledby={id}>
      <Banner tone="late" alert>
        <span id={id}>{title}</span>
      </Banner>
      {contests.length === 0 && <p>{t.nothing}</p>}
      {open.length > 1 && (
        <div className="bar">
          <strong>{plural(open.length, ...t.toChoose)}</strong>
          {(["mine", "theirs"] as const).map((side) => (
            <button
              className="b b-q needs-script"
              type="button"
              key={side}
              onClick={() => setChoices(choosing(choices, open, side))}
            >
              {t.all[side]}
            </button>
          ))}
        </div>
      )}
      {open.map((contest) => (
        <ConflictField
          key={contest.field.name}
          contest={contest}
          theirsLabel={theirsLabel}
          showBase={base !== null}
          side={sideOf(contest, choices)}
          onChoose={(side) => setChoices(choosing(choices, [contest], side))}
          written={texts[contest.field.name] ?? ""}
          onWrite={(text) => setWritten({ ...written, [contest.field.name]: text })}
          missing={asked && lacking.includes(contest)}
        />
      ))}
      <ConflictMerged contests={contests.filter(({ changed }) => changed !== "both")} />
      <p className="second">{t.journal}</p>
      <ConflictCarried contests={contests} theirs={theirs} more={onKeep?.(base, mine) ?? {}} asideName={asideName} />
      <button
        className="b"
        aria-disabled={pending || undefined}
        {...(ready ? { type: "button", onClick: keep } : { type: "submit", name: POSTED.keep, value: String(version) })}
      >
        {pending ? waiting : t.keep}
      </button>
    </section>
  );
}
