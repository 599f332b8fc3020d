import { beforeAll, describe, expect, test } from "vitest";
import { inScope } from "@/db/client";
import { migrator, newActor, newMember, newSyndicate } from "@/db/testing/people";
import { plantAction, plantEntry, plantIntervention, plantQuestion, plantVisit } from "@/db/testing/work";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import { selectOverview } from "./overview";

const TODAY = "2026-11-24";

let home: string;
let busy: string;
let idle: string;
let foreign: string;

async function read(syndicateId: string, memberId: string | null = null) {
  const scope = authoriseSyndicate(await newActor(syndicateId, "dpo", memberId), "member:list");
  return inScope(scope, (tx) => selectOverview(tx, scope, TODAY));
}

beforeAll(async () => {
  home = await newSyndicate();
  const elsewhere = await newSyndicate("Autre syndicat");
  busy = await newMember(home, { name: "Écotay", answers: { has_school: "yes" } });
  idle = await newMember(home, { name: "Zuydcoote" });
  foreign = await newMember(elsewhere, { name: "Ablon" });
  for (const place of [
    { syndicateId: home, memberId: busy },
    { syndicateId: elsewhere, memberId: foreign },
  ]) {
    await plantVisit(place, { status: "done", doneFrom: "2026-03-09T23:30:00Z" });
    await plantVisit(place, { status: "done", doneFrom: "2025-03-09T10:00:00Z" });
    await plantVisit(place, { status: "planned", plannedAt: "2026-12-01T10:00:00Z" });
    await plantVisit(place, { status: "cancelled", doneFrom: "2026-10-01T10:00:00Z" });
    await plantIntervention(place, { date: "2026-05-05", status: "ouverte" });
    await plantIntervention(place, { date: "2020-05-05" });
    await plantIntervention(place, { date: "2026-06-06", status: "annulee" });
    await plantIntervention(place, { date: "2026-06-07", status: "brouillon" });
    await plantIntervention(place, { date: "2026-06-08", service: "it" });
    await plantAction(place, { dueOn: "2026-11-23" });
    await plantAction(place, { dueOn: TODAY });
    await plantAction(place, { dueOn: null });
    await plantAction(place, { dueOn: "2026-01-01", status: "fait" });
    const entry = await plantEntry(place, { templateId: "etat-civil", level: "affine", nextReviewOn: "2026-11-23" });
    await plantEntry(place, { nextReviewOn: TODAY, status: "draft" });
    await plantEntry(place, { level: "affine", nextReviewOn: "2020-01-01", status: "archived" });
    await plantQuestion(place, entry);
    await plantQuestion(place, entry, { origin: "dpo" });
    await plantQuestion(place, entry, { answered: true });
    await plantQuestion(place, entry, { closed: true });
    await migrator()`insert into set_aside (syndicate_id, member_id, template_id, reason, by, withdrawn_at) values
      (${place.syndicateId}, ${place.memberId}, 'a', 'non', 'Essai', null), (${place.syndicateId}, ${place.memberId}, 'b', 'non', 'Essai', now())`;
  }
});

describe("MEM-05 the DPO's list", () => {
  test("MEM-05 tells what was done for each member, and what is late today", async () => {
    const [first, second] = await read(home);
    expect(first).toEqual({
      id: busy,
      name: "Écotay",
      kind: "commune",
      population: 700,
      insee: null,
      siren: null,
      leftOn: null,
      hasCcasMember: false,
      answers: { has_school: "yes" },
      lastVisitOn: "2026-03-10",
      lastInterventionOn: "2026-05-05",
      firstInterventionOn: "2020-05-05",
      overdueActions: 1,
      overdueReviews: 1,
      openQuestions: 1,
      entries: [{ templateId: "etat-civil", approvedLevel: "affine", nextReviewOn: "2026-11-23" }],
      setAside: ["a"],
    });
    expect(second).toMatchObject({
      id: idle,
      lastVisitOn: null,
      lastInterventionOn: null,
      overdueActions: 0,
      overdueReviews: 0,
      openQuestions: 0,
      entries: [],
      setAside: [],
    });
  });

  test("MEM-05 holds the members of one syndicate only", async () => {
    expect((await read(home)).map(({ id }) => id)).toEqual([busy, idle]);
    expect((await read(home)).map(({ id }) => id)).not.toContain(foreign);
  });

  test("MEM-05 holds only the members given to a DPO of named members, without the work of the others", async () => {
    expect((await read(home, idle)).map(({ id, overdueActions }) => [id, overdueActions])).toEqual([[idle, 0]]);
  });

  test("MEM-05 knows that a commune's CCAS is a member of its own", async () => {
    const syndicateId = await newSyndicate();
    const commune = await newMember(syndicateId, { name: "Commune" });
    const social = await newMember(syndicateId, { name: "CCAS", kind: "ccas" });
    const sql = migrator();
    await sql`update member set parent_member_id = ${commune} where id = ${social}`;
    expect((await read(syndicateId)).map(({ name, hasCcasMember }) => [name, hasCcasMember])).toEqual([
      ["CCAS", false],
      ["Commune", true],
    ]);
    await sql`update member set left_on = '2020-01-01' where id = ${social}`;
    expect((await read(syndicateId)).find(({ id }) => id === commune)?.hasCcasMember).toBe(false);
  });
});
