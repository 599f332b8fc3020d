import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members as t } from "@/db/schema/member";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";

/** What the tab says of the member in hand. */
export async function selectMemberHead(tx: Tx, { syndicateId, memberId }: Scope<MemberRight>) {
  const [row] = await tx
    .select({ id: t.id, name: t.name, kind: t.kind, population: t.population })
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, memberId)));
  return row;
}
