import { z } from "zod";
import {
  type FieldKind,
  type FieldLabel,
  type ListAct,
  POSTED,
  type PostedConflict,
  type PostedForm,
  readNumber,
  SEPARATOR,
} from "./posted-form";

const actSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("add"), name: z.string(), at: z.int().min(0), blank: z.unknown() }),
  z.object({ do: z.literal("remove"), name: z.string(), at: z.int().min(0) }),
  z.object({ do: z.literal("move"), name: z.string(), from: z.int().min(0), to: z.int().min(0) }),
  z.object({ do: z.literal("take"), name: z.string() }),
]);
const conflictSchema: z.ZodType<PostedConflict> = z.object({
  version: z.int(),
  theirs: z.unknown(),
  fields: z.array(z.object({ name: z.string(), aside: z.string(), standing: z.record(z.string(), z.unknown()) })),
  merged: z.record(z.string(), z.unknown()),
});

const YES_NO: Readonly<Record<string, boolean>> = { true: true, false: false };

const READERS: Record<Exclude<FieldKind, "items">, (texts: readonly string[]) => unknown> = {
  text: ([text = ""]) => text,
  number: ([text = ""]) => readNumber(text),
  filled: ([text = ""]) => (text === "" ? null : text),
  absent: ([text = ""]) => (text === "" ? undefined : text),
  yesno: ([text = ""]) => YES_NO[text] ?? null,
  tick: (texts) => texts.length > 0,
  several: (texts) => texts,
  lines: (texts) => texts,
};

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** A path of our own forms: a name of the language's own, or a place beyond any list, is none. */
const isPath = (name: string): boolean =>
  /^[A-Za-z][\w-]*(\.[\w-]+)*$/.test(name) && !/(^|\.)(__proto__|constructor|prototype|\d{4,})(\.|$)/.test(name);

function put(tree: Tree, [head = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value === undefined) delete tree[head];
    else tree[head] = value;
    return;
  }
  const held = Object.hasOwn(tree, head) ? tree[head] : undefined;
  const inner = isTree(held) ? held : /^\d+$/.test(rest[0] ?? "") ? [] : {};
  tree[head] = inner;
  put(inner as Tree, rest, value); // a list is read by its places as well
}

const at = (tree: unknown, path: readonly string[]): unknown =>
  path.reduce((held, key) => (isTree(held) && Object.hasOwn(held, key) ? held[key] : undefined), tree);

function edit(values: Tree, act: ListAct, words: string): void {
  const path = act.name.split(".");
  if (act.do === "take") {
    if (words !== "") put(values, path, words);
    return;
  }
  const held = at(values, path);
  const list: unknown[] = Array.isArray(held) ? [...held] : [];
  if (act.do === "add") list.splice(act.at, 0, act.blank);
  else if (act.do === "remove") list.splice(act.at, 1);
  else list.splice(act.to, 0, ...list.splice(act.from, 1));
  put(values, path, list);
}

function json(form: FormData, name: string): unknown {
  const text = form.get(name);
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not of our making: the schema says what lacks
  }
}

type Chosen = Pick<PostedForm["choices"], "sides" | "written">;

/** The choices between two texts, written in the values; null while one of them lacks, and then nothing is. */
function settle(values: Tree, conflict: PostedConflict, { sides, written }: Chosen): unknown {
  if (conflict.fields.some(({ name }) => !sides[name])) return null;
  const leftAside: Tree = {};
  for (const { name, aside, standing } of conflict.fields) {
    const side = sides[name] ?? "";
    if (side === "theirs" || side === "written") leftAside[aside] = at(values, name.split("."));
    if (side === "written" && isPath(name)) put(values, name.split("."), written[name] ?? "");
    if (Object.hasOwn(standing, side) && isPath(name)) put(values, name.split("."), standing[side]);
  }
  for (const [name, value] of Object.entries(conflict.merged)) if (isPath(name)) put(values, name.split("."), value);
  if (Object.keys(leftAside).length > 0)
    values.leftAside = [...(Array.isArray(values.leftAside) ? values.leftAside : []), leftAside];
  values.version = conflict.version;
  return conflict.theirs;
}

/** What the screen of two texts sends of each field. */
function byField(form: FormData, prefix: string): Record<string, string> {
  const sent = [...form].filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(sent.map(([name, value]) => [name.slice(prefix.length), String(value)]));
}

/** A form that was sent without its script, as its script would have sent it. */
export function readPosted(form: FormData): PostedForm {
  const text = (name: string) => String(form.get(name) ?? "");
  const chosen = { sides: byField(form, POSTED.side), written: byField(form, POSTED.written) };
  const given = json(form, POSTED.values) ?? json(form, POSTED.start);
  const values: Tree = isTree(given) ? given : {};
  const labels: Record<string, FieldLabel> = {};
  const act = actSchema.safeParse(json(form, POSTED.act));
  for (const note of form.getAll(POSTED.field)) {
    const [kind = "", name = "", missing = "", ...label] = String(note).split(SEPARATOR);
    if (!isPath(name)) continue;
    labels[name] = { label: label.join(SEPARATOR), missing: missing || undefined };
    const reader = Object.entries(READERS).find(([known]) => known === kind)?.[1];
    if (!reader) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    // Empty lines are where the next one is typed; only a whole sending leaves them out.
    const kept = kind === "lines" && !act.success ? texts.filter((line) => line.trim() !== "") : texts;
    put(values, name.split("."), reader(kept));
  }
  if (act.success && isPath(act.data.name)) edit(values, act.data, text(POSTED.words));
  const conflict = conflictSchema.safeParse(form.has(POSTED.keep) ? json(form, POSTED.conflict) : null);
  const settled = conflict.success ? settle(values, conflict.data, chosen) : null;
  // A text that comes after these two asks anew.
  const choices = settled ? { asked: false, sides: {}, written: {} } : { asked: form.has(POSTED.keep), ...chosen };
  return {
    key: text(POSTED.key),
    values,
    start: settled ?? json(form, POSTED.start),
    choices,
    next: text(POSTED.next),
    labels,
    edited: act.success,
  };
}
