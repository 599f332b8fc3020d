import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";
import { type DayLogged, OTHER_DAYS, OTHER_THEME, type OtherShare } from "@/lib/domain/intervention/week";

export type DraftLine = { id: string; memberId: string; memberName: string; date: string; subject: string };
export type WeekLogged = { days: DayLogged[]; drafts: DraftLine[]; share: OtherShare };

/** In one statement: what one person noted in a week, their drafts of any day, and the part of « Autre » in the quarter's acts. */
export async function selectWeek(
  tx: Tx,
  { syndicateId, role }: Scope<"intervention:list" | "it-request:list">,
  personId: string,
  monday: string,
): Promise<WeekLogged> {
  const service = role === "technician" ? "it" : "dpo";
  const own = sql`i.syndicate_id = ${syndicateId} and i.service = ${service} and i.author_id = ${personId}`;
  const end = sql`(${monday}::date + 6)`;
  const [row] = await tx.execute<WeekLogged>(sql`select
    coalesce((select jsonb_agg(d order by d.date) from (
      select i.date, count(*)::integer as acts, coalesce(sum(i.duration_minutes), 0)::integer as minutes
        from intervention i where ${own} and i.date between ${monday}::date and ${end} and i.status not in ('brouillon', 'annulee')
       group by i.date) d), '[]'::jsonb) as days,
    coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'memberId', i.member_id, 'memberName', m.name, 'date', i.date,
      'subject', i.subject) order by i.date, i.id)
        from intervention i join member m on m.syndicate_id = i.syndicate_id and m.id = i.member_id
       where ${own} and i.status = 'brouillon'), '[]'::jsonb) as drafts,
    (select jsonb_build_object('other', count(*) filter (where i.theme = ${OTHER_THEME}), 'all', count(*))
       from intervention i where i.syndicate_id = ${syndicateId} and i.service = ${service}
        and i.date > ${end} - ${OTHER_DAYS}::integer and i.date <= ${end} and i.status not in ('brouillon', 'annulee')) as share`);
  if (!row) throw new Error("a count always answers one row");
  return row;
}
