import { readReference } from "@/db/seed/reference";
import { migrator } from "./people";

type Term = Record<string, string | number | boolean | string[]>;

/** The lists of a syndicate as its installation leaves them: without them no act can be noted. */
export async function newTerms(syndicateId: string): Promise<void> {
  const sql = migrator();
  const terms = readReference<Term[]>("dictionaries.json").map((term) => ({ ...term, syndicate_id: syndicateId }));
  await sql`insert into dictionary_term ${sql(terms)} on conflict do nothing`;
}
