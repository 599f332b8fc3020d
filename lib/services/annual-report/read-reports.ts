import "server-only";
import { inScope, inStatistics } from "@/db/client";
import { type AnnualFile, selectAnnualFile } from "@/db/queries/annual-report/facts";
import { selectMemberTexts, selectSent, selectSentReport, selectTexts } from "@/db/queries/annual-report/reports";
import { selectFigures, selectMemberFigures } from "@/db/queries/statistics/figures";
import { type MeetingContext, selectMeetingContext } from "@/db/queries/statistics/meeting";
import { selectMemberHead } from "@/db/queries/statistics/member-head";
import { type Actor, authorise, authoriseSyndicate, can } from "@/lib/domain/access/policy";
import {
  type AnnualReport,
  openedReport,
  REPORT_SECTIONS,
  type ReportDraft,
  yearPeriod,
} from "@/lib/domain/annual-report/annual-report";
import { DomainError } from "@/lib/domain/errors";
import type { Aggregates } from "@/lib/domain/statistics/aggregates";
import { figuresOf } from "@/lib/domain/statistics/figures";
import type { Period } from "@/lib/domain/statistics/period";
import { dayOf } from "../today";

type Drafts = readonly ReportDraft[];
type Counted = { aggregates: Aggregates; terms: MeetingContext["terms"]; period: Period };

const textsOf = (drafts: Drafts): AnnualReport["texts"] =>
  Object.fromEntries(drafts.filter(({ text }) => text !== "").map(({ section, text }) => [section, text]));

/** A section that is no longer one of the twelve keeps its row and is not shown. */
const known = (rows: readonly { section: string; text: string; version: number }[]): Drafts =>
  REPORT_SECTIONS.flatMap((section) =>
    rows.filter((row) => row.section === section).map(({ text, version }) => ({ section, text, version })),
  );

/** What a draft is made of: the file and the words in one transaction, the figures in another, so few statements a page. */
function made(actor: Actor, year: number, now: Date, name: string | null, file: AnnualFile, counted: Counted) {
  const drafts = known(file.drafts);
  const { aggregates, terms, period } = counted;
  const report: AnnualReport = {
    ...{ format: 1, year, memberName: name, dpo: actor.name, madeOn: dayOf(now), facts: file.facts, terms },
    ...{ figures: figuresOf(aggregates, period, terms), texts: textsOf(drafts) },
  };
  return { report, drafts };
}

/** The commission's report of a year as it would be made now, with the DPO's texts. Aggregated: no member is named in it. */
export async function draftCommissionReport(actor: Actor, year: number, now = new Date()) {
  const scope = authoriseSyndicate(actor, "annual-report:commission");
  const period = yearPeriod(year);
  const { context, file } = await inScope(scope, async (tx) => ({
    context: await selectMeetingContext(tx, scope),
    file: await selectAnnualFile(tx, { syndicateId: scope.syndicateId, memberId: null, year }),
  }));
  const aggregates = await inStatistics(scope, (tx) => selectFigures(tx, { period, commission: true }));
  return made(actor, year, now, null, file, { aggregates, terms: context.terms, period });
}

/** One member's report of a year as it would be sent now. Refuses `not-found`. */
export async function draftMemberReport(actor: Actor, memberId: string, year: number, now = new Date()) {
  const scope = authorise(actor, "annual-report:write", memberId);
  const period = yearPeriod(year);
  const { context, file } = await inScope(scope, async (tx) => ({
    context: await selectMeetingContext(tx, scope),
    file: await selectAnnualFile(tx, { syndicateId: scope.syndicateId, memberId, year }),
  }));
  const aggregates = await inStatistics(scope, (tx) => selectMemberFigures(tx, memberId, { period }));
  const { member, sent } = file;
  if (!member || !aggregates) throw new DomainError("not-found", "member");
  const counted = { aggregates, terms: context.terms, period };
  return { member, sent, ...made(actor, year, now, member.name, file, counted) };
}

/** What was sent to a town, latest first. Refuses `not-found`. */
export async function listSentReports(actor: Actor, memberId: string) {
  const scope = authorise(actor, "annual-report:read", memberId);
  const { member, sent } = await inScope(scope, async (tx) => ({
    member: await selectMemberHead(tx, scope),
    sent: await selectSent(tx, scope),
  }));
  if (!member) throw new DomainError("not-found", "member");
  return { member, sent, mayWrite: can(actor, "annual-report:write", memberId) };
}

/** One report as it was sent, whatever its figures became. Refuses `not-found`. */
export async function readSentReport(actor: Actor, memberId: string, year: number, number: number) {
  const scope = authorise(actor, "annual-report:read", memberId);
  const { member, row } = await inScope(scope, async (tx) => ({
    member: await selectMemberHead(tx, scope),
    row: await selectSentReport(tx, scope, year, number),
  }));
  if (!member || !row) throw new DomainError("not-found", "annual-report");
  return { ...row, member, report: openedReport(row.content), mayAcknowledge: scope.role === "representative" };
}

/** The text kept for a section now, for whoever is refused as stale; null when there is none, or nothing to show. */
export async function textKept(
  actor: Actor,
  { memberId, year, section }: { memberId: string | null; year: number; section: string },
): Promise<string | null> {
  if (memberId === null) {
    const scope = authoriseSyndicate(actor, "annual-report:commission");
    const rows = await inScope(scope, (tx) => selectTexts(tx, scope, year));
    return rows.find((row) => row.section === section)?.text ?? null;
  }
  if (!can(actor, "annual-report:write", memberId)) return null;
  const scope = authorise(actor, "annual-report:write", memberId);
  const rows = await inScope(scope, (tx) => selectMemberTexts(tx, scope, year));
  return rows.find((row) => row.section === section)?.text ?? null;
}
