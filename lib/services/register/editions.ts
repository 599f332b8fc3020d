import "server-only";
import { inScope, type Tx } from "@/db/client";
import { insertDecision, selectDecisions } from "@/db/queries/register/editions";
import type { EntryRow } from "@/db/queries/register/entries";
import type { StoredTemplate } from "@/db/queries/register/templates";
import { type Actor, authorise, type Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { type Answers, contentAfter, decisionOf, unanswered } from "@/lib/domain/register/editions/decision";
import { type EditionProposal, editionProposal, proposedEdition } from "@/lib/domain/register/editions/proposal";
import { mutate, type Outcome } from "../mutation";
import { dayOf } from "../today";
import { type EntryKey, heldEntry, overtaken, type Saved } from "./edit-entry";
import { loadSituation, type Situation } from "./situation";
import { storeContent } from "./store-content";

export type OpenEdition = { from: StoredTemplate; to: StoredTemplate };

/** The edition proposed to an entry of the register; null when its town has answered the latest, or nothing in it changes. */
export function openEdition(
  { templates }: Pick<Situation, "templates">,
  line: { templateId: string | null; templateVersion: number | null; status: EntryRow["status"] },
): OpenEdition | null {
  if (line.templateId === null || line.templateVersion === null || line.status === "archived") return null;
  const editions = [...templates.values()].filter(({ id, retired }) => id === line.templateId && !retired);
  return proposedEdition(editions, line.templateVersion);
}

function proposalOf(
  situation: Situation,
  entry: EntryRow,
): { open: OpenEdition | null; proposal: EditionProposal | null } {
  const line = situation.row.entries.find(({ id }) => id === entry.id);
  const open = line ? openEdition(situation, line) : null;
  return { open, proposal: open && editionProposal(open.from.base, open.to.base, entry.content) };
}

/** A new edition of the template beside the town's entry, field by field, and what was answered to earlier ones. */
export async function readEdition(actor: Actor, memberId: string, entryId: string, now = new Date()) {
  const scope = authorise(actor, "register:write", memberId);
  return inScope(scope, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const entry = await heldEntry(tx, scope, entryId);
    const { open, proposal } = proposalOf(situation, entry);
    const { id, ref, name, status, version } = entry;
    return {
      role: scope.role,
      member: situation.row.member,
      dpoName: situation.row.syndicate.dpoName,
      entry: { id, memberId, ref, name, status, version },
      open: open && { name: open.to.template.name, from: open.from.version, to: open.to.version, note: open.to.note },
      proposal,
      decisions: await selectDecisions(tx, scope, entryId),
    };
  });
}

/** The register with this entry on its new edition: what is computed from it follows the edition that was accepted. */
const followingEdition = (situation: Situation, entryId: string, edition: number): Situation => ({
  ...situation,
  row: {
    ...situation.row,
    entries: situation.row.entries.map((line) => (line.id === entryId ? { ...line, templateVersion: edition } : line)),
  },
});

/**
 * Answers a new edition of the template, field by field: what is accepted goes into the draft (beside the version in force when
 * there is one) and the status falls back as after any change by that hand; what is kept stays. Neither a review nor an approval
 * comes along. Every proposed field needs an answer (`invalid-state` with those that lack one); `stale` when the entry or the edition
 * moved on since it was shown.
 */
export async function decideEdition(
  actor: Actor,
  key: string | null,
  input: EntryKey & { edition: number; answers: Answers },
  now = new Date(),
): Promise<Saved> {
  const scope = authorise(actor, "register:write", input.memberId);
  return mutate("decideEdition", scope, { key, input }, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const entry = await heldEntry(tx, scope, input.entryId);
    if (entry.version !== input.version) throw overtaken(entry);
    const { open, proposal } = proposalOf(situation, entry);
    if (!open || !proposal || open.to.version !== input.edition) throw new DomainError("stale", "edition");
    const missing = unanswered(proposal, input.answers);
    if (missing.length > 0) throw new DomainError("invalid-state", "edition-unanswered", { fields: missing });
    const decision = decisionOf(proposal, input.answers);
    const after = contentAfter(
      { before: open.from.base, now: open.to.base },
      entry.content,
      proposal,
      decision.accepted,
    );
    const saved = await storeAccepted(tx, scope, { situation, entry, open, after, now, accepted: decision.accepted });
    const versions = { fromVersion: open.from.version, toVersion: open.to.version };
    await insertDecision(tx, scope, {
      ...decision,
      ...versions,
      entryId: entry.id,
      decidedBy: actor.name,
      decidedAt: now,
    });
    const changes = {
      edition: { before: open.from.version, after: open.to.version },
      acceptedFields: { after: decision.accepted },
      keptFields: { after: decision.kept },
    };
    const audit = { objectType: "entry", objectId: entry.id, changes: { ...saved?.changes, ...changes } };
    return { result: saved?.result ?? { id: entry.id, version: entry.version }, audit };
  });
}

type Accepted = {
  situation: Situation;
  entry: EntryRow;
  open: OpenEdition;
  after: EntryRow["content"];
  accepted: readonly unknown[];
  now: Date;
};

/** Nothing accepted changes nothing: the answer alone is kept, and an approved entry stays as it was approved. */
async function storeAccepted(tx: Tx, scope: Scope<"register:write">, accepted: Accepted) {
  const { situation, entry, open, after, now } = accepted;
  if (accepted.accepted.length === 0) return null;
  const { version: edition, own } = open.to;
  const origin = own ? { ownTemplateVersion: edition } : { templateVersion: edition };
  const save = { seen: entry.version, content: after, now, origin };
  const stored: Outcome<Saved> = await storeContent(
    tx,
    scope,
    followingEdition(situation, entry.id, edition),
    entry,
    save,
  );
  const [audit] = [stored.audit].flat();
  return { result: stored.result, changes: audit?.changes };
}
