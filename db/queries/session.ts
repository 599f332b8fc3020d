import "server-only";
import { sql } from "drizzle-orm";
import { authDatabase } from "@/db/client";
import type { Grant } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/role";

export type Minted = {
  hash: Uint8Array;
  kind: "person" | "job" | "link";
  syndicateId: string;
  personId: string | null;
  purpose?: string;
  roles?: Role[];
  seconds: number;
};

/** Arrays travel as one literal: the driver would spread them into a list of values. */
const textArray = (values: readonly string[]) => `{${values.join(",")}}`;

export async function mintSecret(m: Minted): Promise<void> {
  await authDatabase().execute(
    sql`select auth.mint(${m.hash}, ${m.kind}, ${m.syndicateId}::uuid, ${m.personId}::uuid, ${m.purpose ?? ""}, ${textArray(m.roles ?? [])}::text[], ${m.seconds}::integer)`,
  );
}

export type SessionRow = {
  syndicateId: string;
  syndicateName: string;
  dpoName: string;
  personId: string;
  personName: string;
  grants: Grant[];
  endedExports: number;
};

export async function lookUpSecret(hash: Uint8Array): Promise<SessionRow | undefined> {
  const [row] = await authDatabase().execute<SessionRow>(
    sql`select syndicate_id as "syndicateId", syndicate_name as "syndicateName", dpo_name as "dpoName",
          person_id as "personId", person_name as "personName", grants,
          ended_exports as "endedExports" from auth.look_up(${hash})`,
  );
  return row;
}

export async function revokeSecret(hash: Uint8Array): Promise<void> {
  await authDatabase().execute(sql`select auth.revoke(${hash})`);
}

export async function listSyndicates(): Promise<{ id: string; name: string }[]> {
  return authDatabase().execute<{ id: string; name: string }>(sql`select id, name from auth.list_syndicates()`);
}
