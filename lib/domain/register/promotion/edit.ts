import { sameValue } from "../canonical";
import { type EntryContent, entryContentSchema } from "../content";
import { blankContent } from "../content/blank";
import { FIELD_KEYS, type FieldKey } from "../content/fields";
import { MASK } from "./mask";
import { isCode } from "./strip";

/** `masked`: a name was taken out of it. `named`: a word with a capital inside a sentence, which may be a name nobody told the application. */
export type Doubt = "masked" | "named";
export type TemplateText = {
  readonly path: string;
  readonly field: FieldKey;
  readonly text: string;
  readonly doubt: Doubt | null;
};
/** What the DPO says of the template before it is saved: the fields it takes, and the texts written again, by their paths. */
export type TemplateEdits = { readonly kept: readonly FieldKey[]; readonly texts: Readonly<Record<string, string>> };

/** Written elsewhere on the form, or what an entry cannot be without. */
const ALWAYS: readonly FieldKey[] = ["name", "domain", "controllerRole", "actingAs"];
const CATEGORY_REFERENCE = "dataRef";
const CAPITAL_INSIDE = /[\p{Ll}\d,;:)»][\s\u00a0\u202f]+(?:d’|l’|de la )?\p{Lu}\p{Ll}[\p{L}’-]*/u;

const doubtOf = (text: string): Doubt | null =>
  text.includes(MASK) ? "masked" : CAPITAL_INSIDE.test(text) ? "named" : null;

function mapTexts(value: unknown, path: string, key: string, change: (text: string, path: string) => string): unknown {
  if (isCode(key) || key === CATEGORY_REFERENCE) return value;
  if (typeof value === "string") return value === "" ? value : change(value, path);
  if (Array.isArray(value)) return value.map((item, index) => mapTexts(item, `${path}.${index}`, key, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([inner, one]) => [inner, mapTexts(one, `${path}.${inner}`, inner, change)]),
  );
}

/** The fields of a template that its maker may leave out: those that say something. */
export function optionalFields(content: EntryContent): FieldKey[] {
  const blank = blankContent(content);
  return FIELD_KEYS.filter((field) => !ALWAYS.includes(field) && !sameValue(content[field], blank[field]));
}

/** Every text of those fields, with the doubt that it leaves. */
export function editableTexts(content: EntryContent): TemplateText[] {
  const texts: TemplateText[] = [];
  for (const field of optionalFields(content))
    mapTexts(content[field], field, field, (text, path) => {
      texts.push({ path, field, text, doubt: doubtOf(text) });
      return text;
    });
  return texts;
}

/** An item of a list whose label was emptied is taken off; a list of texts keeps those that say something. */
const filledItems = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.filter((item) => item !== "" && !(item !== null && typeof item === "object" && item.label === ""))
    : value;

/** A duration follows its category: renamed with it, gone with it. */
function followed(edited: EntryContent, renamed: ReadonlyMap<string, string>): EntryContent["retention"] {
  const left = new Set(edited.dataCategories.map(({ label }) => label));
  return edited.retention.flatMap((rule) => {
    const label = renamed.get(rule.dataRef);
    if (label === undefined) return [rule];
    return left.has(label) ? [{ ...rule, dataRef: label }] : [];
  });
}

/** The stripped content as its maker edited it; null when a text is longer than its answer may be. A field not kept is as if it had not been answered. */
export function editedContent(content: EntryContent, { kept, texts }: TemplateEdits): EntryContent | null {
  const blank = blankContent(content);
  const written = mapTexts(content, "", "", (text, path) => texts[path.slice(1)]?.trim() ?? text) as EntryContent; // texts changed in place
  const told = optionalFields(content).map((field) => [
    field,
    kept.includes(field) ? filledItems(written[field]) : blank[field],
  ]);
  const edited = { ...content, ...Object.fromEntries(told) } as EntryContent; // its own fields, blank or edited
  const renamed = new Map(
    content.dataCategories.map(({ label }, index) => [label, written.dataCategories[index]?.label ?? label]),
  );
  return entryContentSchema.safeParse({ ...edited, retention: followed(edited, renamed) }).data ?? null;
}
