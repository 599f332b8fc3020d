import { change, type Gate, type Rules, table, type Values } from "./gate";

type Gates = Record<"town" | "dpo" | "secretary" | "representative", Gate>;

/** What was sent is acknowledged where it is: it goes to no other member. */
const KEY = ["syndicate_id", "member_id", "visit_id"];
const stays = (row: Values, before: Values) => KEY.every((column) => row[column] === before[column]);

/** A visit is the DPO's own; the town reads its report once sent, its secretary the draft that the DPO shared. */
export const visitRules = ({ town, dpo, secretary, representative }: Gates): Record<string, Rules> => ({
  visit: table(dpo, dpo),
  visit_answer: table(dpo, dpo),
  visit_entry: table(dpo, dpo, { remove: dpo }),
  finding: table(dpo, dpo, { remove: dpo }),
  visit_report: {
    read: town,
    insert: dpo,
    update: { from: representative, to: (who, row, before) => representative(who, row) && stays(row, before) },
  },
  visit_report_reading: { read: secretary, insert: dpo, update: change(secretary) },
  visit_report_comment: { read: secretary, insert: secretary },
  visit_report_link: table(dpo, dpo),
  visit_slot: {
    read: town,
    insert: dpo,
    update: { from: town, to: (who, row, before) => town(who, row) && stays(row, before) },
  },
});
