import { expect, test } from "vitest";
import { migrator, newSyndicate } from "@/db/testing/people";
import { seedReference } from "./reference";
import { seedSyndicate } from "./syndicate";

const counts = async () => {
  const [row] = await migrator()`select
    (select count(*)::integer from template) as templates, (select count(*)::integer from condition) as conditions,
    (select count(*)::integer from security_measure) as measures, (select count(*)::integer from entry_domain) as domains,
    (select count(*)::integer from commune) as communes`;
  return row;
};

test("RUN-02 the reference tables hold the whole of the reference files, and a second run changes nothing", async () => {
  const first = await counts();
  expect(first).toMatchObject({ templates: 91, conditions: 41, measures: 20, domains: 15 });
  expect(first?.communes).toBeGreaterThan(34_000);
  await seedReference(migrator());
  expect(await counts()).toEqual(first);
});

test("RUN-02 a run puts back what the files say", async () => {
  const sql = migrator();
  await sql`update template set name = 'Autre' where id = 'etat-civil'`;
  await sql`update commune set name = 'Autre' where insee = '21231'`;
  await seedReference(sql);
  const [template] = await sql`select name, content ->> 'id' as id from template where id = 'etat-civil'`;
  expect(template).toMatchObject({ name: "État civil\u00a0: actes, mentions et livrets", id: "etat-civil" });
  expect(await sql`select name from commune where insee = '21231'`).toMatchObject([{ name: "Dijon" }]);
});

test("RUN-02 a new syndicate has its own lists and questionnaire, and nobody", async () => {
  const other = await newSyndicate();
  const id = await seedSyndicate(migrator(), { name: "Syndicat neuf" });
  const held = async (syndicate: string) => {
    const [row] = await migrator()`select
      (select count(*)::integer from dictionary_term where syndicate_id = ${syndicate} and list = 'theme') as themes,
      (select count(*)::integer from questionnaire where syndicate_id = ${syndicate} and edition = 1) as questionnaires,
      (select count(*)::integer from person where syndicate_id = ${syndicate}) as people,
      (select count(*)::integer from member where syndicate_id = ${syndicate}) as members`;
    return row;
  };
  expect(await held(id)).toEqual({ themes: 14, questionnaires: 1, people: 0, members: 0 });
  expect(await held(other)).toEqual({ themes: 0, questionnaires: 0, people: 0, members: 0 });
});
