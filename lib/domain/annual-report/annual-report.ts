import { z } from "zod";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import { canonicalJson } from "@/lib/domain/register/canonical";
import type { StatisticsFigures } from "@/lib/domain/statistics/figures";

/** The twelve points that a report is expected to have, in their order (obligations.md § 5). */
export const REPORT_SECTIONS = [
  "means",
  "highlights",
  "register",
  "interventions",
  "visits",
  "awareness",
  "requests",
  "breaches",
  "dpia",
  "cnil",
  "independence",
  "plan",
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

const count = z.number().int().min(0);

/** What the database counts for a year beside the figures; of one member, or of all without a name. */
export const annualFactsSchema = z.object({
  members: count,
  levels: z.array(z.object({ level: z.enum(["absent", "a_minima", "affine", "maitrise"]), members: count })),
  /** Entries that live today, by status; a register is told as it stands when the report is made. */
  entries: z.array(z.object({ status: z.string(), entries: count })),
  entriesCreated: count,
  entriesReviewed: count,
  /** Versions that representatives approved in the year: how registers moved, since a level is computed and has no history. */
  versionsApproved: count,
  /** Members whose first version was approved in the year: they were at « absent » when it began. */
  membersFirstApproved: count,
  visits: count,
  findings: z.array(z.object({ severity: z.number().int(), findings: count })),
  actionsDue: count,
  actionsInTime: count,
  actionsLate: count,
  contracts: count,
  /** Collective acts of the syndicate; null in a member's report, which has none of its own. */
  mailings: count.nullable(),
  plannedVisits: count,
  plannedActions: count,
});
export type AnnualFacts = z.output<typeof annualFactsSchema>;

/** Everything a report says, before it is worded; frozen as it stands when it is sent. */
export type AnnualReport = {
  readonly format: 1;
  readonly year: number;
  /** Null: the commission's, aggregated, where no member is named. */
  readonly memberName: string | null;
  readonly dpo: string;
  readonly madeOn: string;
  readonly figures: StatisticsFigures;
  readonly facts: AnnualFacts;
  readonly terms: readonly DictionaryTerm[];
  readonly texts: Readonly<Partial<Record<ReportSection, string>>>;
};

export const reportText = (report: AnnualReport): string => canonicalJson(report);
export const openedReport = (text: string): AnnualReport => JSON.parse(text) as AnnualReport; // sealed by the database

export type ReportDraft = { readonly section: ReportSection; readonly text: string; readonly version: number };

const YEAR_FIRST = 2018;
const year = z.coerce.number().int().min(YEAR_FIRST).max(2100);

/** The year that the address asks for, or the one before today's, which a report is written about. */
export const chooseYear = (params: { annee?: unknown }, today: string): number => {
  const read = year.safeParse(params.annee);
  return read.success ? read.data : Number(today.slice(0, 4)) - 1;
};

/** The whole year: whole months, which the commission may read. */
export const yearPeriod = (chosen: number) => ({ from: `${chosen}-01-01`, to: `${chosen}-12-31` });

export const saveSectionSchema = z.object({
  memberId: z.union([z.literal("").transform(() => null), z.uuid()]),
  year,
  section: z.enum(REPORT_SECTIONS),
  text: z.string().trim().max(8000),
  version: z.coerce.number().int().min(0),
});
export type SaveSection = z.output<typeof saveSectionSchema>;

export const sendReportSchema = z.object({ memberId: z.uuid(), year });
/** Where a sent report stands, and what is acknowledged. */
export const sentAddressSchema = z.object({ memberId: z.uuid(), year, number: z.coerce.number().int().min(1) });
export type SentAddress = z.output<typeof sentAddressSchema>;

export const giveReportSchema = sendReportSchema.omit({ memberId: true });
/** Where a report that the commission was given stands. */
export const givenAddressSchema = sentAddressSchema.omit({ memberId: true });
export type GivenAddress = z.output<typeof givenAddressSchema>;
