import { newTerms } from "@/db/testing/dictionary";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { type RecordInput, recordInputSchema, saveInputSchema } from "@/lib/domain/intervention/intervention";
import { recordIntervention } from "../record-intervention";
import { saveIntervention } from "../save-intervention";

export const now = new Date("2026-03-10T09:00:00Z");

/** Two towns with their lists, the people who note for them, and the acts they note. */
export async function newWorld() {
  const towns = await twoTowns();
  await newTerms(towns.syndicateId);
  await newTerms(towns.elsewhere.syndicateId);
  const dpo = await newActor(towns.syndicateId, "dpo");
  const technician = await newActor(towns.syndicateId, "technician");
  const referent = await newActor(towns.syndicateId, "referent", towns.mine);

  const act = (change: Record<string, unknown> = {}): RecordInput =>
    recordInputSchema.parse({
      service: "dpo",
      memberId: towns.mine,
      date: "2026-03-09",
      theme: "communication_donnees",
      type: "conseil",
      channel: "telephone",
      mode: "telephone",
      subject: "Un notaire demande un extrait avec filiation",
      status: "close",
      ...change,
    });
  const request = (change: Record<string, unknown> = {}) =>
    act({ service: "it", theme: "messagerie", type: "", mode: "telemaintenance", subject: "Boîte pleine", ...change });
  const record = (input = act(), by: Actor = dpo, key: string | null = newId()) =>
    recordIntervention(by, key, input, now);
  const save = (from: RecordInput, id: string, version: number, change: object = {}) =>
    saveIntervention(dpo, newId(), saveInputSchema.parse({ ...from, id, version, ...change }), now);
  return { towns, dpo, technician, referent, act, request, record, save };
}

/** The trail of one object, in its order. */
export const trailOf = (objectId: string) =>
  migrator()`select action, role, category, member_id, changes from audit_event where object_id = ${objectId} order by at, id`;
