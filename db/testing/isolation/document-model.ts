import { both, either, type Gate, is, member, type Rules, table, type Values } from "./gate";

type Known = {
  town: Gate;
  dpo: Gate;
  /** The act that a row hangs on. */
  parent: (row: Values) => Values;
  /** Whether the report of the row's visit was sent. */
  isReported: (row: Values) => boolean;
  /** Through the act: who reads it, and who writes it. */
  readAct: Gate;
  ownAct: Gate;
};

const on =
  (column: string): Gate =>
  (_, row) =>
    row[column] != null;

/** What is attached follows its object; the town and the technician see nothing that the DPO keeps to itself. */
export function documentRules({ town, dpo, parent, isReported, readAct, ownAct }: Known): Rules {
  const ofRegister = either(on("entry_id"), on("contract_id"));
  /** A document taken to another member has lost its act there. */
  const sameTown: Gate = (_, row) => row.intervention_id != null && parent(row).member_id === row.member_id;
  const shared = is("visibility", "member");
  const read = either(
    dpo,
    both(
      shared,
      either(
        both(town, ofRegister),
        both(member("referent"), on("action_id")),
        both(town, (_, row) => isReported(row)),
        both(sameTown, readAct),
      ),
    ),
  );
  const write = both(
    either(dpo, shared),
    either(
      both(member("dpo", "referent"), either(ofRegister, on("action_id"))),
      both(dpo, on("visit_id")),
      both(sameTown, ownAct),
    ),
  );
  return table(read, write);
}
