import { sameValue } from "./canonical";
import type { EntryContent } from "./content";
import { filledContent } from "./content/blank";
import { FIELD_KEYS, type FieldKey } from "./content/fields";
import { namesOf } from "./item-names";

/** `field` is also the key of its label in `lib/i18n/fr/register-fields.ts`. Items of a list are compared one by one. */
export type Difference =
  | { readonly field: FieldKey; readonly kind: "value"; readonly before: unknown; readonly after: unknown }
  | {
      readonly field: FieldKey;
      readonly kind: "list";
      readonly added: readonly unknown[];
      readonly removed: readonly unknown[];
      readonly changed: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
      readonly reordered: boolean;
    };

function compareLists(field: FieldKey, before: readonly unknown[], after: readonly unknown[]): Difference {
  const oldNames = namesOf(before);
  const newNames = namesOf(after);
  const common = newNames.filter((name) => oldNames.includes(name));
  return {
    field,
    kind: "list",
    added: after.filter((_, index) => !oldNames.includes(newNames[index] ?? "")),
    removed: before.filter((_, index) => !newNames.includes(oldNames[index] ?? "")),
    changed: common
      .map((name) => ({ name, before: before[oldNames.indexOf(name)], after: after[newNames.indexOf(name)] }))
      .filter((pair) => !sameValue(pair.before, pair.after)),
    reordered: !sameValue(
      common,
      oldNames.filter((name) => newNames.includes(name)),
    ),
  };
}

/** As a reader compares them: the day a processor came in counts six months, it is no word of the entry. */
const asRead = (content: EntryContent): EntryContent => {
  // A version frozen before a field existed does not differ for not having it.
  const filled = filledContent(content);
  return { ...filled, processors: filled.processors.map((processor) => ({ ...processor, addedOn: null })) };
};

/** Field by field, what `after` changes in `before`, in the order of the form; empty when they say the same. */
export function differences(former: EntryContent, latter: EntryContent): Difference[] {
  const [before, after] = [asRead(former), asRead(latter)];
  return FIELD_KEYS.filter((field) => !sameValue(before[field], after[field])).map((field) => {
    const [old, fresh] = [before[field], after[field]];
    return Array.isArray(old) && Array.isArray(fresh)
      ? compareLists(field, old, fresh)
      : { field, kind: "value", before: old, after: fresh };
  });
}
