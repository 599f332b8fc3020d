import "server-only";
import { inScope } from "@/db/client";
import { type AuditFilter, selectAuditEvents, selectAuditedMember } from "@/db/queries/audit-read";
import { type Actor, authorise, authoriseSyndicate } from "@/lib/domain/access/policy";
import { AUDIT_ROLES, type AuditQuery, type AuditRole } from "@/lib/domain/audit/query";
import { addDays } from "@/lib/domain/day";
import { DomainError } from "@/lib/domain/errors";

/** Rows of a page of the trail. */
export const AUDIT_PAGE = 50;

const ZONE = "Europe/Paris";

/** The instant at which a day 'YYYY-MM-DD' starts in Paris. */
export function startOfDay(day: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`);
  const there = new Date(`${midnight.toLocaleString("sv-SE", { timeZone: ZONE }).replace(" ", "T")}Z`);
  return new Date(midnight.getTime() - (there.getTime() - midnight.getTime()));
}

const filterOf = (actor: Actor, query: AuditQuery): AuditFilter => ({
  personId: query.moi === "oui" ? actor.personId : null,
  actorName: query.qui,
  objectType: query.objet,
  from: query.du === null ? null : startOfDay(query.du),
  until: query.au === null ? null : startOfDay(addDays(query.au, 1)),
});

const pageOf = ({ page }: AuditQuery) => ({ size: AUDIT_PAGE, offset: (page - 1) * AUDIT_PAGE });

/** The parts of the trail that the actor may read, in the order in which one is chosen. */
export const auditRolesOf = (actor: Actor): AuditRole[] =>
  AUDIT_ROLES.filter((role) => actor.grants.some((grant) => grant.role === role));

/**
 * The trail of the syndicate, 50 rows a page from the latest: to the DPO their acts and the members' acts, to the technician
 * their own acts, to the administrator the security events. The role is the one asked for, or the first held.
 */
export async function readTrail(actor: Actor, query: AuditQuery) {
  const roles = auditRolesOf(actor);
  const role = query.role ?? roles[0];
  if (role === undefined || !roles.includes(role)) throw new DomainError("forbidden", "audit");
  const scope =
    role === "admin" ? authoriseSyndicate(actor, "audit:security") : authoriseSyndicate(actor, "audit:own", role);
  const events = await inScope(scope, (tx) => selectAuditEvents(tx, scope, filterOf(actor, query), pageOf(query)));
  return { role, roles, events, total: events[0]?.total ?? 0 };
}

/** The trail of one member, 50 rows a page from the latest; refuses `not-found` to a stranger. */
export async function readMemberTrail(actor: Actor, memberId: string, query: AuditQuery) {
  const scope = authorise(actor, "audit:member", memberId);
  return inScope(scope, async (tx) => {
    const member = await selectAuditedMember(tx, scope);
    if (!member) throw new DomainError("not-found", "member");
    const events = await selectAuditEvents(tx, scope, filterOf(actor, query), pageOf(query));
    return { member, events, total: events[0]?.total ?? 0 };
  });
}
