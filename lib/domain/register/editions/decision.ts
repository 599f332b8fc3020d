import { z } from "zod";
import { idSchema } from "../../identifier";
import type { EntryContent } from "../content";
import { FIELD_KEYS, type FieldKey } from "../content/fields";
import type { EditionProposal } from "./proposal";

export const ANSWERS = ["accept", "keep"] as const;
export type EditionAnswer = (typeof ANSWERS)[number];

/** What a person chose of each field of a proposal. */
export const decideEditionSchema = z.object({
  memberId: idSchema,
  entryId: idSchema,
  version: z.int(),
  /** The edition that the page showed. */
  edition: z.int(),
  answers: z.partialRecord(z.enum(FIELD_KEYS), z.enum(ANSWERS)),
});

export type Answers = z.output<typeof decideEditionSchema>["answers"];

export type EditionDecision = { readonly accepted: FieldKey[]; readonly kept: FieldKey[] };

/** Fields of the proposal that nobody answered: nothing is decided for a person. */
export const unanswered = ({ fields }: EditionProposal, answers: Answers): FieldKey[] =>
  fields.map(({ field }) => field).filter((field) => answers[field] === undefined);

export function decisionOf({ fields }: EditionProposal, answers: Answers): EditionDecision {
  const chosen = (answer: EditionAnswer) =>
    fields.map(({ field }) => field).filter((field) => answers[field] === answer);
  return { accepted: chosen("accept"), kept: chosen("keep") };
}

/** What the template's authors could not verify: new points come in, those they lifted go unless somebody confirmed them. */
function pointsOf(before: EntryContent, now: EntryContent, town: EntryContent): EntryContent["toConfirm"] {
  const says = (content: EntryContent, note: string) => content.toConfirm.some((point) => point.note === note);
  const stale = ({ note, confirmedOn }: EntryContent["toConfirm"][number]) =>
    confirmedOn === null && says(before, note) && !says(now, note);
  const fresh = now.toConfirm.filter(({ note }) => !says(before, note) && !says(town, note));
  return [...town.toConfirm.filter((point) => !stale(point)), ...fresh];
}

/**
 * The town's content once it accepted some fields of an edition. A field that changed is no longer one that somebody found
 * right: its mark goes. Nothing else moves; without any accepted field the content is the same.
 */
export function contentAfter(
  editions: { readonly before: EntryContent; readonly now: EntryContent },
  town: EntryContent,
  proposal: EditionProposal,
  accepted: readonly FieldKey[],
): EntryContent {
  if (accepted.length === 0) return town;
  const taken = proposal.fields.filter(({ field }) => accepted.includes(field));
  return {
    ...town,
    ...(Object.fromEntries(taken.map(({ field, result }) => [field, result])) as Partial<EntryContent>), // each under its own field
    confirmed: town.confirmed.filter((field) => !accepted.includes(field)),
    toConfirm: pointsOf(editions.before, editions.now, town),
  };
}
