import { readFileSync } from "node:fs";
import { z } from "zod";
import { newId } from "@/lib/domain/identifier";
import { migrator, newMember } from "./people";

const fixtureSchema = z.object({
  expected: z.object({ dpo: z.unknown(), it: z.unknown() }),
  members: z.array(z.object({ code: z.string(), name: z.string(), population: z.number().nullable() })),
  dpoInterventions: z.array(
    z.object({
      date: z.string(),
      member: z.string(),
      theme: z.string(),
      type: z.string(),
      mode: z.string(),
      minutes: z.number(),
    }),
  ),
  itRequests: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
  mailings: z.array(z.object({ date: z.string(), subject: z.string() })),
});

export const fixture = fixtureSchema.parse(JSON.parse(readFileSync("db/reference/stats-fixture.json", "utf8")));

/** The rows of the minutes of 16 November 2022, planted in a syndicate that has its dictionaries. Mailings are left to the test. */
export async function plantFixture(syndicateId: string): Promise<void> {
  const sql = migrator();
  const ids = new Map<string, string>();
  for (const { code, name, population } of fixture.members) {
    const id = await newMember(syndicateId, { name, population: population ?? 0 });
    await sql`insert into member_level (syndicate_id, member_id, level) values (${syndicateId}, ${id}, 'a_minima')`;
    ids.set(code, id);
  }
  const base = { syndicate_id: syndicateId, status: "close", channel: "courriel", author: "Essai", subject: "Objet" };
  const dpo = fixture.dpoInterventions.map(({ member, minutes, ...act }, index) => ({
    ...base,
    ...act,
    service: "dpo",
    id: newId(),
    member_id: ids.get(member) ?? "",
    ref: `D-${index}`,
    duration_minutes: minutes,
    created_at: act.date,
  }));
  const it = fixture.itRequests.map(([date, member, mode, theme], index) => ({
    ...base,
    date,
    mode,
    theme,
    service: "it",
    id: newId(),
    member_id: ids.get(member) ?? "",
    ref: `I-${index}`,
    created_at: date,
  }));
  await sql`insert into intervention ${sql(dpo)}`;
  await sql`insert into intervention ${sql(it)}`;
  const visits = dpo
    .filter(({ type }) => type === "visite")
    .map(({ id, member_id, date }) => ({
      syndicate_id: syndicateId,
      member_id,
      id: newId(),
      status: "done",
      done_from: date,
      done_to: date,
      intervention_id: id,
      agenda: "[]",
      attendees: "[]",
      created_by: "Essai",
    }));
  await sql`insert into visit ${sql(visits)}`;
}
