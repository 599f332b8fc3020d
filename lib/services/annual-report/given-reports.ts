import "server-only";
import { createHash } from "node:crypto";
import { inScope } from "@/db/client";
import { insertGiven, selectGiven, selectGivenReport } from "@/db/queries/annual-report/commission-reports";
import { type Actor, authoriseSyndicate, canOnSyndicate } from "@/lib/domain/access/policy";
import { type GivenAddress, openedReport, reportText } from "@/lib/domain/annual-report/annual-report";
import { DomainError } from "@/lib/domain/errors";
import { mutate } from "../mutation";
import { draftCommissionReport } from "./read-reports";

/**
 * Gives the syndicate's report to its commission: figures and texts as they stand now, under their sha256, open to it from
 * then on. Giving again makes the next number, the former ones stay as they were.
 */
export async function giveAnnualReport(actor: Actor, key: string | null, input: { year: number }, now = new Date()) {
  const scope = authoriseSyndicate(actor, "annual-report:commission");
  const { report } = await draftCommissionReport(actor, input.year, now);
  const content = reportText(report);
  const sha256 = createHash("sha256").update(content, "utf8").digest("hex");
  return mutate("giveAnnualReport", scope, { key, input }, async (tx) => {
    const number = await insertGiven(tx, scope, { year: input.year, content, sha256, givenBy: actor.name });
    const changes = { year: { after: input.year }, number: { after: number }, sha256: { after: sha256 } };
    return { result: { number }, audit: { objectType: "annual-report", objectId: scope.syndicateId, changes } };
  });
}

/** What the commission was given, latest first; `mayWrite` is whether the reader makes the next one. */
export async function listGivenReports(actor: Actor) {
  const scope = authoriseSyndicate(actor, "annual-report:given");
  const given = await inScope(scope, (tx) => selectGiven(tx, scope));
  return { given, mayWrite: canOnSyndicate(actor, "annual-report:commission") };
}

/** One report as it was given, whatever its figures became. Refuses `not-found`. */
export async function readGivenReport(actor: Actor, { year, number }: GivenAddress) {
  const scope = authoriseSyndicate(actor, "annual-report:given");
  const row = await inScope(scope, (tx) => selectGivenReport(tx, scope, year, number));
  if (!row) throw new DomainError("not-found", "annual-report");
  return { ...row, report: openedReport(row.content) };
}
