import "server-only";
import type { Tx } from "@/db/client";
import { nextNumber } from "@/db/queries/counter";
import { insertQuestions } from "@/db/queries/register/dialogue";
import { type EntryRow, insertEntry } from "@/db/queries/register/entries";
import type { StoredTemplate } from "@/db/queries/register/templates";
import type { Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import type { Outcome } from "../mutation";
import { columnsOf } from "./assess";
import type { Situation } from "./situation";

type Template = Pick<EntryRow, "templateId" | "templateVersion" | "ownTemplateId" | "ownTemplateVersion">;
type Audit = Outcome<unknown>["audit"];
export type Opened = { result: { id: string; version: number }; audit: Exclude<Audit, readonly unknown[]> };

export const NO_TEMPLATE: Template = {
  templateId: null,
  templateVersion: null,
  ownTemplateId: null,
  ownTemplateVersion: null,
};

/** What an entry remembers of the template it started from. */
export const originOf = ({ id, version, own }: StoredTemplate): Template =>
  own
    ? { ...NO_TEMPLATE, ownTemplateId: id, ownTemplateVersion: version }
    : { ...NO_TEMPLATE, templateId: id, templateVersion: version };

/** Opens a draft of a content with the next reference of the year, and the questions that its « je ne sais pas » ask the DPO. */
export async function openDraft(
  tx: Tx,
  scope: Scope<"register:write">,
  situation: Situation,
  template: Template,
  content: EntryContent,
  id = newId(),
): Promise<Opened> {
  const year = Number(situation.today.slice(0, 4));
  const number = await nextNumber(tx, scope, "entry", year);
  const fresh = { id, ...template, nextReviewOn: null, approvedVersion: null };
  const row = await insertEntry(tx, scope, {
    ...fresh,
    ...columnsOf(situation, fresh, content),
    ref: `${year}-${String(number).padStart(3, "0")}`,
    createdBy: scope.actor.name,
    updatedBy: scope.actor.name,
  });
  if (!row) throw new DomainError("conflict", "entry");
  const doubt = { entryId: row.id, origin: "town" as const, question: "", askedBy: scope.actor.name };
  await insertQuestions(
    tx,
    scope,
    content.unknowns.map((field) => ({ ...doubt, id: newId(), field })),
  );
  const templateId = row.templateId ?? row.ownTemplateId;
  const changes = { name: { after: row.name }, ref: { after: row.ref }, templateId: { after: templateId } };
  return { result: { id: row.id, version: row.version }, audit: { objectType: "entry", objectId: row.id, changes } };
}
