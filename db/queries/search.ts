import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";
import type { FindableKind } from "@/lib/domain/search/kind";
import type { TextQuery } from "@/lib/domain/search/query";

export type FoundRow = {
  kind: FindableKind;
  id: string;
  memberId: string | null;
  memberName: string | null;
  title: string;
  detail: string;
  day: string | null;
  excerpt: string;
  /** Its words answer as they are written; else only the endings of French made it answer. */
  plainly: boolean;
  total: number;
};

type Search = {
  kinds: readonly FindableKind[];
  query: TextQuery;
  /** The question in French, of which entries are found whatever the endings. */
  phrase: string;
  limit: number;
  offset: number;
};

/** Marks around the words found, taken off by the page: control characters cannot come from a form. */
export const MARKS = { start: "\u0002", stop: "\u0003" } as const;

const list = (kinds: readonly FindableKind[]) => sql`${sql.param([...kinds])}::text[]`;

/**
 * What answers the question, of each kind the best first, with the true count of the kind. A word may be answered by the name
 * of the member, but one at least by the row itself. Under row-level security no text index is used (its operators are not
 * leakproof): the rows of the tenant are read, 10,000 of them in some 40 ms. Names of members are looked up in one value, since
 * the planner, who expects a row or two, would go through all of them for each row.
 */
export async function findRows(
  tx: Tx,
  { syndicateId }: Scope<"search:find">,
  { kinds, query, phrase, limit, offset }: Search,
): Promise<FoundRow[]> {
  const options = `StartSel=${MARKS.start}, StopSel=${MARKS.stop}, MaxFragments=1, MaxWords=14, MinWords=5`;
  return tx.execute<FoundRow>(sql`
    with asked as materialized (
      select to_tsquery('simple', ${query.all}) as every, to_tsquery('simple', ${query.any}) as one,
        websearch_to_tsquery('public.fr', ${phrase}) as french),
    town as materialized (
      select jsonb_object_agg(id, to_tsvector('public.plain', concat_ws(' ', name, short_name, insee, siren))::text) as words
      from member where syndicate_id = ${syndicateId}),
    found as (
      select f.kind, f.id, f.member_id, f.title, f.detail, f.day, f.body, answer.plainly, ts_rank(f.words, asked.one) as rank
      from asked cross join town cross join findable f
      cross join lateral (
        select case when f.words @@ asked.one
          then (f.words || coalesce((town.words ->> f.member_id::text)::tsvector, '')) @@ asked.every
          else false end as plainly) answer
      where f.syndicate_id = ${syndicateId} and f.kind = any (${list(kinds)})
        and (answer.plainly or f.stems @@ asked.french)),
    ranked as (
      select *, count(*) over (partition by kind)::integer as total,
        row_number() over (partition by kind order by plainly desc, rank desc, day desc nulls last, title, id) as place
      from found)
    select r.kind, r.id, r.member_id as "memberId", m.name as "memberName", r.title, r.detail, r.day::text, r.plainly, r.total,
      case when r.body = '' then '' when r.plainly then ts_headline('public.plain', r.body, asked.one, ${options})
        else ts_headline('public.fr', r.body, asked.french, ${options}) end as excerpt
    from ranked r cross join asked left join member m on m.syndicate_id = ${syndicateId} and m.id = r.member_id
    where r.place > ${offset} and r.place <= ${offset + limit}
    order by r.kind, r.place`);
}

export type NearRow = { typed: string; word: string; rows: number; begins: boolean };

/**
 * The words of the rows that the person may see, near those typed or begun by them: no word comes from elsewhere. `rows` is
 * the number of rows that hold it. Words that begin alike come from farther: they may sound alike.
 */
export async function nearWords(
  tx: Tx,
  { syndicateId }: Scope<"search:find">,
  search: { kinds: readonly FindableKind[]; words: readonly string[]; slips: number },
): Promise<NearRow[]> {
  return tx.execute<NearRow>(sql`
    with vocabulary as materialized (
      select word, ndoc from ts_stat(format(
        'select words from findable where syndicate_id = %L and kind = any (%L::text[])', ${syndicateId}::text, ${list(search.kinds)}))
      where length(word) < 100)
    select t.typed, v.word, v.ndoc as rows, starts_with(v.word, t.typed) as begins
    from unnest(${sql.param([...search.words])}::text[]) t(typed) join vocabulary v on starts_with(v.word, t.typed)
      or (length(t.typed) >= 5 and left(v.word, 1) = left(t.typed, 1) and abs(length(v.word) - length(t.typed)) <= 3
        and levenshtein_less_equal(v.word, t.typed, 4) <= 4)
      or (abs(length(v.word) - length(t.typed)) <= ${search.slips}
        and levenshtein_less_equal(v.word, t.typed, ${2 * search.slips}) <= ${2 * search.slips})
    order by t.typed, v.word`);
}
