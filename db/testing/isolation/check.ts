import { everyone, type Gate, type Rules, type Values } from "./gate";
import { visibility } from "./model";
import type { Row } from "./rows";
import type { Visitor, World } from "./world";

export const OPERATIONS = [
  "select",
  "count",
  "insert",
  "upsert",
  "update",
  "blind update",
  "move",
  "blind move",
  "delete",
  "blind delete",
] as const;

/** One question to the database: may this visitor do that to this row? `elsewhere` is a row of the tenant to move it to. */
export type Check = {
  visitor: Visitor;
  table: string;
  operation: (typeof OPERATIONS)[number];
  row: Row;
  change: Values;
  elsewhere: Row;
};

/** Number of rows read or written; refused; or refused on some row, unless a constraint stops the statement on another first. */
export type Answer = number | "refused" | "refused on some row";

export const rulesOf = (world: World): Record<string, Rules> => {
  const acts = new Map(world.rows.get("intervention")?.map(({ values }) => [values.id, values]));
  const approvals = new Map(world.rows.get("approval")?.map(({ values }) => [values.id, values]));
  const reported = new Set(
    world.rows.get("visit_report")?.map(({ values }) => `${values.member_id} ${values.visit_id}`),
  );
  return visibility(
    (row) => acts.get(row.intervention_id) ?? {},
    (row) => approvals.get(row.approval_id) ?? {},
    (row) => reported.has(`${row.member_id} ${row.visit_id}`),
  );
};

/** The tenant's columns of a row. */
function tenantOf({ table, values }: Row): Values {
  if (table === "syndicate") return { id: values.id };
  const held = Object.entries(values).filter(([column]) => column === "syndicate_id" || column === "member_id");
  return Object.fromEntries(held.filter(([column]) => table !== "member" || column === "syndicate_id"));
}

/** The row is changed and taken elsewhere in one statement: a policy may judge both together. */
export const movedBy = ({ change, elsewhere }: Check): Values => ({ ...change, ...tenantOf(elsewhere) });

/** What the model says the answer must be. */
export function expectedAnswer(rules: Record<string, Rules>, world: World, check: Check): Answer {
  const { visitor, table, operation, row, change } = check;
  const { read, insert, update, remove } = rules[table] ?? {};
  const may = (gate: Gate, values: Values) => gate === everyone || (visitor.who !== null && gate(visitor.who, values));
  const all = (world.rows.get(table) ?? []).map(({ values }) => values);
  const { values } = row;

  const fits = (before: Values, patch: Values) =>
    update !== undefined && visitor.who !== null && update.to(visitor.who, { ...before, ...patch }, before);
  const change1 = (patch: Values): Answer => {
    if (!read || !update) return "refused";
    if (!may(read, values) || !may(update.from, values)) return 0;
    return fits(values, patch) && may(read, { ...values, ...patch }) ? 1 : "refused";
  };
  const blindly = (patch: Values): Answer => {
    if (!update) return "refused";
    const reached = all.filter((each) => may(update.from, each));
    const fit = reached.filter((each) => fits(each, patch)).length;
    if (fit === reached.length) return fit;
    return fit === 0 ? "refused" : "refused on some row";
  };

  switch (operation) {
    case "select":
      return read ? Number(may(read, values)) : "refused";
    case "count":
      return read ? all.filter((each) => may(read, each)).length : "refused";
    case "insert":
      return insert && may(insert, { ...values, ...change }) ? 1 : "refused";
    case "upsert":
      return insert && may(insert, values) && change1(change) === 1 ? 1 : "refused";
    case "update":
      return change1(change);
    case "blind update":
      return blindly(change);
    case "move":
      return change1(movedBy(check));
    case "blind move":
      return blindly(movedBy(check));
    case "delete":
      return read && remove ? Number(may(read, values) && may(remove, values)) : "refused";
    case "blind delete":
      return remove ? all.filter((each) => may(remove, each)).length : "refused";
  }
}
