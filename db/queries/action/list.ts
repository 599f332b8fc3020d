import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";
import type { ActionLine } from "@/lib/domain/action/line";
import { ACTION_PAGE_SIZE, type ActionListQuery } from "@/lib/domain/action/list-query";
import type { MemberKind } from "@/lib/domain/member/kind";

export type ActionPage = {
  member: { id: string; name: string; kind: MemberKind; population: number | null } | null;
  rows: ActionLine[];
  /** The one that is open for a change, whatever the filter. */
  chosen: ActionLine | null;
  total: number;
  open: number;
  overdue: number;
  all: number;
};

const line = (a: SQL) => sql`jsonb_build_object('id', ${a}.id, 'label', ${a}.label, 'description', ${a}.description,
  'origin', ${a}.origin, 'visitId', ${a}.visit_id, 'kind', ${a}.kind, 'priority', ${a}.priority,
  'ownerKind', ${a}.owner_kind, 'ownerName', ${a}.owner_name, 'dueOn', ${a}.due_on,
  'remindOn', ${a}.remind_on, 'cost', ${a}.cost, 'status', ${a}.status,
  'reason', ${a}.reason, 'doneOn', ${a}.done_on, 'doneBy', ${a}.done_by, 'version', ${a}.version)`;

/** One page of a member's actions, most urgent first, with true counts, in one statement; the whole list for its export. */
export async function selectActionPage(
  tx: Tx,
  { syndicateId, memberId }: Scope<"action:read">,
  { etat, action, page }: ActionListQuery,
  today: string,
  whole = false,
): Promise<ActionPage> {
  const window = whole ? sql`` : sql`limit ${ACTION_PAGE_SIZE} offset ${(page - 1) * ACTION_PAGE_SIZE}`;
  const open = sql`o.status in ('a_faire', 'en_cours')`;
  const wanted = etat === "ouvertes" ? open : etat === "retard" ? sql`${open} and o.due_on < ${today}` : sql`true`;
  const [answer] = await tx.execute<ActionPage>(sql`
    with own as materialized (select * from action where syndicate_id = ${syndicateId} and member_id = ${memberId}),
    found as (select o.* from own o where ${wanted}),
    shown as (select * from found order by priority, due_on nulls last, id ${window})
    select (select jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'population', m.population)
        from member m where m.syndicate_id = ${syndicateId} and m.id = ${memberId}) as member,
      coalesce((select jsonb_agg(${line(sql`s`)} order by s.priority, s.due_on nulls last, s.id) from shown s),
        '[]'::jsonb) as rows,
      (select ${line(sql`o`)} from own o where o.id = ${action ?? null}::uuid) as chosen,
      (select count(*)::integer from found) as total,
      (select count(*)::integer from own o where ${open}) as open,
      (select count(*)::integer from own o where ${open} and o.due_on < ${today}) as overdue,
      (select count(*)::integer from own) as all`);
  if (!answer) throw new Error("a count always answers one row");
  return answer;
}
