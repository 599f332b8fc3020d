import { conflictFr } from "@/lib/i18n/fr/conflict";
import type { ContestedField } from "../ui/form/conflict";
import { ConflictChoice } from "../ui/form/conflict-choice";

type Field = Pick<ContestedField, "name" | "label" | "free" | "list" | "inForm"> & {
  words?: (value: unknown) => string;
};

const plainWords = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

/**
 * Someone saved first: both texts field by field. `theirs` is the record as it now stands, in the shape of the form, with its
 * version. The form says « nothing » by an empty text where the record has null: they are compared in words.
 */
export function StaleNotice({ fields, theirs }: { fields: readonly Field[]; theirs: { version: number } }) {
  const contested = fields.map(({ words = plainWords, ...field }) => ({
    ...field,
    lines: (value: unknown) => [words(value)].filter(Boolean),
    compared: words,
  }));
  return <ConflictChoice fields={contested} theirs={theirs} title={conflictFr.card} focus />;
}
