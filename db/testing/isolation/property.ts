import fc from "fast-check";
import type { Sql, TransactionSql } from "postgres";
import { attempt, MARKERS, primaryKeys } from "./attempt";
import { type Answer, type Check, expectedAnswer, OPERATIONS, rulesOf } from "./check";
import type { Values } from "./gate";
import { type Row, THEN } from "./rows";
import type { Visitor, World } from "./world";

const ENTRY_STATUSES = ["draft", "submitted", "to_complete", "reviewed", "approved", "archived"];

/** Tables whose policies judge more than the tenant are asked about three times as often. */
const STATEFUL = ["entry", "intervention", "document", "finding", "role_grant", "audit_event"].flatMap((table) => [
  table,
  table,
  table,
  table,
]);

/** Changes that a policy may judge by what they write, beside the harmless one. */
const changesOf = (table: string, { person, persona }: Visitor): Values[] => {
  const harmless = MARKERS[table] ?? {};
  if (table === "entry") return [harmless, ...ENTRY_STATUSES.map((status) => ({ status }))];
  if (table === "intervention") return [harmless, { service: "it" }, { service: "dpo" }, { confidential: true }];
  if (table === "document") return [harmless, { visibility: "dpo_only" }, { visibility: "member" }];
  if (table === "role_grant")
    return [harmless, { accepted_by: person, accepted_at: THEN }, { role: "admin" }, { granted_by: person }];
  if (table === "audit_event") return [harmless, { person_id: person, role: persona.acting }];
  return [harmless];
};

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T; // lists here are never empty

/** The rows of the visitor's own members, where a policy that is one role too wide shows. */
function nearest(rows: readonly Row[], { who }: Visitor): readonly Row[] {
  const near = rows.filter(
    ({ values }) =>
      who !== null &&
      values.syndicate_id === who.syndicate &&
      (!values.member_id || who.members.includes(values.member_id)),
  );
  return near.length > 0 ? near : rows;
}

/** Any question about the world: who, on what, how; every other one about the visitor's own members. */
function checkArbitrary(world: World): fc.Arbitrary<Check> {
  const tables = [...world.rows.keys(), ...world.rows.keys(), ...STATEFUL];
  return fc
    .record({
      visitor: fc.constantFrom(...world.visitors),
      table: fc.constantFrom(...tables),
      operation: fc.constantFrom(...OPERATIONS),
      near: fc.boolean(),
      row: fc.nat(9_999),
      change: fc.nat(9_999),
      elsewhere: fc.nat(9_999),
    })
    .map(({ visitor, table, operation, near, row, change, elsewhere }) => {
      const rows = world.rows.get(table) ?? [];
      const changes = changesOf(table, visitor);
      return {
        visitor,
        table,
        operation,
        row: pick(near ? nearest(rows, visitor) : rows, row),
        change: pick(changes, change),
        elsewhere: pick(rows, elsewhere),
      };
    });
}

/** A constraint that stops a statement stands behind the wall: the policies had let it through. */
const agrees = (expected: Answer, answer: string): boolean => {
  if (answer.startsWith("23")) return expected !== "refused" && expected !== 0;
  return answer === (typeof expected === "number" ? String(expected) : "42501");
};

const told = (check: Check, expected: Answer, answer: string) =>
  `${check.visitor.persona.name}: ${check.operation} ${check.table} ${JSON.stringify({
    row: check.row.values,
    change: check.change,
    elsewhere: check.elsewhere.values,
  })} expected ${expected}, got ${answer}`;

const BATCH = 250;

export type Run = (work: (tx: TransactionSql) => Promise<string[]>) => Promise<string[]>;

/** Where the database and the model part, among `checks` questions drawn from `seed`; the first batch that does ends it. */
export async function findDivergences(
  { world, keys }: { world: World; keys: ReadonlyMap<string, string[]> },
  run: Run,
  { checks, seed }: { checks: number; seed: number },
): Promise<{ asked: number; divergences: string[] }> {
  const rules = rulesOf(world);
  let asked = 0;
  let divergences: string[] = [];
  const property = fc.asyncProperty(
    fc.array(checkArbitrary(world), { minLength: BATCH, maxLength: BATCH }),
    async (batch) => {
      const answers = await run((tx) => attempt(tx, batch, keys));
      asked += answers.length;
      divergences = batch.flatMap((check, index) => {
        const expected = expectedAnswer(rules, world, check);
        const answer = answers[index] ?? "no answer";
        return agrees(expected, answer) ? [] : [told(check, expected, answer)];
      });
      return divergences.length === 0;
    },
  );
  const report = await fc.check(property, { seed, numRuns: Math.ceil(checks / BATCH), endOnFailure: true });
  if (report.failed && divergences.length === 0) throw report.errorInstance;
  return { asked, divergences };
}

export const knowledge = async (sql: Sql, world: World) => ({ world, keys: await primaryKeys(sql) });
