import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools, inScope } from "@/db/client";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { plantIntervention } from "@/db/testing/work";
import { type Actor, authorise, authoriseSyndicate } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { selectIntervention, selectLinkable, selectNamedMember, selectStart } from "./read";

let towns: Awaited<ReturnType<typeof twoTowns>>;
let dpo: Actor;
const acts: Record<"mine" | "theirs", string> = { mine: "", theirs: "" };
const visits: Record<"mine" | "theirs", string> = { mine: "", theirs: "" };
const entries: Record<"mine" | "theirs", string> = { mine: "", theirs: "" };

beforeAll(async () => {
  towns = await twoTowns();
  dpo = await newActor(towns.syndicateId, "dpo");
  const sql = migrator();
  for (const town of ["mine", "theirs"] as const) {
    const key = [towns.syndicateId, towns[town]] as const;
    acts[town] = await plantIntervention({ syndicateId: key[0], memberId: key[1] }, { date: "2026-01-05" });
    entries[town] = newId();
    visits[town] = newId();
    await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, status, content, created_by, updated_by)
      values (${key[0]}, ${key[1]}, ${entries[town]}, 'T-001', ${`Paie ${town}`}, 'rh', 'draft', '{}', 'X', 'X')`;
    await sql`insert into visit (syndicate_id, member_id, id, status, done_from, agenda, attendees, created_by)
      values (${key[0]}, ${key[1]}, ${visits[town]}, 'done', '2026-01-04T23:30:00Z', '[]', '[]', 'X')`;
    await sql`update intervention set visit_id = ${visits[town]} where id = ${acts[town]}`;
    await sql`insert into intervention_entry (syndicate_id, member_id, intervention_id, entry_id)
      values (${key[0]}, ${key[1]}, ${acts[town]}, ${entries[town]})`;
    await sql`insert into follow_up (syndicate_id, member_id, intervention_id, id, date, mode, note, author)
      values (${key[0]}, ${key[1]}, ${acts[town]}, ${newId()}, '2026-01-09', 'courriel', ${`Suite ${town}`}, 'X')`;
  }
});
afterAll(closePools);

test("INT-31 an act comes whole: follow-ups, entries, and its visit on its day in Paris, of its own member alone", async () => {
  const scope = authorise(dpo, "intervention:read", towns.mine);
  const found = await inScope(scope, (tx) => selectIntervention(tx, scope, acts.mine));
  expect(found).toMatchObject({
    act: { id: acts.mine, date: "2026-01-05", version: 1 },
    member: { id: towns.mine },
    followUps: [{ date: "2026-01-09", note: "Suite mine" }],
    entries: [{ id: entries.mine, name: "Paie mine" }],
    visit: { id: visits.mine, on: "2026-01-05" },
  });
  expect([found?.followUps.length, found?.entries.length]).toEqual([1, 1]);
  expect(await inScope(scope, (tx) => selectIntervention(tx, scope, acts.theirs))).toBeUndefined();
});

test("INT-31 the town reads the act without the visit, whose report is another matter", async () => {
  const referent = await newActor(towns.syndicateId, "referent", towns.mine);
  const scope = authorise(referent, "intervention:read", towns.mine);
  const found = await inScope(scope, (tx) => selectIntervention(tx, scope, acts.mine));
  expect([found?.visit, found?.followUps.length]).toEqual([null, 1]);
});

test("INT-31 only the entries and visits of the member may be linked, and its name opens the page", async () => {
  const scope = authorise(dpo, "intervention:write", towns.theirs);
  const [linkable, member] = await inScope(scope, async (tx) => [
    await selectLinkable(tx, scope),
    await selectNamedMember(tx, scope),
  ]);
  expect([linkable.entries.map(({ id }) => id), linkable.visits.map(({ id }) => id)]).toEqual([
    [entries.theirs],
    [visits.theirs],
  ]);
  expect(member?.id).toBe(towns.theirs);
});

test("INT-71 a new act takes over the words of one of the same service, whatever the member in hand, never those of another syndicate", async () => {
  const list = authoriseSyndicate(dpo, "intervention:list");
  const start = (scope: typeof list, memberId: string, id: string) =>
    inScope(scope, (tx) => selectStart(tx, scope, { memberId, id }));
  expect(await start(list, towns.theirs, acts.theirs)).toMatchObject({
    theme: expect.any(String),
    mode: expect.any(String),
  });
  expect(await start(list, towns.mine, acts.theirs)).toBeNull();
  const elsewhere = authoriseSyndicate(await newActor(towns.elsewhere.syndicateId, "dpo"), "intervention:list");
  expect(await start(elsewhere, towns.mine, acts.mine)).toBeNull();
  const technician = authoriseSyndicate(await newActor(towns.syndicateId, "technician"), "it-request:list");
  expect(
    await inScope(technician, (tx) => selectStart(tx, technician, { memberId: towns.mine, id: acts.mine })),
  ).toBeNull();
});
