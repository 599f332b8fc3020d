import { useId, useState } from "react";
import { useFormContext } from "react-hook-form";
import { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { sameValue } from "@/lib/domain/register/canonical";
import { type EntryContent, entryContentSchema, FIELD_KEYS, type FieldKey } from "@/lib/domain/register/content";
import { formatInstantTime } from "@/lib/i18n/format";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerFormFr } from "@/lib/i18n/fr/register-form";
import { fieldWords } from "@/lib/i18n/register/fields";
import { Banner } from "../../ui/banner";
import { toForm } from "./form-values";

const t = registerFormFr.stale;

const overtakenSchema = z.object({ version: z.int(), by: z.string(), at: z.string(), content: entryContentSchema });
export type Overtaken = z.output<typeof overtakenSchema>;

/** The other text, when a save was refused because someone saved first. */
export function overtakenOf(result: ActionResult): Overtaken | null {
  if (result.status !== "refused" || result.code !== "stale") return null;
  const parsed = overtakenSchema.safeParse(result.detail);
  return parsed.success ? parsed.data : null;
}

type Side = "mine" | "theirs";

/** The questions on which the two texts differ; a side that changed nothing since the start yields to the other. */
export function contested(
  mine: EntryContent,
  theirs: EntryContent,
  start: EntryContent,
): { field: FieldKey; side: Side }[] {
  return FIELD_KEYS.filter((field) => !sameValue(mine[field], theirs[field])).map((field) => ({
    field,
    side: sameValue(mine[field], start[field]) ? "theirs" : "mine",
  }));
}

type OptionProps = { name: string; label: string; lines: readonly string[]; checked: boolean; onChoose: () => void };

function Option({ name, label, lines, checked, onChoose }: OptionProps) {
  const id = useId();
  return (
    <label className="choice" htmlFor={id}>
      <input type="radio" id={id} name={name} checked={checked} onChange={onChoose} />
      <span className="t">{label}</span>
      <span className="hint">{lines.join("\u202f; ") || t.empty}</span>
    </label>
  );
}

type Props = { theirs: Overtaken; start: EntryContent; read: (typed: EntryContent) => EntryContent };

/** Both texts field by field: nothing is lost, and the save that follows stands on the version just read. */
export function StaleChoice({ theirs, start, read }: Props) {
  const { getValues, setValue } = useFormContext<{ version: number; content: EntryContent }>();
  const group = useId();
  const mine = read(getValues("content"));
  const [chosen, setChosen] = useState<Partial<Record<FieldKey, Side>>>({});
  const differing = contested(mine, theirs.content, start);
  const sideOf = ({ field, side }: { field: FieldKey; side: Side }) => chosen[field] ?? side;
  const keep = () => {
    const other = toForm(theirs.content);
    for (const one of differing) {
      if (sideOf(one) === "theirs") setValue(`content.${one.field}`, other[one.field], { shouldDirty: true });
    }
    setValue("version", theirs.version);
  };
  return (
    <section>
      <Banner tone="late" alert>
        {t.title(theirs.by, formatInstantTime(new Date(theirs.at)))}
      </Banner>
      {differing.length === 0 && <p>{t.same}</p>}
      {differing.map((one) => (
        <fieldset key={one.field} className="field">
          <legend>{registerFieldsFr.fields[one.field]}</legend>
          <div className="choices">
            {(["mine", "theirs"] as const).map((side) => (
              <Option
                key={side}
                name={`${group}-${one.field}`}
                label={t[side]}
                lines={fieldWords(one.field, side === "mine" ? mine[one.field] : theirs.content[one.field])}
                checked={sideOf(one) === side}
                onChoose={() => setChosen({ ...chosen, [one.field]: side })}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <button className="b" type="submit" onClick={keep}>
        {t.keep}
      </button>
    </section>
  );
}
