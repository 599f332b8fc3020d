import type { JSONValue } from "postgres";
import { readReference } from "@/db/seed/reference";
import { newId } from "@/lib/domain/identifier";
import { migrator } from "./people";

/** The questionnaire of a syndicate as its installation leaves it, once. */
export async function newQuestionnaire(syndicateId: string): Promise<void> {
  const sql = migrator();
  const content = readReference<{ title: string }>("questionnaire.json");
  await sql`insert into questionnaire (syndicate_id, id, edition, title, content)
    select ${syndicateId}, ${newId()}, 1, ${content.title}, ${sql.json(content as unknown as JSONValue)}
    where not exists (select from questionnaire where syndicate_id = ${syndicateId})`; // read from JSON
}
