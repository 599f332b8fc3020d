import "server-only";
import { sql } from "drizzle-orm";
import { authDatabase } from "@/db/client";

export type LinkHolder = {
  syndicateId: string;
  syndicateName: string;
  personId: string;
  personName: string;
  email: string;
};

/** Who an invitation is for; undefined once used, expired, revoked, or of a disabled person. */
export async function readLink(hash: Uint8Array): Promise<LinkHolder | undefined> {
  const [row] = await authDatabase().execute<LinkHolder>(
    sql`select syndicate_id as "syndicateId", syndicate_name as "syndicateName", person_id as "personId",
          person_name as "personName", email from auth.read_link(${hash}) where purpose = 'invitation'`,
  );
  return row;
}

/** Uses the link, once, to set a password; every secret of the person ends with it. */
export async function spendLink(hash: Uint8Array, passwordHash: string): Promise<boolean> {
  const [row] = await authDatabase().execute<{ done: boolean }>(
    sql`select auth.use_link(${hash}, ${passwordHash}) as done`,
  );
  return row?.done ?? false;
}

export async function revokeLinks(syndicateId: string, personId: string): Promise<void> {
  await authDatabase().execute(sql`select auth.revoke_links(${syndicateId}::uuid, ${personId}::uuid)`);
}

/** Ends every session and link of a person; answers how many. */
export async function revokePerson(syndicateId: string, personId: string): Promise<number> {
  const [row] = await authDatabase().execute<{ ended: number }>(
    sql`select auth.revoke_person(${syndicateId}::uuid, ${personId}::uuid) as ended`,
  );
  return row?.ended ?? 0;
}

export type AccountState = {
  personId: string;
  hasPassword: boolean;
  linkExpiresAt: Date | null;
  seenAt: Date | null;
};

type StateRow = Omit<AccountState, "linkExpiresAt" | "seenAt"> & {
  linkExpiresAt: string | null;
  seenAt: string | null;
};

/** Plain statements do not read instants: the driver gives them as text. */
const instant = (text: string | null) => (text === null ? null : new Date(text));

export async function accountStates(syndicateId: string, personIds: readonly string[]): Promise<AccountState[]> {
  const rows = await authDatabase().execute<StateRow>(
    sql`select person_id as "personId", has_password as "hasPassword", link_expires_at as "linkExpiresAt", seen_at as "seenAt"
        from auth.person_states(${syndicateId}::uuid, ${`{${personIds.join(",")}}`}::uuid[])`,
  );
  return rows.map((row) => ({ ...row, linkExpiresAt: instant(row.linkExpiresAt), seenAt: instant(row.seenAt) }));
}
