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

/** At most twenty communes whose name holds each word typed, as a beginning; exact names first, then the largest. `words` are bare letters and digits. */
export function searchCommunes(
  tx: Tx,
  _scope: Scope<"member:create">,
  words: readonly string[],
): Promise<CommuneRow[]> {
  const query = sql`to_tsquery('simple', unaccent(${words.map((word) => `${word}:*`).join(" & ")}))`;
  const typed = sql`unaccent(lower(${words.join(" ")}))`;
  const name = sql`translate(unaccent(lower(${communes.name})), '-''’', '   ')`;
  return tx
    .select(columns)
    .from(communes)
    .where(sql`${communes.search} @@ ${query}`)
    .orderBy(sql`${name} <> ${typed}, ${name} not like ${typed} || '%', ${communes.population} desc nulls last`)
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
