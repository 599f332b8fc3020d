import "server-only";
import { inLink } from "@/db/client";
import {
  acknowledgeLinkedReport,
  insertReportLink,
  revokeReportLinks,
  selectLinkedReport,
} from "@/db/queries/visit/report-links";
import { selectReport } from "@/db/queries/visit/reports";
import { type Actor, authorise, authoriseLink } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { linkTokenSchema } from "@/lib/domain/register/publication/edition";
import { visitReportSchema } from "@/lib/domain/visit/report-model";
import { type AboutReport, LINK_DAYS, type LinkAcknowledgement } from "@/lib/domain/visit/report-reading";
import { hashSecret, newSecret } from "../access/session";
import { mutate } from "../mutation";

const DAY_MS = 86_400_000;

/**
 * A new address of acknowledgement, the only live one; its token is kept nowhere, so that a replay has none to give (`token`
 * null). Refuses `invalid-state` before the report is sent and once it is acknowledged.
 */
export async function openReportLink(actor: Actor, key: string | null, input: AboutReport, now = new Date()) {
  const scope = authorise(actor, "visit:write", input.memberId);
  const [id, token] = [newId(), newSecret()];
  const made = await mutate("openReportLink", scope, { key, input }, async (tx) => {
    const { visitId } = input;
    const report = await selectReport(tx, authorise(actor, "visit:read", input.memberId), visitId);
    if (!report) throw new DomainError("not-found", "visit-report");
    if (report.acknowledgedAt) throw new DomainError("invalid-state", "visit-report");
    await revokeReportLinks(tx, scope, visitId);
    const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS);
    await insertReportLink(tx, scope, { id, visitId, hash: hashSecret(token), createdBy: actor.name, expiresAt });
    const changes = { linkExpiresAt: { after: expiresAt.toISOString() } };
    return { result: { id }, audit: { objectType: "visit-report", objectId: visitId, changes } };
  });
  return { id: made.id, token: made.id === id ? token : null };
}

/** Ends the address of acknowledgement. Refuses `not-found` when there is none. */
export async function closeReportLink(actor: Actor, key: string | null, input: AboutReport) {
  const scope = authorise(actor, "visit:write", input.memberId);
  return mutate("closeReportLink", scope, { key, input }, async (tx) => {
    const ended = await revokeReportLinks(tx, scope, input.visitId);
    if (ended === 0) throw new DomainError("not-found", "visit-report");
    const changes = { linkRevoked: { after: true } };
    return {
      result: { id: input.visitId },
      audit: { objectType: "visit-report", objectId: input.visitId, changes },
    };
  });
}

/** The report behind an address; null alike for one that is unknown, expired or revoked. */
export async function readLinkedReport(token: string) {
  if (!linkTokenSchema.safeParse(token).success) return null;
  const scope = authoriseLink(token);
  const row = await inLink(scope, (tx) => selectLinkedReport(tx, scope));
  if (!row) return null;
  const { content, ...sending } = row;
  return { report: visitReportSchema.parse(content), ...sending };
}

/** Acknowledges by the address, once, with its audit row in the same transaction. False when nothing was to acknowledge. */
export async function acknowledgeByLink(token: string, by: LinkAcknowledgement): Promise<boolean> {
  if (!linkTokenSchema.safeParse(token).success) return false;
  const scope = authoriseLink(token);
  return inLink(scope, (tx) => acknowledgeLinkedReport(tx, scope, by));
}
