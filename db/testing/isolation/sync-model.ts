import { both, change, type Gate, type Rules, self, table } from "./gate";

/** A pack is taken and an operation received in one's own name; the DPO of the town sees and decides what came of them. */
export const syncRules = (dpo: Gate): Record<string, Rules> => ({
  visit_pack: { read: dpo, insert: both(dpo, self), update: change(dpo) },
  sync_operation: { read: dpo, insert: both(dpo, self) },
  sync_conflict: table(dpo, dpo),
});
