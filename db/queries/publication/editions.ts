import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { editions as t } from "@/db/schema/publication";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { LinkScope, Scope } from "@/lib/domain/access/policy";

type Reading = Scope<MemberRight>;

const ofMember = ({ syndicateId, memberId }: Reading) => and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId));

/** Newest first, without their content. */
export const selectEditions = (tx: Tx, scope: Reading) =>
  tx
    .select({
      number: t.number,
      sha256: t.sha256,
      entryCount: t.entryCount,
      publishedBy: t.publishedBy,
      publishedAt: t.publishedAt,
      restoredAt: t.restoredAt,
    })
    .from(t)
    .where(ofMember(scope))
    .orderBy(desc(t.number));

const whole = { number: t.number, content: t.content, sha256: t.sha256, publishedAt: t.publishedAt };

/** One edition, or the last when no number is given. */
export async function selectEdition(tx: Tx, scope: Reading, number: number | null) {
  const [row] = await tx
    .select(whole)
    .from(t)
    .where(number === null ? ofMember(scope) : and(ofMember(scope), eq(t.number, number)))
    .orderBy(desc(t.number))
    .limit(1);
  return row;
}

/** What a public link opens: the last edition of the member that the policies find behind it. */
export async function selectLinkedEdition(tx: Tx, _scope: LinkScope) {
  const [row] = await tx.select(whole).from(t).orderBy(desc(t.number)).limit(1);
  return row;
}

export async function insertEdition(
  tx: Tx,
  { syndicateId, memberId }: Scope<"register:publish">,
  row: Omit<typeof t.$inferInsert, "syndicateId" | "memberId">,
): Promise<void> {
  await tx.insert(t).values({ ...row, syndicateId, memberId });
}
