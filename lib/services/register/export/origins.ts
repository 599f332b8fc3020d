import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "@/db/client";
import { insertRestoredEdition, insertRestoredPublication } from "@/db/queries/publication/restore";
import { insertDecision } from "@/db/queries/register/editions";
import { insertOwnTemplate, selectOwnTemplates } from "@/db/queries/register/own-templates";
import type { RecordParts } from "@/db/queries/register/record";
import type { Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { sameValue } from "@/lib/domain/register/canonical";
import { filledContent } from "@/lib/domain/register/content/blank";
import type { OwnTemplateRecord, PublicationRecord } from "@/lib/domain/register/export/origin-record";
import type { EntryRecord, RegisterRecord } from "@/lib/domain/register/export/record";
import type { Basis } from "@/lib/domain/register/publication/basis";

const instant = (at: string) => new Date(at).toISOString();

export const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The syndicate's own templates that entries of this register started from, all their editions; undefined when there is none. */
export function ownTemplatesOf({ ownTemplates }: RecordParts): OwnTemplateRecord[] | undefined {
  if (ownTemplates.length === 0) return undefined;
  return [...ownTemplates]
    .sort((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1))
    .map(({ id, version, content, note, createdBy, createdAt, retiredAt, retiredBy }) => ({
      id,
      version,
      content: filledContent(content),
      note,
      createdBy,
      createdAt: instant(createdAt),
      ...(retiredAt !== null && { retired: { by: retiredBy ?? "", at: instant(retiredAt) } }),
    }));
}

/** What was answered to the editions of one entry's template; nothing at all where nothing was. */
export function decisionsOf({ decisions }: RecordParts, entryId: string): Pick<EntryRecord, "decisions"> {
  const own = decisions.filter((one) => one.entryId === entryId).sort((a, b) => a.toVersion - b.toVersion);
  if (own.length === 0) return {};
  return {
    decisions: own.map(({ toVersion, fromVersion, accepted, kept, decidedBy, decidedAt }) => ({
      toVersion,
      fromVersion,
      accepted,
      kept,
      decidedBy,
      decidedAt: instant(decidedAt),
    })),
  };
}

/** What was published of this register; undefined when nothing was ever settled or published. */
export function publicationOf({ publication, editions }: RecordParts): PublicationRecord | undefined {
  if (!publication && editions.length === 0) return undefined;
  return {
    settled: publication && {
      withheld: publication.withheld,
      updatedBy: publication.updatedBy,
      updatedAt: instant(publication.updatedAt),
    },
    editions: [...editions]
      .sort((a, b) => a.number - b.number)
      .map(({ number, content, sha256, entryCount, basis, publishedBy, publishedAt }) => ({
        number,
        content,
        sha256,
        entryCount,
        basis: basis as unknown as PublicationRecord["editions"][number]["basis"], // JSON, word for word
        publishedBy,
        publishedAt: instant(publishedAt),
      })),
  };
}

const retirementOf = (retired: OwnTemplateRecord["retired"]) => ({
  retiredAt: retired ? new Date(retired.at) : null,
  retiredBy: retired ? retired.by : null,
});

/**
 * Takes in the syndicate's own templates of a register. An edition that is here already is that one when its words are the same;
 * refuses `conflict` when they are not. Whether a template that is here already is retired was decided here, and stays so. For a job acting as DPO.
 */
export async function restoreOwnTemplates(
  tx: Tx,
  scope: Scope<"template:write">,
  templates: readonly OwnTemplateRecord[],
): Promise<void> {
  const known = await selectOwnTemplates(tx, scope, [...new Set(templates.map(({ id }) => id))]);
  for (const { createdAt, content, retired, ...row } of templates) {
    const here = known.filter(({ id }) => id === row.id);
    const same = here.find(({ version }) => version === row.version);
    if (same && !sameValue(filledContent(same.content), content))
      throw new DomainError("conflict", "own-template", { name: content.name });
    if (!same) {
      const { name, domain } = content;
      const [{ retiredAt, retiredBy } = retirementOf(retired)] = here;
      const about = { name, domain, createdAt: new Date(createdAt), retiredAt, retiredBy };
      await insertOwnTemplate(tx, scope, { ...row, ...about, content });
    }
  }
}

/** The answers given to editions, once the entries are in. */
export async function restoreDecisions(tx: Tx, scope: Scope<"register:write">, record: RegisterRecord): Promise<void> {
  for (const { id: entryId, decisions = [] } of record.entries)
    for (const { decidedAt, ...decision } of decisions)
      await insertDecision(tx, scope, { ...decision, entryId, decidedAt: new Date(decidedAt) });
}

/** Editions as they were published, marked for ever as taken in from a register of that hash; no address is opened. */
export async function restorePublication(
  tx: Tx,
  scope: Scope<"register:publish">,
  { settled, editions }: PublicationRecord,
  restored: { at: Date; from: string },
): Promise<void> {
  if (settled) await insertRestoredPublication(tx, scope, { ...settled, updatedAt: new Date(settled.updatedAt) });
  for (const { publishedAt, basis, ...edition } of editions)
    await insertRestoredEdition(tx, scope, {
      ...edition,
      basis: basis as unknown as Basis, // the register's own, as it was written
      publishedAt: new Date(publishedAt),
      restoredAt: restored.at,
      restoredFrom: restored.from,
    });
}
