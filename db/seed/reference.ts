import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sql } from "postgres";

type Templates = { conditions: { code: string; label: string }[] };

/** Brings the reference tables to what db/reference holds; may be run again at any time, as the migrator. */
export async function seedReference(sql: Sql): Promise<void> {
  const file = join(process.cwd(), "db/reference/processing-templates.json");
  const { conditions }: Templates = JSON.parse(readFileSync(file, "utf8"));
  const rows = conditions.map(({ code, label }, rank) => ({ code, label, rank }));
  await sql`insert into condition ${sql(rows)} on conflict (code) do update set label = excluded.label, rank = excluded.rank`;
}
