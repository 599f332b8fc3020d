import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JSONValue, Sql, TransactionSql } from "postgres";
import { seedCommunes } from "./communes";

type Labelled = { code: string; label: string };
/** Several editions of one template may stand in the file: the former ones stay there, for the towns that started from them. */
export type ReferenceTemplate = { id: string; name: string; theme: string; edition?: number };
type Reference = {
  templates: ReferenceTemplate[];
  conditions: Labelled[];
  securityCatalogue: Labelled[];
  themes: { id: string; label: string }[];
};

export const readReference = <T>(file: string): T =>
  JSON.parse(readFileSync(join(process.cwd(), "db/reference", file), "utf8")); // our own committed file: its shape is held by the tests

/** Brings the reference tables to what db/reference and the national list hold; may be run again at any time, as the migrator. */
export async function seedReference(sql: Sql): Promise<void> {
  const { templates, conditions, securityCatalogue, themes } = readReference<Reference>("processing-templates.json");
  await sql.begin(async (tx) => {
    await seedTemplates(tx, templates);
    await seedLabels(tx, "condition", conditions);
    await seedLabels(tx, "security_measure", securityCatalogue);
    await seedLabels(
      tx,
      "entry_domain",
      themes.map(({ id, label }) => ({ code: id, label })),
    );
    await seedCommunes(tx);
  });
}

/**
 * Adds the editions that the database lacks; none is ever taken away. An edition that some entry started from keeps its words:
 * it is what new editions are compared with. Refuses a file that changes one in place instead of adding the next.
 */
export async function seedTemplates(tx: TransactionSql, templates: readonly ReferenceTemplate[]): Promise<void> {
  const ranks = [...new Set(templates.map(({ id }) => id))];
  const editions = templates.map((template) => ({
    id: template.id,
    version: template.edition ?? 1,
    name: template.name,
    domain: template.theme,
    rank: ranks.indexOf(template.id),
    content: template,
  }));
  const json = tx.json(editions as unknown as JSONValue); // read from JSON
  const touched = await tx<{ edition: string }[]>`
    select distinct t.id || ' ' || t.version as edition from template t
    join jsonb_to_recordset(${json}) as f(id text, version integer, content jsonb)
      on f.id = t.id and f.version = t.version and f.content <> t.content
    where exists (select from entry e where e.template_id = t.id and e.template_version = t.version)`;
  if (touched.length > 0) {
    const named = touched.map(({ edition }) => edition).join(", ");
    throw new Error(`an adopted edition never changes, add the next one: ${named}`);
  }
  await tx`insert into template (id, version, name, domain, rank, content)
    select id, version, name, domain, rank, content
      from jsonb_to_recordset(${json}) as f(id text, version integer, name text, domain text, rank integer, content jsonb)
    on conflict (id, version) do update
    set name = excluded.name, domain = excluded.domain, rank = excluded.rank, content = excluded.content`;
}

async function seedLabels(tx: TransactionSql, table: string, terms: readonly Labelled[]): Promise<void> {
  const rows = terms.map(({ code, label }, rank) => ({ code, label, rank }));
  await tx`insert into ${tx(table)} ${tx(rows)} on conflict (code) do update set label = excluded.label, rank = excluded.rank`;
}
