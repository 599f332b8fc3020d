import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";
import type { CountedAct, CountedMember } from "@/lib/domain/statistics/counted";
import { LATE_AFTER_DAYS } from "@/lib/domain/statistics/late";
import { ROWS_PAGE, type Selection } from "@/lib/domain/statistics/selection";

type Reading = Scope<"statistics:syndicate">;

export type Rows<Row> = { rows: Row[]; total: number; minutes: number; travel: number };

const COUNTED = sql`i.status in ('ouverte', 'en_attente_membre', 'close')`;
const ENTERED = sql`(i.created_at at time zone 'Europe/Paris')::date`;
const TODAY = sql`(now() at time zone 'Europe/Paris')::date`;
const DONE = sql`i.type = 'visite' and exists (select from visit v where v.syndicate_id = i.syndicate_id
  and v.member_id = i.member_id and v.intervention_id = i.id and v.status = 'done')`;

/** The very conditions of `stats.tally`, on rows that the person reads herself. */
function actConditions(syndicateId: string, selection: Selection): SQL {
  const { service, from, to, theme, type, mode, memberId, visited, late } = selection;
  const conditions = [sql`i.syndicate_id = ${syndicateId}`, COUNTED, sql`i.date <= ${to}`];
  if (service) conditions.push(sql`i.service = ${service}`);
  if (from) conditions.push(sql`i.date >= ${from}`);
  if (theme) conditions.push(sql`i.theme = ${theme}`);
  if (type) conditions.push(sql`i.type = ${type}`);
  if (mode) conditions.push(sql`i.mode = ${mode}`);
  if (memberId) conditions.push(sql`i.member_id = ${memberId}`);
  if (visited) conditions.push(DONE);
  if (late) conditions.push(sql`${ENTERED} > i.date + ${LATE_AFTER_DAYS}::integer`);
  return sql.join(conditions, sql` and `);
}

/** The acts behind a figure, latest first, with their number and their minutes over all the pages. */
export async function selectCountedActs(tx: Tx, scope: Reading, selection: Selection, page: number) {
  const { kind } = selection;
  const [answer] = await tx.execute<Rows<CountedAct>>(sql`
    with found as materialized (
      select i.id, i.ref, i.member_id, m.name, i.service, i.date, ${ENTERED} as entered, i.theme, i.type, i.mode, i.subject,
        coalesce(i.duration_minutes, 0) + coalesce(i.preparation_minutes, 0) as minutes, coalesce(i.travel_minutes, 0) as travel
      from intervention i join member m on m.syndicate_id = i.syndicate_id and m.id = i.member_id
      where ${actConditions(scope.syndicateId, selection)} ${kind ? sql`and m.kind = ${kind}` : sql``}),
    shown as (select * from found order by date desc, id desc limit ${ROWS_PAGE} offset ${(page - 1) * ROWS_PAGE})
    select (select count(*)::integer from found) as total, (select coalesce(sum(minutes), 0)::integer from found) as minutes,
      (select coalesce(sum(travel), 0)::integer from found) as travel,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'ref', ref, 'memberId', member_id, 'memberName', name,
        'service', service, 'date', date, 'enteredOn', entered, 'theme', theme, 'type', type, 'mode', mode, 'subject', subject,
        'minutes', minutes, 'travel', travel) order by date desc, id desc) from shown), '[]'::jsonb) as rows`);
  if (!answer) throw new Error("a count always answers one row");
  return answer;
}

const LEVELS = ["absent", "a_minima", "affine", "maitrise"];

function memberConditions(scope: Reading, selection: Selection): SQL {
  const { among = "present", kind } = selection;
  const from = selection.ever ? null : selection.from;
  const acts = { ...selection, from };
  const reached = (visited: boolean) => sql`exists (select from intervention i
    where ${actConditions(scope.syndicateId, { ...acts, memberId: null, visited })} and i.member_id = m.id)`;
  const joined = sql`(m.joined_on is null or m.joined_on <= ${TODAY})`;
  const present = sql`${joined} and (m.left_on is null or m.left_on >= ${from ?? "0001-01-01"}::date)`;
  const own = sql`m.syndicate_id = ${scope.syndicateId} ${kind ? sql`and m.kind = ${kind}` : sql``}`;
  if (LEVELS.includes(among))
    return sql`${own} and ${joined} and (m.left_on is null or m.left_on > ${TODAY}) and ${among} = coalesce((
      select case when l.level in ('affine', 'maitrise') and l.holds_until < ${TODAY} then 'a_minima' else l.level end
      from member_level l where l.syndicate_id = m.syndicate_id and l.member_id = m.id), 'absent')`;
  if (among === "left") return sql`${own} and ${present} and m.left_on <= ${TODAY}`;
  if (among === "helped" || among === "not-helped")
    return sql`${own} and ${present} and ${among === "helped" ? sql`` : sql`not`} ${reached(false)}`;
  if (among === "visited" || among === "not-visited")
    return sql`${own} and ${present} and ${among === "visited" ? sql`` : sql`not`} ${reached(true)}`;
  return sql`${own} and ${present}`;
}

/** The members behind a figure, by name, with their number over all the pages. */
export async function selectCountedMembers(tx: Tx, scope: Reading, selection: Selection, page: number) {
  const [answer] = await tx.execute<Rows<CountedMember>>(sql`
    with found as materialized (select m.id, m.name, m.kind, m.left_on from member m where ${memberConditions(scope, selection)}),
    shown as (select * from found order by name, id limit ${ROWS_PAGE} offset ${(page - 1) * ROWS_PAGE})
    select (select count(*)::integer from found) as total, 0 as minutes, 0 as travel,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'kind', kind, 'leftOn', left_on) order by name, id)
        from shown), '[]'::jsonb) as rows`);
  if (!answer) throw new Error("a count always answers one row");
  return answer;
}
