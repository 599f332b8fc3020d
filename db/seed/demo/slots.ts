import { addDays } from "@/lib/domain/day";
import { newId } from "@/lib/domain/identifier";
import { type DemoMember, insertRows, type World } from "./world";

/** The day itself, or the Monday after it: no town hall receives on a Saturday or a Sunday. */
function workDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? addDays(day, 1) : weekday === 6 ? addDays(day, 2) : day;
}

/** A visit proposed to one town, which has not answered yet: two times in three weeks. */
export async function seedSlots({ sql, syndicateId, today, dpo }: World, { id: memberId }: DemoMember): Promise<void> {
  const visitId = newId();
  const times = [`${workDay(addDays(today, 20))}T09:30:00+01:00`, `${workDay(addDays(today, 23))}T14:00:00+01:00`];
  const own = { syndicate_id: syndicateId, member_id: memberId, created_by: dpo.name };
  await insertRows(sql, "visit", [
    {
      ...own,
      id: visitId,
      status: "proposed",
      planned_at: times[0],
      planned_minutes: 75,
      place: "Mairie",
      purposes: ["annual_review"],
      agenda: sql.json([]),
      attendees: sql.json([]),
    },
  ]);
  await insertRows(
    sql,
    "visit_slot",
    times.map((startsAt) => ({
      ...own,
      id: newId(),
      visit_id: visitId,
      starts_at: startsAt,
      minutes: 75,
      place: "Mairie",
    })),
  );
}
