import type { Sql } from "postgres";
import { newId } from "@/lib/domain/identifier";
import { p10 } from "./person";

const ROUNDS = 40;
const CALLS = 5;
const INSERTS = 40;

type Asked = { syndicateId: string; secret: string; question: object };
class Undone extends Error {}

/** Work in a transaction that never was: the index comes back as it stood. */
async function undone<T>(sql: Sql, without: boolean, work: (tx: Sql) => Promise<T>): Promise<T> {
  let result: T | undefined;
  try {
    await sql.begin(async (tx) => {
      if (without) await tx`drop index intervention_counted`;
      result = await work(tx as unknown as Sql); // a transaction answers as a connection does
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  if (result === undefined) throw new Error("the work gave nothing");
  return result;
}

/** Milliseconds of the statement that counts the page, as the statistics role runs it. */
async function counting(tx: Sql, { secret, question }: Asked): Promise<number> {
  await tx`select set_config('app.secret', ${secret}, true), set_config('app.role', 'commissioner', true)`;
  await tx`set local role registre_stats`;
  const once = () => tx`select stats.figures(${JSON.stringify(question)}::text::jsonb)`;
  await once();
  const start = performance.now();
  for (let call = 0; call < CALLS; call++) await once();
  return (performance.now() - start) / CALLS;
}

/** Milliseconds of the insert of one act, all its indexes and checks included. */
async function recording(tx: Sql, { syndicateId }: Asked): Promise<number> {
  const [member] = await tx`select id from member where syndicate_id = ${syndicateId} limit 1`;
  const one = () =>
    tx`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject, status, author)
      values (${syndicateId}, ${member?.id}, ${newId()}, 'B', 'dpo', '2026-10-15', 'autre', 'conseil', 'courriel', 'courriel',
        'Objet de la demande', 'close', 'Essai')`;
  await one();
  const start = performance.now();
  for (let insert = 0; insert < INSERTS; insert++) await one();
  return (performance.now() - start) / INSERTS;
}

/** The same work with the covering index and without it, turn by turn. */
export async function indexCost(sql: Sql, asked: Asked) {
  const times = {
    counting: { with: [] as number[], without: [] as number[] },
    recording: { with: [] as number[], without: [] as number[] },
  };
  for (let round = 0; round < ROUNDS; round++)
    for (const side of ["with", "without"] as const) {
      times.counting[side].push(await undone(sql, side === "without", (tx) => counting(tx, asked)));
      times.recording[side].push(await undone(sql, side === "without", (tx) => recording(tx, asked)));
    }
  const of = ({ with: kept, without }: { with: number[]; without: number[] }) => ({
    with: p10(kept),
    without: p10(without),
  });
  return { counting: of(times.counting), recording: of(times.recording) };
}
