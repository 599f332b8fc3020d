import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Template, templateSchema } from "@/lib/domain/register/template";

export type StoredTemplate = { id: string; version: number; rank: number; template: Template; sources: Source[] };
export type Source = { ref: string; check: string };

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

async function load(tx: Tx) {
  const rows = await tx.execute<{ id: string; version: number; rank: number; content: { sources: Source[] } }>(
    sql`select id, version, rank, content from template order by rank, version`,
  );
  return new Map(
    rows.map((row) => [
      templateKey(row.id, row.version),
      { ...row, template: templateSchema.parse(row.content), sources: row.content.sources },
    ]),
  );
}

/** The latest version of each template, in the order of the reference file. */
export function latestTemplates(all: ReadonlyMap<string, StoredTemplate>): StoredTemplate[] {
  const latest = new Map<string, StoredTemplate>();
  for (const stored of all.values()) latest.set(stored.id, stored);
  return [...latest.values()];
}
