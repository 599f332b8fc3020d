import type { EntryStatus } from "./status";

/** How many usual processings are proposed at a time: a secretary is interrupted, twelve fit in one sitting. */
export const BATCH_SIZE = 12;

/** `confirmed`: sent to the DPO or set aside; `to_check`: adopted, questions remain; `todo`: no answer yet. */
export type ProposalState = "confirmed" | "to_check" | "todo";

export type Proposal<T> = { readonly template: T; readonly state: ProposalState; readonly entryId: string | null };

type Facts = {
  readonly entries: readonly { id: string; templateId: string | null; status: EntryStatus }[];
  readonly setAside: readonly { templateId: string }[];
};

const STILL_WITH_TOWN: readonly EntryStatus[] = ["draft", "to_complete"];

function proposalOf<T extends { readonly id: string }>(template: T, { entries, setAside }: Facts): Proposal<T> {
  const entry = entries.find(({ templateId, status }) => templateId === template.id && status !== "archived");
  if (entry) {
    // An entry once approved that is being revised is still an answer to the proposal, but has work left.
    return { template, state: STILL_WITH_TOWN.includes(entry.status) ? "to_check" : "confirmed", entryId: entry.id };
  }
  const isAside = setAside.some(({ templateId }) => templateId === template.id);
  return { template, state: isAside ? "confirmed" : "todo", entryId: null };
}

export type Batch<T> = {
  /** From 1. */
  readonly number: number;
  readonly proposals: readonly Proposal<T>[];
  /** The three add up to the length of the batch. */
  readonly count: Readonly<Record<ProposalState, number>>;
};

/**
 * The expected templates cut in twelves in their reference order. A batch does not move while it is worked on: answering
 * changes the state of a line, never its place.
 */
export function batchesOf<T extends { readonly id: string }>(expected: readonly T[], facts: Facts): Batch<T>[] {
  const proposals = expected.map((template) => proposalOf(template, facts));
  return Array.from({ length: Math.ceil(proposals.length / BATCH_SIZE) }, (_, index) => {
    const held = proposals.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE);
    const count = (state: ProposalState) => held.filter((proposal) => proposal.state === state).length;
    const counts = { confirmed: count("confirmed"), to_check: count("to_check"), todo: count("todo") };
    return { number: index + 1, proposals: held, count: counts };
  });
}

/** The first batch with something unanswered, else the first with something to check, else the last; undefined without any. */
export const currentBatch = <T>(batches: readonly Batch<T>[]): Batch<T> | undefined =>
  batches.find(({ count }) => count.todo > 0) ?? batches.find(({ count }) => count.to_check > 0) ?? batches.at(-1);

/** The next template without an answer after this one, then from the start; null when all are answered. */
export function nextToAnswer<T extends { readonly id: string }>(
  batches: readonly Batch<T>[],
  afterId: string,
): T | null {
  const all = batches.flatMap(({ proposals }) => proposals);
  const here = all.findIndex(({ template }) => template.id === afterId);
  const ordered = [...all.slice(here + 1), ...all.slice(0, Math.max(here, 0))];
  return ordered.find(({ state }) => state === "todo")?.template ?? null;
}
