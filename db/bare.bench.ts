import type postgres from "postgres";
import { databaseAddressOf } from "@/lib/env";
import { openPool } from "./pool";

// Next evaluates a module once per bundle: the pool lives beside them.
const shared = globalThis as unknown as { barePool?: postgres.Sql };

/** The least that keeps row-level security on: one transaction, one `set_config`, then the statement of the bare page. */
export async function asDpo<T>(secret: string | null, work: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> {
  shared.barePool ??= openPool(databaseAddressOf("DATABASE_URL"), "registre-bare");
  const answer = await shared.barePool.begin(async (tx) => {
    await tx`select set_config('app.secret', ${secret}, true), set_config('app.role', 'dpo', true)`;
    return work(tx);
  });
  return answer as T; // the driver's type unwraps arrays of promises, of which there are none
}
