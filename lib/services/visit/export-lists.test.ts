import { afterAll, expect, test } from "vitest";
import { actionSheet } from "@/components/action/sheet";
import { visitSheet } from "@/components/visit/sheet";
import { closePools } from "@/db/client";
import { migrator } from "@/db/testing/people";
import { plantAction } from "@/db/testing/work";
import { ACTION_PAGE_SIZE, actionListQuerySchema } from "@/lib/domain/action/list-query";
import { VISIT_PAGE_SIZE, visitListQuerySchema } from "@/lib/domain/visit/list-query";
import { exportActions } from "../action/read-actions";
import { exportMemberVisits, exportVisits, listVisits } from "./read-visits";
import { now, visitedTowns } from "./testing/visited-towns";

const { towns, dpo, referent, representative, place, plan } = await visitedTowns();
afterAll(closePools);

const visits = (query: Record<string, string> = {}) => visitListQuerySchema.parse(query);
const actions = (query: Record<string, string> = {}) => actionListQuerySchema.parse(query);

test("VIS-210 the export of the visits is the whole list that the screen filters, of the syndicate or of one member, for the DPO alone", async () => {
  const [mine, theirs] = [await plan(), await plan(towns.theirs)];
  await migrator()`insert into visit (syndicate_id, member_id, id, status, purposes, agenda, attendees, created_by)
    select ${towns.syndicateId}, ${towns.mine}, gen_random_uuid(), 'to_plan', '{annual_review}', '[]', '[]', 'DPO'
      from generate_series(1, ${VISIT_PAGE_SIZE})`;
  const every = await exportVisits(dpo, visits({ page: "2" }));
  expect(every).toHaveLength(VISIT_PAGE_SIZE + 2);
  expect((await listVisits(dpo, visits())).rows).toHaveLength(VISIT_PAGE_SIZE);
  const planned = await exportVisits(dpo, visits({ etat: "planned" }));
  expect(planned.map(({ id }) => id).sort()).toEqual([mine, theirs].sort());
  const own = await exportMemberVisits(dpo, towns.mine, visits({ etat: "planned" }));
  expect(own.map(({ id }) => id)).toEqual([mine]);
  expect(visitSheet(own).rows).toEqual([
    ["2026-03-10", "09:00", own[0]?.memberName, "Planifiée", "Revue annuelle", "Mairie", 0, null],
  ]);
  for (const actor of [referent, representative]) {
    await expect(exportVisits(actor, visits())).rejects.toMatchObject({ code: "forbidden" });
    await expect(exportMemberVisits(actor, towns.mine, visits())).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("VIS-211 the export of the actions is the whole view of the screen, of that member alone", async () => {
  const late = await plantAction(place(), { dueOn: "2026-03-09", label: "Fermer l’armoire" });
  const dated = await plantAction(place(), { dueOn: "2026-03-10", label: "Trier" });
  const done = await plantAction(place(), { dueOn: "2026-01-01", label: "Faite" });
  await migrator()`update action set status = 'fait', done_on = '2026-02-02' where id = ${done}`;
  await plantAction(place(towns.theirs), { dueOn: "2026-01-01", label: "Ailleurs" });
  const ids = async (etat: string) =>
    (await exportActions(referent, towns.mine, actions({ etat, page: "2" }), now)).rows.map(({ id }) => id).sort();
  expect(await ids("retard")).toEqual([late]);
  expect(await ids("ouvertes")).toEqual([late, dated].sort());
  expect(await ids("toutes")).toEqual([late, dated, done].sort());
  const { rows } = actionSheet(await exportActions(dpo, towns.mine, actions(), now));
  expect(rows.map((row) => [row[0], row[6], row[7], row[8]])).toEqual([
    ["Fermer l’armoire", "2026-03-09", "oui", "À faire"],
    ["Trier", "2026-03-10", "non", "À faire"],
  ]);
  for (let more = 0; more < ACTION_PAGE_SIZE; more++) await plantAction(place(), { dueOn: null });
  expect(await ids("ouvertes")).toHaveLength(ACTION_PAGE_SIZE + 2);
  await expect(exportActions(representative, towns.mine, actions(), now)).rejects.toMatchObject({ code: "forbidden" });
  await expect(exportActions(referent, towns.theirs, actions(), now)).rejects.toMatchObject({ code: "not-found" });
});
