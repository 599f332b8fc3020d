import "server-only";
import { inScope, type Tx } from "@/db/client";
import type { EntryRow } from "@/db/queries/register/entries";
import { insertOwnTemplate } from "@/db/queries/register/own-templates";
import { latestTemplates } from "@/db/queries/register/templates";
import { type Actor, authorise, authoriseSyndicate, type Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import { saysElse } from "@/lib/domain/register/editions/proposal";
import { editableTexts, editedContent, optionalFields, type TemplateEdits } from "@/lib/domain/register/promotion/edit";
import { strippedContent } from "@/lib/domain/register/promotion/strip";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { type EntryKey, heldEntry, overtaken } from "./edit-entry";
import { loadSituation, type Situation } from "./situation";

/** The entry without its names: those of the member, of its people, of the DPO, and what the entry itself names. */
function strippedOf({ row }: Situation, entry: EntryRow) {
  const { controller, referent } = row.contacts ?? {};
  const people = [controller?.name, referent?.name, row.syndicate.dpoName, entry.createdBy, entry.updatedBy];
  return strippedContent(entry.content, {
    bodies: [row.member.name, row.syndicate.name],
    people: [...people.filter((name) => name !== undefined), entry.content.manager].filter(
      (name) => name.trim() !== "",
    ),
  });
}

const ownOf = ({ templates }: Situation) => latestTemplates(templates).filter(({ own, retired }) => own && !retired);

/** What an entry would be as a template: what stays, what goes. Writes nothing. */
export async function previewPromotion(actor: Actor, memberId: string, entryId: string, now = new Date()) {
  authoriseSyndicate(actor, "template:write");
  const scope = authorise(actor, "register:review", memberId);
  return inScope(scope, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const entry = await heldEntry(tx, scope, entryId);
    const { content, removed } = strippedOf(situation, entry);
    const line = situation.row.entries.find(({ id }) => id === entry.id);
    return {
      role: scope.role,
      member: situation.row.member,
      entry: { id: entry.id, memberId, name: entry.name, version: entry.version },
      content,
      removed,
      fields: optionalFields(content),
      texts: editableTexts(content),
      templates: ownOf(situation).map(({ id, version, template }) => ({ id, version, name: template.name })),
      /** The template that it started from, when it is the syndicate's: the likely one to give a new edition to. */
      from: ownOf(situation).some(({ id }) => id === line?.templateId) ? (line?.templateId ?? null) : null,
    };
  });
}

export type PromoteInput = EntryKey & {
  name: string;
  templateId: string | null;
  note: string;
  edits?: TemplateEdits | undefined;
};

/** What is saved: what the preview showed, as the DPO edited it. */
function templateOf(stripped: EntryContent, { name, edits }: PromoteInput): EntryContent {
  const edited = edits ? editedContent(stripped, edits) : stripped;
  if (!edited) throw new DomainError("invalid-state", "text");
  return { ...edited, name };
}

/**
 * Makes a template of the syndicate, or the next edition of one, of a town's entry, stripped as the preview showed, in
 * the words that the DPO gave it. The entry itself is left as it is. Refuses `stale` when the entry moved on, `conflict` when the edition was made meanwhile,
 * `invalid-state` when it would say what the former edition says, or a text is longer than its answer may be.
 */
export async function promoteEntry(
  actor: Actor,
  key: string | null,
  input: PromoteInput,
  now = new Date(),
): Promise<{ id: string; version: number }> {
  const writing = authoriseSyndicate(actor, "template:write");
  const scope = authorise(actor, "register:review", input.memberId);
  return mutate("promoteEntry", scope, { key, input }, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const entry = await heldEntry(tx, scope, input.entryId);
    if (entry.version !== input.version) throw overtaken(entry);
    const content = templateOf(strippedOf(situation, entry).content, input);
    const former = input.templateId === null ? null : ownOf(situation).find(({ id }) => id === input.templateId);
    if (former === undefined) throw new DomainError("not-found", "template");
    if (former && !saysElse(former.base, content)) throw new DomainError("invalid-state", "same-edition");
    const edition = { id: former?.id ?? newId(), version: (former?.version ?? 0) + 1 };
    const note = former ? input.note : "";
    await storeTemplate(tx, writing, { ...edition, content, note, createdBy: actor.name, createdAt: now });
    const changes = { template: { after: content.name }, edition: { after: edition.version } };
    return { result: edition, audit: { objectType: "entry", objectId: entry.id, changes } };
  });
}

type Edition = Omit<Parameters<typeof insertOwnTemplate>[2], "name" | "domain">;

async function storeTemplate(tx: Tx, scope: Scope<"template:write">, edition: Edition): Promise<void> {
  const { name, domain } = edition.content;
  if (!(await insertOwnTemplate(tx, scope, { ...edition, name, domain })))
    throw new DomainError("conflict", "template");
}
