import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberReports, memberReportTexts, reportTexts } from "@/db/schema/annual-report";
import type { Scope } from "@/lib/domain/access/policy";
import type { ReportDraft, SaveSection } from "@/lib/domain/annual-report/annual-report";

type OfCommission = Scope<"annual-report:commission">;
type Writing = Scope<"annual-report:write">;
type Reading = Scope<"annual-report:read"> | Scope<"annual-report:acknowledge"> | Writing;

type Draft = Omit<ReportDraft, "section"> & { section: string };
const shown = (t: typeof reportTexts | typeof memberReportTexts) => ({
  section: t.section,
  text: t.text,
  version: t.version,
});

export const selectTexts = (tx: Tx, { syndicateId }: OfCommission, year: number): Promise<Draft[]> =>
  tx
    .select(shown(reportTexts))
    .from(reportTexts)
    .where(and(eq(reportTexts.syndicateId, syndicateId), eq(reportTexts.year, year)));

export const selectMemberTexts = (tx: Tx, { syndicateId, memberId }: Writing, year: number): Promise<Draft[]> => {
  const t = memberReportTexts;
  const here = and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.year, year));
  return tx.select(shown(t)).from(t).where(here);
};

type Kept = Pick<SaveSection, "year" | "section" | "text" | "version"> & { by: string };

/** Keeps a text on the version seen (0: none yet); undefined when another one was kept since. */
export async function keepText(tx: Tx, { syndicateId }: OfCommission, { version, by, ...row }: Kept) {
  const t = reportTexts;
  if (version === 0) {
    const made = tx
      .insert(t)
      .values({ ...row, syndicateId, updatedBy: by })
      .onConflictDoNothing();
    return (await made.returning({ version: t.version }))[0];
  }
  const here = and(
    eq(t.syndicateId, syndicateId),
    eq(t.year, row.year),
    eq(t.section, row.section),
    eq(t.version, version),
  );
  const change = { text: row.text, updatedBy: by, updatedAt: sql`clock_timestamp()`, version: sql`${t.version} + 1` };
  return (await tx.update(t).set(change).where(here).returning({ version: t.version }))[0];
}

export async function keepMemberText(tx: Tx, { syndicateId, memberId }: Writing, { version, by, ...row }: Kept) {
  const t = memberReportTexts;
  if (version === 0) {
    const made = tx
      .insert(t)
      .values({ ...row, syndicateId, memberId, updatedBy: by })
      .onConflictDoNothing();
    return (await made.returning({ version: t.version }))[0];
  }
  const own = and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.version, version));
  const change = { text: row.text, updatedBy: by, updatedAt: sql`clock_timestamp()`, version: sql`${t.version} + 1` };
  const here = and(own, eq(t.year, row.year), eq(t.section, row.section));
  return (await tx.update(t).set(change).where(here).returning({ version: t.version }))[0];
}

const ofMember = ({ syndicateId, memberId }: Reading) =>
  and(eq(memberReports.syndicateId, syndicateId), eq(memberReports.memberId, memberId));

/** What was sent to a town, latest first, without its content. */
export const selectSent = (tx: Tx, scope: Reading) => {
  const t = memberReports;
  const { year, number, sentBy, sentAt, acknowledgedBy, acknowledgedAt } = t;
  const columns = { year, number, sentBy, sentAt, acknowledgedBy, acknowledgedAt };
  return tx.select(columns).from(t).where(ofMember(scope)).orderBy(desc(t.year), desc(t.number));
};

export async function selectSentReport(tx: Tx, scope: Reading, year: number, number: number) {
  const t = memberReports;
  const [row] = await tx
    .select()
    .from(t)
    .where(and(ofMember(scope), eq(t.year, year), eq(t.number, number)));
  return row;
}

export async function insertSent(
  tx: Tx,
  { syndicateId, memberId }: Writing,
  row: { year: number; content: string; sha256: string; sentBy: string },
): Promise<number> {
  const next = sql<number>`(select coalesce(max(r.number), 0) + 1 from member_report r
    where r.syndicate_id = ${syndicateId} and r.member_id = ${memberId} and r.year = ${row.year})`;
  const made = tx.insert(memberReports).values({ ...row, syndicateId, memberId, number: next });
  return (await made.returning({ number: memberReports.number }))[0]?.number ?? 0;
}

/** Undefined when it was acknowledged already, or was never sent. */
export async function acknowledgeSent(
  tx: Tx,
  scope: Scope<"annual-report:acknowledge">,
  { year, number, by }: { year: number; number: number; by: string },
) {
  const t = memberReports;
  const [row] = await tx
    .update(t)
    .set({ acknowledgedBy: by, acknowledgedAt: sql`clock_timestamp()` })
    .where(and(ofMember(scope), eq(t.year, year), eq(t.number, number), isNull(t.acknowledgedAt)))
    .returning({ year: t.year, number: t.number });
  return row;
}
