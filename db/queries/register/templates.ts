import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { EntryContent } from "@/lib/domain/register/content";
import { filledContent } from "@/lib/domain/register/content/blank";
import { contentFromTemplate } from "@/lib/domain/register/from-template";
import { templateSchema } from "@/lib/domain/register/template";
import { factsOfContent, type TemplateFacts } from "@/lib/domain/register/template-facts";

export type Source = { ref: string; check: string };

export type StoredTemplate = {
  id: string;
  version: number;
  rank: number;
  /** Of the syndicate itself, and not everyone's. */
  own: boolean;
  /** Offered to nobody any more; the entries that started from it keep it. */
  retired: boolean;
  template: TemplateFacts;
  /** What a town starts from, and what its entry is compared with. */
  base: EntryContent;
  sources: Source[];
  /** What this edition brings, in words; empty when nothing was said. */
  note: string;
};

export type OwnTemplateRow = {
  id: string;
  version: number;
  content: Record<string, unknown>;
  note: string;
  retired: boolean;
};

let known: Promise<ReadonlyMap<string, StoredTemplate>> | undefined;

export const templateKey = (id: string, version: number) => `${id}@${version}`;

/** Reference data, the same for everyone and written by deployments only: read once per process. */
export function selectTemplates(tx: Tx): Promise<ReadonlyMap<string, StoredTemplate>> {
  known ??= load(tx).catch((error) => {
    known = undefined;
    throw error;
  });
  return known;
}

type Row = { id: string; version: number; rank: number; content: { sources: Source[]; editionNote?: string } };

async function load(tx: Tx) {
  const rows = await tx.execute<Row>(sql`select id, version, rank, content from template order by rank, id, version`);
  return new Map(
    rows.map(({ content, ...row }): [string, StoredTemplate] => {
      const template = templateSchema.parse(content);
      const { sources, editionNote: note = "" } = content;
      const stored = {
        ...row,
        own: false,
        retired: false,
        template,
        base: contentFromTemplate(template),
        sources,
        note,
      };
      return [templateKey(row.id, row.version), stored];
    }),
  );
}

/** Everyone's templates and, after them, those of one syndicate, given as their rows in the order of their editions. */
export function withOwnTemplates(
  national: ReadonlyMap<string, StoredTemplate>,
  own: readonly OwnTemplateRow[],
): ReadonlyMap<string, StoredTemplate> {
  if (own.length === 0) return national;
  return new Map([
    ...national,
    ...own.map(({ id, version, content, note, retired }, index): [string, StoredTemplate] => {
      const base = filledContent(content);
      const facts = {
        rank: national.size + index,
        own: true,
        retired,
        template: factsOfContent(id, base),
        sources: [],
      };
      return [templateKey(id, version), { id, version, note, base, ...facts }];
    }),
  ]);
}

/** The latest edition of each template, in the order of the reference file. */
export function latestTemplates(all: ReadonlyMap<string, StoredTemplate>): StoredTemplate[] {
  const latest = new Map<string, StoredTemplate>();
  for (const stored of all.values()) latest.set(stored.id, stored);
  return [...latest.values()];
}
