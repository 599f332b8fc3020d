import postgres from "postgres";
import { newId } from "@/lib/domain/identifier";
import { expect, test } from "./fixtures";

const MOST = 6;

/** Statements that the application's roles ran since the last reset; transaction words carry no data and are left out. */
async function counted(superuser: postgres.Sql): Promise<number> {
  const [row] = await superuser<{ n: number }[]>`
    select coalesce(sum(s.calls), 0)::integer as n from pg_stat_statements s join pg_roles r on r.oid = s.userid
    where r.rolname in ('registre_app', 'registre_auth', 'registre_stats') and s.toplevel
      and s.query !~* '^(begin|commit|rollback)' and s.query not like '%__drizzle_migrations%' and s.query !~ 'pg_catalog.pg_type'`;
  return row?.n ?? 0;
}

test("UI-03 a page runs at most six statements, as many for 40 rows as for 400", async ({ page, people, migrator }) => {
  test.setTimeout(180_000);
  const superuser = postgres(process.env.SUPERUSER_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  await superuser`create extension if not exists pg_stat_statements`;
  const syndicateId = await people.demoSyndicate();
  const town = await people.newTown();
  await people.signIn("dpo");
  const [model] = await migrator<
    { content: object }[]
  >`select content from entry where syndicate_id = ${syndicateId} limit 1`;
  const grow = async (from: number, to: number) => {
    for (let rank = from; rank < to; rank++) {
      const id = newId();
      await migrator`insert into processor (syndicate_id, id, name, kind, certifications, sub_processors, transfers, created_by, updated_by)
        values (${syndicateId}, ${id}, ${`Éditeur ${rank}`}, 'software', '[]', '[]', '[]', 'Essai', 'Essai')`;
      await migrator`insert into contract (syndicate_id, member_id, id, processor_id, clauses, created_by, updated_by)
        values (${syndicateId}, ${town}, ${id}, ${id}, '{}', 'Essai', 'Essai')`;
      await migrator`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, created_by, updated_by, search_text)
        values (${syndicateId}, ${town}, ${newId()}, ${`T-${String(rank).padStart(4, "0")}`}, ${`Traitement ${rank}`}, 'population', ${migrator.json((model?.content ?? {}) as never)}, 'Essai', 'Essai', 'mot')`; // JSON read from the same column
      await migrator`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject, status, author)
        values (${syndicateId}, ${town}, ${newId()}, ${`E-${rank}`}, 'dpo', '2025-01-15', 'autre', 'conseil', 'courriel', 'courriel', 'Objet', 'close', 'Essai')`;
    }
  };
  const paths = [
    "/",
    "/adherents",
    "/echeances",
    "/interventions",
    "/visites",
    "/statistiques",
    "/commission",
    "/recherche?q=mot",
    "/journal",
    "/modeles",
    "/modeles/etat-civil",
    "/modeles/etat-civil/diffuser",
    "/modeles/etat-civil/adaptations",
    "/modeles/etat-civil/comparer",
    `/adherents/lot?acte=mise-a-jour&adherent=${town}`,
    "/adherents/demandes",
    "/exporter",
    "/sous-traitants",
    "/logiciels",
    "/registre-sous-traitant",
    `/membres/${town}/registre`,
    `/membres/${town}/registre/exporter`,
    `/membres/${town}/registre/a-faire`,
    `/membres/${town}/registre/publication`,
    `/membres/${town}/interventions`,
    `/membres/${town}/sous-traitants`,
    `/membres/${town}/sous-traitants/logiciels`,
    `/membres/${town}/visites`,
    `/membres/${town}/actions`,
    `/membres/${town}/fiche`,
    `/membres/${town}/statistiques`,
  ];
  const measure = async () => {
    const counts: Record<string, number> = {};
    for (const path of paths) {
      await page.request.get(path); // fills the pool and what is read once per process
      await superuser`select pg_stat_statements_reset()`;
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBe(200);
      counts[path.replace(town, "*")] = await counted(superuser);
    }
    return counts;
  };
  await grow(0, 40);
  const few = await measure();
  await grow(40, 400);
  const many = await measure();
  await superuser.end();
  expect(many).toEqual(few);
  expect(Object.entries(few).filter(([, count]) => count > MOST)).toEqual([]);
});
