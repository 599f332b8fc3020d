import type { Sql } from "postgres";
import type { EntryContent } from "@/lib/domain/register/content";
import { contentFromTemplate } from "@/lib/domain/register/from-template";
import type { MemberFacts } from "@/lib/domain/register/rules/rule";
import { type Template, templateSchema } from "@/lib/domain/register/template";
import { readReference } from "../reference";
import type { Random } from "./random";

export type DemoMember = {
  id: string;
  /** Code of the fixture (M13), or of the second syndicate. */
  code: string;
  name: string;
  kind: MemberFacts["kind"];
  population: number;
  parentMemberId: string | null;
  profile: Record<string, "yes" | "no" | "unknown">;
  mayor: string;
  secretary: string;
};

/** What every part of the seed shares. Days are 'YYYY-MM-DD'. */
export type World = { sql: Sql; syndicateId: string; random: Random; today: string; dpo: { id: string; name: string } };

export type Model = { template: Template; content: EntryContent };

export const readModels = (): Model[] =>
  readReference<{ templates: unknown[] }>("processing-templates.json").templates.map((raw) => {
    const template = templateSchema.parse(raw);
    return { template, content: contentFromTemplate(template) };
  });

/** PostgreSQL takes 65,534 values a statement. */
export async function insertRows(sql: Sql, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const width = Object.keys(rows[0] ?? {}).length || 1;
  const size = Math.min(500, Math.floor(60_000 / width));
  for (let first = 0; first < rows.length; first += size) {
    await sql`insert into ${sql(table)} ${sql(rows.slice(first, first + size) as Record<string, string>[])}`; // postgres types a row by its first value
  }
}
