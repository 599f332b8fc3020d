import type { JSONValue, Sql } from "postgres";
import { newId } from "@/lib/domain/identifier";
import { readReference } from "./reference";

type Term = {
  list: string;
  code: string;
  label: string;
  definition: string;
  rank: number;
  active: boolean;
  collective: boolean;
  services: string[];
};
type Questionnaire = { title: string };

/** A syndicate with its own lists and questionnaire, and nobody in it yet. Run as the migrator; gives its id. */
export async function seedSyndicate(
  sql: Sql,
  { name, demo = false }: { name: string; demo?: boolean },
): Promise<string> {
  const id = newId();
  await sql.begin(async (tx) => {
    await tx`insert into syndicate (id, name, demo) values (${id}, ${name}, ${demo})`;
    const terms = readReference<Term[]>("dictionaries.json").map((term) => ({ ...term, syndicate_id: id }));
    await tx`insert into dictionary_term ${tx(terms)}`;
    const questionnaire = readReference<Questionnaire>("questionnaire.json");
    await tx`insert into questionnaire (syndicate_id, id, edition, title, content)
      values (${id}, ${newId()}, 1, ${questionnaire.title}, ${tx.json(questionnaire as unknown as JSONValue)})`; // read from JSON
  });
  return id;
}
