import "server-only";
import { DrizzleQueryError, type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import type { Actor, LinkScope } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/role";
import { type DatabaseSetting, databaseAddressOf } from "@/lib/env";
import { openPool } from "./pool";

type Pool = "app" | "auth" | "stats";

const URLS: Record<Pool, DatabaseSetting> = {
  app: "DATABASE_URL",
  auth: "AUTH_DATABASE_URL",
  stats: "STATS_DATABASE_URL",
};

// Next evaluates a module once per bundle, and again at each change in development: the pools live beside them.
const shared = globalThis as unknown as { registrePools?: Partial<Record<Pool, postgres.Sql>> };

function pool(name: Pool): postgres.Sql {
  shared.registrePools ??= {};
  shared.registrePools[name] ??= openPool(databaseAddressOf(URLS[name]), `registre-${name}`);
  return shared.registrePools[name];
}

const open = (name: Pool) => drizzle(pool(name), { casing: "snake_case" });

/** A failed query tells its values, the session's secret among them, and an error is logged: only its text and its code go on. */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return error;
  const { cause } = error;
  if (!cause) return new Error(`Failed query: ${error.query}`);
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  // Class 22 is a value that does not fit: the server's sentence quotes it.
  const told = Object.assign(new Error(code?.startsWith("22") ? "a value does not fit" : cause.message), { code });
  return new Error(`Failed query: ${error.query}`, { cause: told });
}

const discreetly = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw withoutValues(error);
  });

/** A transaction that already carries a secret and a role; row-level security answers for that pair and no other. */
export type Tx = Parameters<Parameters<ReturnType<typeof open>["transaction"]>[0]>[0];

const carry = (tx: Tx, secret: string, role: Role | "link" | "") =>
  tx
    .execute(sql`select set_config('app.secret', ${secret}, true), set_config('app.role', ${role}, true)`)
    .then(() => {}); // begun here: a query of drizzle is sent when it is first waited for

/**
 * The secret goes ahead of the first statement and its answer is not waited for: the connection keeps their order, and where it
 * failed the transaction is over and nothing after it answers.
 */
async function inName<T>(tx: Tx, secret: string, role: Role | "link" | "", work: (tx: Tx) => Promise<T>): Promise<T> {
  const sent = carry(tx, secret, role);
  await null; // the driver writes a statement one turn after it was asked: from here on it stands before any other
  const [carried, answer] = await Promise.allSettled([sent, work(tx)]);
  if (carried.status === "rejected") throw carried.reason;
  if (answer.status === "rejected") throw answer.reason;
  return answer.value;
}

/** The one door to member data: a transaction in the actor's name, in one role. */
export const inScope = <T>(scope: { actor: Actor; role: Role }, work: (tx: Tx) => Promise<T>): Promise<T> =>
  discreetly(open("app").transaction((tx) => inName(tx, scope.actor.secret, scope.role, work)));

/** In the person's name and in no role: every table is shut, and only the functions on what is one's own answer. */
export const inOwnName = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  discreetly(open("app").transaction((tx) => inName(tx, actor.secret, "", work)));

/** The door of the public: a transaction in the name of a link, where the policies show the editions of its member alone. */
export const inLink = <T>(scope: LinkScope, work: (tx: Tx) => Promise<T>): Promise<T> =>
  discreetly(open("app").transaction((tx) => inName(tx, scope.secret, "link", work)));

/** Same transaction, other role of the same actor: a job that imports for two services needs both. */
export async function actAs(tx: Tx, scope: { actor: Actor; role: Role }): Promise<void> {
  await carry(tx, scope.actor.secret, scope.role);
}

/** The statistics role reads no table: this transaction can only call the functions of schema `stats`. */
export const inStatistics = <T>(scope: { actor: Actor; role: Role }, work: (tx: Tx) => Promise<T>): Promise<T> =>
  discreetly(open("stats").transaction((tx) => inName(tx, scope.actor.secret, scope.role, work)));

/** Sign-in alone speaks to this one; it reads no table either. */
export const authDatabase = () => ({
  execute: <Row extends Record<string, unknown>>(query: SQL) => discreetly(open("auth").execute<Row>(query)),
});

/** For readiness only: no tenant data can come out of it, no secret is carried. */
export const bareDatabase = () => open("app");

export async function closePools(): Promise<void> {
  const pools = Object.values(shared.registrePools ?? {});
  delete shared.registrePools;
  await Promise.all(pools.map((sql) => sql?.end({ timeout: 5 })));
}
