import "server-only";
import { createHash } from "node:crypto";
import { acknowledgeSent, insertSent, keepMemberText, keepText } from "@/db/queries/annual-report/reports";
import { type Actor, authorise, authoriseSyndicate } from "@/lib/domain/access/policy";
import { reportText, type SaveSection, type SentAddress } from "@/lib/domain/annual-report/annual-report";
import { DomainError } from "@/lib/domain/errors";
import { mutate } from "../mutation";
import { draftMemberReport } from "./read-reports";

type Section = Omit<SaveSection, "memberId">;

/** The trail says which text changed, never the text: it may tell of people. */
const auditOf = ({ year, section }: Section, objectId: string) => ({
  ...{ objectType: "annual-report", objectId, category: "restricted" as const },
  changes: { year: { after: year }, section: { after: section }, text: {} },
});

/** Keeps a text of the commission's report. Refuses `stale` when another one was kept since: nothing is overwritten. */
export async function keepReportText(actor: Actor, key: string | null, input: Section) {
  const scope = authoriseSyndicate(actor, "annual-report:commission");
  return mutate("keepReportText", scope, { key, input }, async (tx) => {
    const kept = await keepText(tx, scope, { ...input, by: actor.name });
    if (!kept) throw new DomainError("stale", "annual-report");
    return { result: { version: kept.version }, audit: auditOf(input, scope.syndicateId) };
  });
}

/** The same for one member's report. */
export async function keepMemberReportText(actor: Actor, key: string | null, input: Section & { memberId: string }) {
  const { memberId, ...section } = input;
  const scope = authorise(actor, "annual-report:write", memberId);
  return mutate("keepMemberReportText", scope, { key, input }, async (tx) => {
    const kept = await keepMemberText(tx, scope, { ...section, by: actor.name });
    if (!kept) throw new DomainError("stale", "annual-report");
    return { result: { version: kept.version }, audit: auditOf(section, memberId) };
  });
}

/**
 * Sends a report to its town: figures and texts as they stand now, under their sha256, open to its people from then on. Each
 * sending is a new number, the former ones stay as they were.
 */
export async function sendAnnualReport(
  actor: Actor,
  key: string | null,
  input: { memberId: string; year: number },
  now = new Date(),
) {
  const scope = authorise(actor, "annual-report:write", input.memberId);
  const { report } = await draftMemberReport(actor, input.memberId, input.year, now);
  const content = reportText(report);
  const sha256 = createHash("sha256").update(content, "utf8").digest("hex");
  return mutate("sendAnnualReport", scope, { key, input }, async (tx) => {
    const number = await insertSent(tx, scope, { year: input.year, content, sha256, sentBy: actor.name });
    const changes = { year: { after: input.year }, number: { after: number }, sha256: { after: sha256 } };
    return { result: { number }, audit: { objectType: "annual-report", objectId: input.memberId, changes } };
  });
}

/** The representative says that a report was read, once. Refuses `not-found` when it is not there or was acknowledged. */
export async function acknowledgeAnnualReport(actor: Actor, key: string | null, input: SentAddress) {
  const scope = authorise(actor, "annual-report:acknowledge", input.memberId);
  return mutate("acknowledgeAnnualReport", scope, { key, input }, async (tx) => {
    const row = await acknowledgeSent(tx, scope, { ...input, by: actor.name });
    if (!row) throw new DomainError("not-found", "annual-report");
    const changes = { year: { after: row.year }, acknowledgedBy: { after: actor.name } };
    return { result: {}, audit: { objectType: "annual-report", objectId: input.memberId, changes } };
  });
}
