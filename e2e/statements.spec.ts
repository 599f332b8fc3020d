import type { Page } from "@playwright/test";
import postgres from "postgres";
import { ROLES } from "@/lib/domain/access/role";
import { newId } from "@/lib/domain/identifier";
import { expect, test } from "./fixtures";
import { demoPages, type Found, pagesOf } from "./site";

const MOST = 6;

/** Statements that the application's roles ran since the last reset; transaction words carry no data and are left out. */
async function counted(superuser: postgres.Sql): Promise<number> {
  const [row] = await superuser<{ n: number }[]>`
    select coalesce(sum(s.calls), 0)::integer as n from pg_stat_statements s join pg_roles r on r.oid = s.userid
    where r.rolname in ('registre_app', 'registre_auth', 'registre_stats') and s.toplevel
      and s.query !~* '^(begin|commit|rollback)' and s.query not like '%__drizzle_migrations%' and s.query !~ 'pg_catalog.pg_type'`;
  return row?.n ?? 0;
}

/** How many statements each address takes, by what it is called here; a page that leads elsewhere counts for itself alone. */
async function statementsOf(page: Page, superuser: postgres.Sql, addresses: Iterable<readonly [string, string]>) {
  const counts: Record<string, number> = {};
  const measured = async (name: string, href: string) => {
    await superuser`select pg_stat_statements_reset()`;
    const answer = await page.request.get(href, { maxRedirects: 0 });
    expect(answer.status(), `${name}, ${href}`).toBeLessThan(400);
    return counted(superuser);
  };
  for (const [name, href] of addresses) {
    const first = await measured(name, href);
    // What is read once per process is not the page's: asked again, it is gone.
    counts[name] = first > MOST ? await measured(name, href) : first;
  }
  return counts;
}

const tooMany = (counts: Record<string, number>) => Object.entries(counts).filter(([, count]) => count > MOST);

async function openSuperuser(): Promise<postgres.Sql> {
  const superuser = postgres(process.env.SUPERUSER_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  await superuser`create extension if not exists pg_stat_statements`;
  return superuser;
}

const addressesOf = (pages: Map<string, Found>) => [...pages].map(([kind, { href }]) => [kind, href] as const);

test("UI-03 every page of every role, and of one person with all of them, runs at most six statements", async ({
  page,
  people,
}) => {
  test.setTimeout(300_000);
  const superuser = await openSuperuser();
  for (const role of ROLES) {
    await people.openDemo(role);
    const pages = await demoPages(page, role);
    expect(tooMany(await statementsOf(page, superuser, addressesOf(pages))), role).toEqual([]);
  }
  const [one, two] = [await people.newTown(), await people.newTown()];
  const everywhere = (["dpo", "admin", "technician", "commissioner"] as const).map((role) => ({
    role,
    memberId: null,
  }));
  const towns = [one, two].flatMap((memberId) => [
    { role: "referent" as const, memberId },
    { role: "representative" as const, memberId },
  ]);
  for (const grants of [towns, [...towns, ...everywhere]]) {
    await people.open(await people.newPerson(grants));
    expect(tooMany(await statementsOf(page, superuser, addressesOf(await pagesOf(page))))).toEqual([]);
  }
  await superuser.end();
});

test("UI-03 a page runs as many statements for 40 rows as for 400", async ({ page, people, migrator }) => {
  test.setTimeout(180_000);
  const superuser = await openSuperuser();
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
    "/statistiques/lignes?au=2030-12-31",
    "/statistiques/reperes",
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
    "/demandes-informatiques",
    "/actes-collectifs",
    "/personnes",
    "/adherents/choisir",
    `/membres/${town}/registre`,
    `/membres/${town}/registre/exporter`,
    `/membres/${town}/registre/exporter/imprimer`,
    `/membres/${town}/registre/importer`,
    `/membres/${town}/registre/nouveau`,
    `/membres/${town}/journal`,
    `/membres/${town}/profil`,
    `/membres/${town}`,
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
  const pages = paths.map((path) => [path.replace(town, "*"), path] as const);
  await statementsOf(page, superuser, pages); // what is read once per process is read
  await grow(0, 40);
  const few = await statementsOf(page, superuser, pages);
  await grow(40, 400);
  const many = await statementsOf(page, superuser, pages);
  expect(many).toEqual(few);
  expect(tooMany(many)).toEqual([]);
  await superuser.end();
});

test("UI-03 statements are really counted: each more that a page would run shows", async ({ page, people }) => {
  const superuser = await openSuperuser();
  await people.openDemo("dpo");
  const one = await statementsOf(page, superuser, [["/", "/"]]);
  await superuser`select pg_stat_statements_reset()`;
  for (let round = 0; round < 3; round++) await page.request.get("/");
  expect(one["/"]).toBeGreaterThan(1);
  expect(await counted(superuser)).toBe(3 * (one["/"] ?? 0));
  await superuser.end();
});
