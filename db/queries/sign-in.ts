import "server-only";
import { sql } from "drizzle-orm";
import { authDatabase } from "@/db/client";

export type Account = { syndicateId: string; personId: string; passwordHash: string };

export async function findAccounts(mail: string): Promise<Account[]> {
  return authDatabase().execute<Account>(
    sql`select syndicate_id as "syndicateId", person_id as "personId", password_hash as "passwordHash" from auth.find_accounts(${mail})`,
  );
}

/** Counts the try and answers 0, or the seconds to wait when it is not let in. */
export async function noteAttempt(mailHash: Uint8Array): Promise<number> {
  const [row] = await authDatabase().execute<{ wait: number }>(sql`select auth.note_attempt(${mailHash}) as wait`);
  return row?.wait ?? 0;
}

export async function clearFailures(mailHash: Uint8Array): Promise<void> {
  await authDatabase().execute(sql`select auth.clear_failures(${mailHash})`);
}
