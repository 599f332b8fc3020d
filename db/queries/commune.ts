import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { communes } from "@/db/schema/reference";
import type { Scope } from "@/lib/domain/access/policy";

const FOUND = 20;

const columns = {
  insee: communes.insee,
  name: communes.name,
  siren: communes.siren,
  population: communes.population,
  department: communes.department,
};

export type CommuneRow = {
  insee: string;
  name: string;
  siren: string | null;
  population: number | null;
  department: string;
};

/** Abbreviations that people type and the national list writes in full. */
const IN_FULL: Record<string, string> = { st: "saint", ste: "sainte" };
const MOST_WORDS = 8;

/** Letters and digits only, so that nothing typed can be an operator of the search. */
const bareWords = (typed: string): string[] =>
  (typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS).map((word) => IN_FULL[word] ?? word);

/** At most twenty communes whose name holds each word typed, as a beginning; the exact name first, then the largest. */
export async function searchCommunes(tx: Tx, _scope: Scope<"member:create">, typed: string): Promise<CommuneRow[]> {
  const words = bareWords(typed);
  if (words.length === 0) return [];
  const query = sql`to_tsquery('simple', unaccent(${words.map((word) => `${word}:*`).join(" & ")}))`;
  const wanted = sql`unaccent(lower(${words.join(" ")}))`;
  const name = sql`translate(unaccent(lower(${communes.name})), '-''’', '   ')`;
  return tx
    .select(columns)
    .from(communes)
    .where(sql`${communes.search} @@ ${query}`)
    .orderBy(sql`${name} <> ${wanted}, ${name} not like ${wanted} || '%', ${communes.population} desc nulls last`)
    .limit(FOUND);
}

export async function selectCommune(
  tx: Tx,
  _scope: Scope<"member:create">,
  insee: string,
): Promise<CommuneRow | undefined> {
  const [row] = await tx.select(columns).from(communes).where(eq(communes.insee, insee));
  return row;
}
