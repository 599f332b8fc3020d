import "server-only";
import type { EntryRow } from "@/db/queries/register/entries";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { EntryContent } from "@/lib/domain/register/content";
import { questionSteps } from "@/lib/domain/register/questions";
import { applyStep } from "@/lib/domain/register/questions/apply";
import { stepInput } from "@/lib/domain/register/questions/read";
import type { StepInput } from "@/lib/domain/register/questions/step";
import { STEP_FIELDS, type StepKey } from "@/lib/domain/register/questions/step-fields";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { type EntryKey, heldEntry } from "./edit-entry";
import { loadSituation, templateOf } from "./situation";
import { type SavedAt, storeContent } from "./store-content";

export type StepSave = EntryKey & {
  step: StepKey;
  input: StepInput;
  /** The fields of the page where the text already on the server is kept instead, after both were shown. */
  keepTheirs: readonly string[];
  /** The person is done with the page; an autosave is not an answer yet. */
  settled: boolean;
};

/** What the second editor of a page gets: the page as it now stands on the server, and whose it is. `at` is an ISO instant. */
export type OvertakenStep = { version: number; by: string; at: string; theirs: StepInput };

export type SavedStep = SavedAt & {
  /** The page after this one; null when it was the last. */
  next: StepKey | null;
};

/** An autosave leaves the mark « fait » as it was: only leaving the page answers its question. */
function withMark(before: EntryContent, after: EntryContent, step: StepKey, settled: boolean): EntryContent {
  const [asked] = STEP_FIELDS[step];
  if (settled || before.confirmed.some((field) => field === asked)) return after;
  return { ...after, confirmed: after.confirmed.filter((field) => field !== asked) };
}

const overtaken = (entry: EntryRow, theirs: StepInput): OvertakenStep => ({
  version: entry.version,
  by: entry.updatedBy,
  at: entry.updatedAt.toISOString(),
  theirs,
});

/**
 * Saves one page of the secretary's short path on the version she saw, the rest of the entry untouched. Refuses `stale` with
 * the page as another hand left it, `invalid-state` on an archived entry.
 */
export async function saveStep(actor: Actor, key: string | null, save: StepSave, now = new Date()): Promise<SavedStep> {
  const { memberId, entryId, version, step, input, keepTheirs, settled } = save;
  const scope = authorise(actor, "register:write", memberId);
  return mutate("saveStep", scope, { key, input: save }, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const entry = await heldEntry(tx, scope, entryId);
    const template = templateOf(situation, entry)?.template ?? null;
    const model = templateOf(situation, entry)?.base ?? null;
    const theirs = stepInput(entry.content, step, model);
    if (entry.version !== version) throw new DomainError("stale", "entry", overtaken(entry, theirs));

    const kept = Object.fromEntries(Object.entries(theirs).filter(([field]) => keepTheirs.includes(field)));
    const chosen = { ...input, ...kept } as StepInput; // the fields of one page, from one hand or the other
    const content = withMark(entry.content, applyStep(entry.content, step, chosen, model), step, settled);
    const saved = await storeContent(tx, scope, situation, entry, { seen: version, content, now });
    const keys = questionSteps(content, template).map((one) => one.key);
    return { ...saved, result: { ...saved.result, next: keys[keys.indexOf(step) + 1] ?? null } };
  });
}
