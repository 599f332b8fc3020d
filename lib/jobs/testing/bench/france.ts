import type { Sql } from "postgres";
import { seedSyndicate } from "@/db/seed/syndicate";
import { contentFromTemplate } from "@/lib/domain/register/from-template";
import { reference } from "@/lib/domain/register/testing/templates";

export type Size = { syndicates: number; membersEach: number; entriesEach: number; acts: number };

/** The communes of France in syndicates of a hundred. */
export const FRANCE: Size = { syndicates: 350, membersEach: 100, entriesEach: 40, acts: 5_000_000 };
/** The syndicate of the minutes, in four years. */
export const TODAY: Size = { syndicates: 1, membersEach: 100, entriesEach: 40, acts: 10_000 };

export const partOf = ({ syndicates, membersEach, entriesEach, acts }: Size, share: number): Size => ({
  syndicates: Math.max(1, Math.round(syndicates * share)),
  membersEach,
  entriesEach,
  acts: Math.round(acts * share),
});

const ENTRIES_A_ROUND = 100_000;
const ACTS_A_ROUND = 250_000;
const FIRST_DAY = "2022-11-01";
const DAYS = 1460;

/** Identifiers that follow from a number, so that a row is found again without being read. */
const idOf = (kind: number, number: string) =>
  `('0190000${kind}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

async function inRounds(
  total: number,
  size: number,
  say: (text: string) => void,
  round: (from: number, to: number) => Promise<unknown>,
) {
  for (let from = 0; from < total; from += size) {
    await round(from, Math.min(total, from + size));
    say(`${Math.min(total, from + size)} / ${total}`);
  }
}

/**
 * A whole country by sets of SQL: acts in the order of their days, syndicates mixed, as the years would have laid them on the
 * disk. Run as a superuser: the checks of foreign keys, which the numbers below keep by construction, are left out.
 */
export async function seedCountry(sql: Sql, size: Size, say: (text: string) => void): Promise<{ syndicateId: string }> {
  await sql`set session_replication_role = replica`;
  await sql`set synchronous_commit = off`;
  await sql`set maintenance_work_mem = '1GB'`;
  const first = await seedSyndicate(sql, { name: "Syndicat de mesure" });
  await sql`create temporary table bench_syndicate as select ${first}::uuid as id, 0 as rank`;
  await sql.unsafe(
    `insert into bench_syndicate select ${idOf(1, "n")}, n from generate_series(1, ${size.syndicates - 1}) n`,
  );
  await sql`insert into syndicate (id, name) select id, 'Syndicat ' || rank from bench_syndicate where rank > 0`;
  await sql`insert into dictionary_term (syndicate_id, list, code, label, definition, rank, active, collective, services)
    select s.id, t.list, t.code, t.label, t.definition, t.rank, t.active, t.collective, t.services
    from bench_syndicate s, dictionary_term t where s.rank > 0 and t.syndicate_id = ${first}`;
  const members = size.syndicates * size.membersEach;
  const memberOf = `s.rank * ${size.membersEach} + m`;
  await sql.unsafe(`create temporary table bench_member as select s.id as syndicate_id, ${memberOf} as rank, ${idOf(2, memberOf)} as id
    from bench_syndicate s, generate_series(0, ${size.membersEach - 1}) m`);
  await sql`insert into member (syndicate_id, id, name, kind, population)
    select syndicate_id, id, 'Essaibourg ' || rank, case when rank % 12 = 0 then 'epci' when rank % 7 = 0 then 'ccas' else 'commune' end,
      100 + rank % 5000 from bench_member`;
  const nobody = sql.json({ name: "", function: "", email: "", phone: "" });
  await sql`insert into member_contacts (syndicate_id, member_id, controller, referent)
    select syndicate_id, id, ${nobody}, ${nobody} from bench_member`;
  await sql`insert into member_profile (syndicate_id, member_id, answers) select syndicate_id, id, '{}' from bench_member`;
  await sql`create unique index on bench_member (rank)`;
  await sql`analyze bench_member`;
  say(`${members} membres`);
  const contents = reference.templates.slice(0, size.entriesEach).map((template) => contentFromTemplate(template));
  await sql`create temporary table bench_content as
    select ordinality - 1 as rank, value as content from jsonb_array_elements(${sql.json(contents as never)}) with ordinality`; // plain JSON
  await inRounds(
    members * size.entriesEach,
    ENTRIES_A_ROUND,
    (text) => say(`fiches ${text}`),
    (from, to) =>
      sql.unsafe(`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, created_by, updated_by, search_text)
      select m.syndicate_id, m.id, ${idOf(3, "n")}, 'T-' || lpad((n % ${size.entriesEach} + 1)::text, 3, '0'),
        coalesce(c.content ->> 'name', 'Traitement') || ' ' || n, 'population', coalesce(c.content, '{}'), 'Essai', 'Essai',
        'registre papier armoire logiciel mairie'
      from generate_series(${from}, ${to - 1}) n join bench_member m on m.rank = n / ${size.entriesEach}
      left join bench_content c on c.rank = n % ${size.entriesEach}`),
  );
  await inRounds(
    size.acts,
    ACTS_A_ROUND,
    (text) => say(`interventions ${text}`),
    (from, to) =>
      sql.unsafe(`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject,
        question, answer, status, duration_minutes, preparation_minutes, author, created_at)
      select m.syndicate_id, m.id, ${idOf(4, "a.n")}, 'A-' || a.n, a.service, a.date,
        case when a.service = 'it' then (array['berger_levrault', 'materiel_postes', 'messagerie'])[1 + a.h % 3]
          else (array['communication_donnees', 'relation_usager', 'ressources_humaines', 'sous_traitance', 'autre', 'action_sociale'])[1 + a.h % 6] end,
        case when a.service = 'dpo' then (array['conseil', 'relecture', 'visite', 'formation', 'violation'])[1 + a.h / 6 % 5] end,
        'courriel', (array['courriel', 'telephone', 'visio', 'deplacement'])[1 + a.h / 30 % 4], 'Objet de la demande ' || a.n,
        'Une question posée par la mairie, de la longueur ordinaire de deux lignes de texte environ, sans donnée personnelle.',
        'Une réponse de la même longueur, qui cite un article du règlement et renvoie à une fiche du registre de la commune.',
        case when a.h % 40 = 0 then 'brouillon' else 'close' end, 5 * (1 + a.h % 12), a.h % 20, 'Essai', a.date + interval '9 hours'
      from (select n, date '${FIRST_DAY}' + (n::bigint * ${DAYS} / ${size.acts})::integer as date,
          abs(hashint4(n)) % 1000000 as h, case when n % 2 = 0 then 'dpo' else 'it' end as service,
          (abs(hashint4(n + 7)) % ${members}) as town from generate_series(${from}, ${to - 1}) n) a
      join bench_member m on m.rank = a.town`),
  );
  await sql`reset session_replication_role`;
  // What is not yet on the disk is not yet visible to all: without this no scan could keep to an index.
  await sql`checkpoint`;
  say("analyse");
  for (const table of ["intervention", "entry", "member", "dictionary_term", "visit"])
    await sql`vacuum analyze ${sql(table)}`;
  return { syndicateId: first };
}
