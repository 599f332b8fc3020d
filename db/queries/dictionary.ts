import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interventions as acts } from "@/db/schema/intervention";
import { dictionaryTerms as t } from "@/db/schema/reference";
import type { Scope } from "@/lib/domain/access/policy";
import { DICTIONARY_LISTS, type DictionaryList, type DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";

type Editor = Scope<"dictionary:write">;
export type TermRow = DictionaryTerm & { version: number; mergedInto: string | null };

const columns = {
  list: t.list,
  code: t.code,
  label: t.label,
  definition: t.definition,
  rank: t.rank,
  active: t.active,
  collective: t.collective,
  services: t.services,
  mergedInto: t.mergedInto,
  version: t.version,
};

const asTerms = (rows: { list: string; services: string[] }[]) => rows as unknown as TermRow[]; // both hold the closed codes of the domain

/** The terms of a list in their order, the retired ones too. */
export async function selectTermsOf(tx: Tx, scope: Editor, list: DictionaryList): Promise<TermRow[]> {
  const rows = await tx
    .select(columns)
    .from(t)
    .where(and(eq(t.syndicateId, scope.syndicateId), eq(t.list, list)))
    .orderBy(asc(t.rank), asc(t.code));
  return asTerms(rows);
}

/** How many terms each list offers, and how many are retired. */
export const countTerms = (tx: Tx, scope: Editor) =>
  tx
    .select({
      list: t.list,
      active: sql<number>`(count(*) filter (where ${t.active}))::integer`,
      retired: sql<number>`(count(*) filter (where not ${t.active}))::integer`,
    })
    .from(t)
    .where(and(eq(t.syndicateId, scope.syndicateId), inArray(t.list, [...DICTIONARY_LISTS])))
    .groupBy(t.list);

/** False when the code is taken. */
export async function insertTerm(
  tx: Tx,
  scope: Editor,
  term: Omit<TermRow, "version" | "mergedInto">,
): Promise<boolean> {
  const rows = await tx
    .insert(t)
    .values({ syndicateId: scope.syndicateId, ...term })
    .onConflictDoNothing()
    .returning({ code: t.code });
  return rows.length === 1;
}

type Seen = { list: DictionaryList; code: string; version: number };

/** Undefined when another save came between. */
export async function updateTerm(
  tx: Tx,
  scope: Editor,
  seen: Seen,
  fields: Partial<Pick<TermRow, "label" | "definition" | "services" | "active" | "rank" | "mergedInto">>,
): Promise<TermRow | undefined> {
  const rows = await tx
    .update(t)
    .set({ ...fields, version: sql`${t.version} + 1` })
    .where(
      and(
        eq(t.syndicateId, scope.syndicateId),
        eq(t.list, seen.list),
        eq(t.code, seen.code),
        eq(t.version, seen.version),
      ),
    )
    .returning(columns);
  return asTerms(rows)[0];
}

/**
 * Gives the DPO's acts of one theme to another and tells how many: each keeps the theme it was first noted under. A second
 * theme that would now say the main one twice goes.
 */
export async function moveActs(tx: Tx, { syndicateId }: Editor, from: string, to: string): Promise<number> {
  const own = and(eq(acts.syndicateId, syndicateId), eq(acts.service, "dpo"));
  const moved = await tx
    .update(acts)
    .set({
      theme: to,
      mergedFrom: sql`coalesce(${acts.mergedFrom}, ${acts.theme})`,
      secondaryThemes: sql`array_remove(${acts.secondaryThemes}, ${to})`,
      version: sql`${acts.version} + 1`,
    })
    .where(and(own, eq(acts.theme, from)))
    .returning({ id: acts.id });
  await tx
    .update(acts)
    .set({
      secondaryThemes: sql`case when ${acts.theme} = ${to} or ${to} = any (${acts.secondaryThemes})
        then array_remove(${acts.secondaryThemes}, ${from}) else array_replace(${acts.secondaryThemes}, ${from}, ${to}) end`,
      version: sql`${acts.version} + 1`,
    })
    .where(and(own, sql`${from} = any (${acts.secondaryThemes})`));
  return moved.length;
}
