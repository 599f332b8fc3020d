import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";
import type { InterventionLine } from "@/lib/domain/intervention/line";
import { LIST_PAGE_SIZE, type ListQuery } from "@/lib/domain/intervention/list-query";
import type { Service } from "@/lib/domain/intervention/service";

type Listing = Scope<"intervention:list" | "it-request:list" | "intervention:read" | "it-request:read">;
/** `total` counts what the filters leave, `all` the list without them. */
export type InterventionPage = { rows: InterventionLine[]; total: number; all: number };

const within = (syndicateId: string, memberId: string | null, service: Service | undefined) => sql`
  i.syndicate_id = ${syndicateId}
  ${memberId === null ? sql`` : sql`and i.member_id = ${memberId}`}
  ${service ? sql`and i.service = ${service}` : sql``}`;

/** Null when nothing is filtered: the list then counts once. */
function filtered(query: ListQuery): SQL | null {
  const { texte, du, au, theme, second, type, mode, etat, adherent } = query;
  const conditions: SQL[] = [];
  if (adherent) conditions.push(sql`i.member_id = ${adherent}`);
  if (du) conditions.push(sql`i.date >= ${du}`);
  if (au) conditions.push(sql`i.date <= ${au}`);
  if (theme && second) conditions.push(sql`(i.theme = ${theme} or ${theme} = any (i.secondary_themes))`);
  else if (theme) conditions.push(sql`i.theme = ${theme}`);
  if (type) conditions.push(sql`i.type = ${type}`);
  if (mode) conditions.push(sql`i.mode = ${mode}`);
  if (etat === "comptees") conditions.push(sql`i.status not in ('brouillon', 'annulee')`);
  else if (etat) conditions.push(sql`i.status = ${etat}`);
  if (texte) {
    const words = sql`concat_ws(' ', i.ref, i.subject, i.question, i.answer)`;
    conditions.push(sql`strpos(unaccent(lower(${words})), unaccent(lower(${texte}))) > 0`);
  }
  return conditions.length === 0 ? null : sql.join(conditions, sql` and `);
}

/**
 * One statement whatever the number of rows, which reads those of the page alone; it answers even beyond the last page, so the
 * counts are always true. The page is found in the index and its rows are then looked up one by one, by that same index: the
 * planner expects few acts of a tenant (it does not know the members of the actor) and would rather read and sort them all.
 */
async function select(tx: Tx, scope: Listing, query: ListQuery, service: Service | undefined, window: SQL) {
  const own = within(scope.syndicateId, scope.memberId, service);
  const asked = filtered(query);
  const kept = asked ? sql`${own} and ${asked}` : own;
  const counted = (rows: SQL) => sql`select count(*)::integer from intervention i where ${rows}`;
  const [page] = await tx.execute<InterventionPage>(sql`
    with top as materialized (
      select i.service, i.date, i.created_at, i.id from intervention i where ${kept}
       order by i.date desc, i.created_at desc, i.id ${window}),
    page as materialized (
      select act.* from top cross join lateral (
        select i.id, i.ref, i.member_id, i.service, i.date, i.theme, i.type, i.mode, i.subject, i.status, i.confidential,
               i.duration_minutes, i.travel_minutes, i.follow_up_on, i.outcome, i.satisfaction, i.created_at
          from intervention i where i.syndicate_id = ${scope.syndicateId} and i.service = top.service
           and i.date = top.date and i.created_at = top.created_at and i.id = top.id limit 1) act),
    shown as (
      select f.*, m.name as member_name from page f
        join member m on m.syndicate_id = ${scope.syndicateId} and m.id = f.member_id)
    select ${asked ? sql`(${counted(kept)})` : sql`whole.number`} as total, whole.number as all,
           coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'ref', s.ref, 'memberId', s.member_id,
             'memberName', s.member_name, 'service', s.service, 'date', s.date, 'theme', s.theme, 'type', s.type,
             'mode', s.mode, 'subject', s.subject, 'status', s.status, 'confidential', s.confidential,
             'durationMinutes', s.duration_minutes, 'travelMinutes', s.travel_minutes, 'followUpOn', s.follow_up_on,
             'outcome', s.outcome, 'satisfaction', s.satisfaction)
             order by s.date desc, s.created_at desc, s.id) from shown s), '[]'::jsonb) as rows
      from (${counted(own)}) whole(number)`);
  if (!page) throw new Error("a count always answers one row");
  return page;
}

/** One page of a list, latest first: of one service over the syndicate, or of one member. */
export const selectInterventionPage = (tx: Tx, scope: Listing, query: ListQuery, service = query.service) =>
  select(tx, scope, query, service, sql`limit ${LIST_PAGE_SIZE} offset ${(query.page - 1) * LIST_PAGE_SIZE}`);

/** The same list whole, for its export. */
export const selectWholeList = (tx: Tx, scope: Listing, query: ListQuery, service = query.service) =>
  select(tx, scope, query, service, sql``);
