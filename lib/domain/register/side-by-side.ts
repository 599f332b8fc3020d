import { z } from "zod";
import { MEMBER_KINDS } from "../member/kind";
import { sameValue } from "./canonical";
import type { EntryContent } from "./content";
import { blankContent } from "./content/blank";
import { FIELD_KEYS, type FieldKey } from "./content/fields";

/** As many texts as stand beside the template on a screen, and can still be read. */
export const MOST_COMPARED = 4;

export type ComparedField = {
  readonly field: FieldKey;
  readonly template: unknown;
  /** One for each entry, in the order given; `same` as the template's. */
  readonly cells: readonly { readonly value: unknown; readonly same: boolean }[];
};

/** Field by field, several entries beside the template they started from; what nobody answered is left out. */
export function sideBySide(template: EntryContent, entries: readonly EntryContent[]): ComparedField[] {
  const blank = blankContent(template);
  return FIELD_KEYS.filter((field) =>
    [template, ...entries].some((content) => !sameValue(content[field], blank[field]) || field === "name"),
  ).map((field) => ({
    field,
    template: template[field],
    cells: entries.map((content) => ({ value: content[field], same: sameValue(content[field], template[field]) })),
  }));
}

export const differs = ({ cells }: ComparedField): boolean => cells.some(({ same }) => !same);

type Adopted<Entry> = Entry & { readonly base: EntryContent; readonly content: EntryContent };

/** Which entries say something else than the edition they stand at, field by field; a field that nobody changed is left out. */
export const adaptedFields = <Entry>(adopted: readonly Adopted<Entry>[]): { field: FieldKey; by: Adopted<Entry>[] }[] =>
  FIELD_KEYS.map((field) => ({
    field,
    by: adopted.filter(({ base, content }) => !sameValue(base[field], content[field])),
  })).filter(({ by }) => by.length > 0);

const listed = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** The address of a comparison: a kind of member, the entries, and whether what is alike is shown too. */
export const compareQuerySchema = z.object({
  type: z.enum(MEMBER_KINDS).optional().catch(undefined),
  fiche: listed.catch([]).default([]),
  tout: z.literal("oui").optional().catch(undefined),
});
export type CompareQuery = z.output<typeof compareQuerySchema>;
