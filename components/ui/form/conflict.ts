import { get } from "react-hook-form";
import { canonicalJson } from "@/lib/domain/register/canonical";
import { bothLists, type Changed, changedBy, type Sides } from "@/lib/domain/register/three-way";

export type ContestedField = {
  /** Its path in the form. */
  name: string;
  label: string;
  lines: (value: unknown) => readonly string[];
  /** A free text, which can be written anew from both. */
  free?: boolean;
  /** A list of which both texts can stand. */
  list?: boolean;
  /** What is compared, where the form and the record write « nothing » differently; else the value itself. */
  compared?: (value: unknown) => unknown;
  /** A value of the record as the form holds it, for instance the empty text of a null. */
  inForm?: (value: unknown) => unknown;
};

export type Side = "mine" | "theirs" | "both" | "written";

/** `of` is the other text as it was when the choice was made: a third one asks again. */
export type Choices = Readonly<Record<string, { side: Side; of: string }>>;

export type Contest = Sides<unknown> & { readonly field: ContestedField; readonly changed: Changed };

/** Field by field, who changed what. Without a base every difference asks a person: nobody knows what the text was begun from. */
export function contestsOf(fields: readonly ContestedField[], { base, mine, theirs }: Sides<unknown>): Contest[] {
  return fields.flatMap((field) => {
    const { name, compared = (value: unknown) => value } = field;
    const texts = { base: get(base, name), mine: get(mine, name), theirs: get(theirs, name) };
    const changed = changedBy({
      base: compared(texts.base),
      mine: compared(texts.mine),
      theirs: compared(texts.theirs),
    });
    if (changed === null) return [];
    return [{ field, changed: base === null && changed !== "same" ? "both" : changed, ...texts }];
  });
}

/** The side chosen for a field that both changed, while the other text is the one it was chosen against. */
export function sideOf({ field, theirs }: Contest, choices: Choices): Side | undefined {
  const choice = choices[field.name];
  return choice?.of === canonicalJson(theirs) ? choice.side : undefined;
}

export const choosing = (choices: Choices, contests: readonly Contest[], side: Side): Choices => ({
  ...choices,
  ...Object.fromEntries(contests.map(({ field, theirs }) => [field.name, { side, of: canonicalJson(theirs) }])),
});

/** The choices that came with a form sent without its script: they were made against the text that stands now. */
export const postedChoices = (sides: Readonly<Record<string, string>>, theirs: unknown): Choices =>
  Object.fromEntries(
    Object.entries(sides).flatMap(([name, side]) =>
      side === "mine" || side === "theirs" || side === "both" || side === "written"
        ? [[name, { side, of: canonicalJson(get(theirs, name)) }]]
        : [],
    ),
  );

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What is to be written in the form, and one's own texts that do not stand. Fields without a choice stay as they are. */
export function settle(contests: readonly Contest[], choices: Choices, written: Readonly<Record<string, string>>) {
  const standing = new Map<string, unknown>();
  const leftAside = new Map<string, unknown>();
  for (const contest of contests) {
    const { field, base, mine, theirs } = contest;
    const side = contest.changed === "both" ? sideOf(contest, choices) : contest.changed;
    const { inForm = (value: unknown) => value } = field;
    if (side === "theirs") standing.set(field.name, inForm(theirs));
    if (side === "written") standing.set(field.name, written[field.name] ?? "");
    if (side === "both") {
      const sides = { base: listOf(base), mine: listOf(mine), theirs: listOf(theirs) };
      standing.set(field.name, inForm(bothLists(sides)));
    }
    if (contest.changed === "both" && (side === "theirs" || side === "written")) leftAside.set(field.name, mine);
  }
  return { standing, leftAside };
}
