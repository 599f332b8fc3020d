import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools, inScope } from "@/db/client";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { plantIntervention } from "@/db/testing/work";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import {
  hasVisit,
  insertFollowUp,
  lockIntervention,
  replaceLinkedEntries,
  selectLinkedEntryIds,
  updateIntervention,
} from "./write";

let towns: Awaited<ReturnType<typeof twoTowns>>;
let dpo: Actor;
let theirs: string;
let mine: string;

beforeAll(async () => {
  towns = await twoTowns();
  dpo = await newActor(towns.syndicateId, "dpo", towns.mine);
  mine = await plantIntervention({ syndicateId: towns.syndicateId, memberId: towns.mine }, { date: "2026-01-05" });
  theirs = await plantIntervention({ syndicateId: towns.syndicateId, memberId: towns.theirs }, { date: "2026-01-05" });
});
afterAll(closePools);

const stored = async (id: string) => (await migrator()`select subject, version from intervention where id = ${id}`)[0];

test("INT-32 an act is held and changed within its member and its service, another town's is out of reach", async () => {
  const scope = authorise(dpo, "intervention:write", towns.mine);
  await inScope(scope, async (tx) => {
    expect(await lockIntervention(tx, scope, "it", mine)).toBeUndefined();
    expect(await lockIntervention(tx, scope, "dpo", theirs)).toBeUndefined();
    const held = await lockIntervention(tx, scope, "dpo", mine);
    if (!held) throw new Error("the act of the member is held");
    await updateIntervention(tx, scope, held, { subject: "Changé" });
  });
  expect([await stored(mine), await stored(theirs)]).toEqual([
    { subject: "Changé", version: 2 },
    { subject: "Essai", version: 1 },
  ]);
  const forged = { ...scope, memberId: towns.theirs };
  expect(await inScope(scope, (tx) => lockIntervention(tx, forged, "dpo", theirs))).toBeUndefined();
});

test("INT-32 a follow-up and a link cannot hang on another town's act, nor a visit be another town's", async () => {
  const scope = authorise(dpo, "intervention:write", towns.mine);
  const forged = { ...scope, memberId: towns.theirs };
  const followUp = {
    interventionId: theirs,
    id: newId(),
    date: "2026-01-06",
    mode: "telephone",
    note: "x",
    author: "x",
  };
  await expect(inScope(scope, (tx) => insertFollowUp(tx, forged, followUp))).rejects.toThrow();
  await expect(inScope(scope, (tx) => insertFollowUp(tx, scope, followUp))).rejects.toThrow();
  await expect(inScope(scope, (tx) => replaceLinkedEntries(tx, scope, theirs, [newId()]))).rejects.toThrow();
  const visit = newId();
  await migrator()`insert into visit (syndicate_id, member_id, id, status, agenda, attendees, created_by)
    values (${towns.syndicateId}, ${towns.theirs}, ${visit}, 'planned', '[]', '[]', 'X')`;
  expect(await inScope(scope, (tx) => hasVisit(tx, scope, visit))).toBe(false);
});

test("FND-48 the entries of an act are told within its own member, another town's act shows none", async () => {
  const entryOf = async (memberId: string) => {
    const id = newId();
    const sql = migrator();
    await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, created_by, updated_by, search_text)
      values (${towns.syndicateId}, ${memberId}, ${id}, ${`T-${id}`}, 'Cantine', 'rh', '{}', 'Essai', 'Essai', '')`;
    return id;
  };
  const scope = authorise(dpo, "intervention:write", towns.mine);
  const [ours, foreign] = [await entryOf(towns.mine), await entryOf(towns.theirs)];
  await migrator()`insert into intervention_entry (syndicate_id, member_id, intervention_id, entry_id)
    values (${towns.syndicateId}, ${towns.theirs}, ${theirs}, ${foreign})`;
  await inScope(scope, async (tx) => {
    await replaceLinkedEntries(tx, scope, mine, [ours]);
    expect(await selectLinkedEntryIds(tx, scope, mine)).toEqual([ours]);
    expect(await selectLinkedEntryIds(tx, scope, theirs)).toEqual([]);
    expect(await selectLinkedEntryIds(tx, { ...scope, memberId: towns.theirs }, theirs)).toEqual([]);
  });
});
