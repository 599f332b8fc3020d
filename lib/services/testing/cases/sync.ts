import { migrator } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { applyOperations } from "../../sync/apply-operations";
import { decideConflict } from "../../sync/decide-conflict";
import { readReceived } from "../../sync/received";
import { revokePack, takePack } from "../../sync/take-pack";
import { operationOf } from "../../sync/testing/device";
import { serviceCase, type Town } from "../case";
import { plantVisit } from "./visit";

async function taken(town: Town) {
  const actor = await town.actor("dpo");
  const { memberId, visitId } = await plantVisit(town);
  const { packId } = await takePack(actor, newId(), { memberId, visitId, device: "Tablette" });
  return { actor, memberId, visitId, packId };
}

export const cases = [
  serviceCase(takePack)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { ...(await plantVisit(town)), device: "Tablette" },
  })),
  serviceCase(revokePack)(async (town) => {
    const { actor, memberId, packId } = await taken(town);
    return { actor, input: { memberId, packId, version: 1 } };
  }),
  serviceCase(decideConflict)(async (town) => {
    const { actor, memberId, visitId, packId } = await taken(town);
    const conflictId = newId();
    await migrator()`insert into sync_conflict (syndicate_id, member_id, id, operation_id, pack_id, visit_id, subject, subject_id, field, base, mine, theirs)
      values (${town.syndicateId}, ${memberId}, ${conflictId}, ${newId()}, ${packId}, ${visitId}, 'closing', '', 'goesWell', '""', '"Oui"', '""')`;
    return { actor, input: { memberId, conflictId, version: 1, choice: "mine" as const, text: "" } };
  }),
  // What an operation names is answered by itself, refused and kept: lib/services/sync/operations.test.ts (SYNC-15).
  serviceCase(applyOperations)(
    async (town) => {
      const { actor, memberId, visitId, packId } = await taken(town);
      const value = { state: "answered" as const, yesNo: "no" as const };
      const said = { visitId, question: "C2", base: null, value, note: "", evidence: "seen" as const };
      const operation = operationOf("answer", said);
      return {
        actor,
        input: { memberId, packId, operations: [readReceived(new Uint8Array(32), packId, operation)] },
      };
    },
    { fresh: ["id", "visitId"] },
  ),
];
