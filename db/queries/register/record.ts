import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { documents as d } from "@/db/schema/document";
import { approvals, entryQuestions, entryVersions, setAsides } from "@/db/schema/register";
import { syndicates } from "@/db/schema/syndicate";
import type { Scope } from "@/lib/domain/access/policy";

type Exporting = Scope<"register:export">;

/** All that hangs on the entries of a member, and its approvals; the caller puts them in order, as databases sort by their own rules. */
export async function selectRecordParts(tx: Tx, scope: Exporting) {
  const { syndicateId, memberId } = scope;
  const [v, q, a, s] = [entryVersions, entryQuestions, approvals, setAsides];
  const ofMember = (t: typeof v | typeof q | typeof a | typeof s) =>
    and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId));
  return {
    versions: await tx.select().from(v).where(ofMember(v)),
    questions: await tx.select().from(q).where(ofMember(q)),
    approvals: await tx.select().from(a).where(ofMember(a)),
    setAside: await tx
      .select()
      .from(s)
      .where(and(ofMember(s), isNull(s.withdrawnAt))),
    documents: await tx
      .select()
      .from(d)
      .where(
        and(
          eq(d.syndicateId, syndicateId),
          eq(d.memberId, memberId),
          isNotNull(d.entryId),
          eq(d.visibility, "member"),
          isNull(d.removedAt),
        ),
      ),
  };
}

/** Who the DPO of the syndicate is, and the syndicate's own name. */
export async function selectOfficer(tx: Tx, { syndicateId }: { syndicateId: string }) {
  const [row] = await tx
    .select({
      syndicate: syndicates.name,
      name: syndicates.dpoName,
      email: syndicates.dpoEmail,
      phone: syndicates.dpoPhone,
    })
    .from(syndicates)
    .where(eq(syndicates.id, syndicateId));
  return row;
}

/** Names the DPO of a syndicate that has none yet; undefined when it has one, which then stays. */
export async function nameOfficer(
  tx: Tx,
  { syndicateId }: Scope<"register:restore">,
  dpo: { name: string; email: string; phone: string },
) {
  const t = syndicates;
  const [row] = await tx
    .update(t)
    .set({ dpoName: dpo.name, dpoEmail: dpo.email, dpoPhone: dpo.phone, version: sql`${t.version} + 1` })
    .where(and(eq(t.id, syndicateId), eq(t.dpoName, ""), eq(t.dpoEmail, ""), eq(t.dpoPhone, "")))
    .returning({ id: t.id });
  return row;
}
