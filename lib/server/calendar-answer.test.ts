import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { closeCalendarLink, openCalendarLink } from "@/lib/services/access/calendar-link";
import { answerFeed } from "./calendar-answer";

afterAll(closePools);

const { syndicateId, mine, theirs } = await twoTowns();
const planned = async (memberId: string, place: string) =>
  migrator()`insert into visit (syndicate_id, member_id, id, status, planned_at, planned_minutes, place, purposes, agenda, attendees,
      goes_well, created_by)
    values (${syndicateId}, ${memberId}, ${newId()}, 'planned', '2036-12-14T08:30Z', 60, ${place}, '{}', '[]',
      '[{"function":"maire","label":"","name":"Odile Vautrel"}]', 'Secret de visite', 'Essai')`;

test("VIS-186 the feed is an iCalendar of one's own members, kept by nobody, without a name or a note", async () => {
  await planned(mine, "Mairie, salle basse");
  await planned(theirs, "Ailleurs");
  const secretary = await newActor(syndicateId, "referent", mine);
  const { token } = await openCalendarLink(secretary, newId(), {});
  const answer = await answerFeed(token ?? "");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  const text = (await answer.text()).replaceAll("\r\n ", "");
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain("DTSTART:20361214T083000Z\r\nDTEND:20361214T093000Z");
  expect(text).toContain("LOCATION:Mairie\\, salle basse");
  expect(text).not.toMatch(/Ailleurs|Odile|Secret/);
});

test("VIS-187 closed, unknown and ill-made addresses answer one and the same 404, too many readings 429", async () => {
  const dpo = await newActor(syndicateId, "dpo");
  const { token } = await openCalendarLink(dpo, newId(), {});
  await migrator()`update calendar_link set minute_at = date_trunc('minute', clock_timestamp()), minute_reads = 1000
    where person_id = ${dpo.personId}`;
  const often = await answerFeed(token ?? "");
  expect([often.status, often.headers.get("retry-after"), await often.text()]).toEqual([429, "60", ""]);
  await closeCalendarLink(dpo, newId(), {});
  const answers = await Promise.all([token ?? "", "x".repeat(43), "x", ""].map((one) => answerFeed(one)));
  const told = await Promise.all(answers.map(async (one) => [one.status, [...one.headers], await one.text()]));
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(told[0]?.[0]).toBe(404);
});
