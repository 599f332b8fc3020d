import "server-only";
import { inLink, inScope } from "@/db/client";
import {
  insertCalendarLink,
  type OpenedCalendar,
  openCalendar,
  revokeCalendarLinks,
  selectCalendarLink,
} from "@/db/queries/calendar-link";
import { type Actor, authoriseLink, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { linkTokenSchema } from "@/lib/domain/register/publication/edition";
import { CALENDAR_LINK_DAYS, CALENDAR_READS_PER_MINUTE } from "@/lib/domain/visit/calendar-event";
import { mutate } from "../mutation";
import { hashSecret, newSecret } from "./session";

const DAY_MS = 86_400_000;

/** A calendar address is a named person's. */
function ownOf(actor: Actor) {
  const scope = authoriseSyndicate(actor, "calendar-link:own");
  if (!actor.personId) throw new DomainError("forbidden", "calendar-link");
  return { scope, personId: actor.personId };
}

/** The address that the person has open, without its text, which is kept nowhere; null when there is none. */
export async function readCalendarLink(actor: Actor) {
  const { scope, personId } = ownOf(actor);
  return (await inScope(scope, (tx) => selectCalendarLink(tx, scope, personId))) ?? null;
}

/** A new address, the only live one of the person; its text is given this once (`token` null for a replay). */
export async function openCalendarLink(actor: Actor, key: string | null, input: object, now = new Date()) {
  const { scope, personId } = ownOf(actor);
  const [id, token] = [newId(), newSecret()];
  const made = await mutate("openCalendarLink", scope, { key, input }, async (tx) => {
    await revokeCalendarLinks(tx, scope, personId);
    const expiresAt = new Date(now.getTime() + CALENDAR_LINK_DAYS * DAY_MS);
    await insertCalendarLink(tx, scope, { id, personId, hash: hashSecret(token), expiresAt });
    const changes = { linkExpiresAt: { after: expiresAt.toISOString() } };
    return { result: { id }, audit: { objectType: "calendar-link", objectId: id, category: "security", changes } };
  });
  return { id: made.id, token: made.id === id ? token : null };
}

/** Ends the person's address at once. Refuses `not-found` when there is none. */
export async function closeCalendarLink(actor: Actor, key: string | null, input: object) {
  const { scope, personId } = ownOf(actor);
  return mutate("closeCalendarLink", scope, { key, input }, async (tx) => {
    const ended = await revokeCalendarLinks(tx, scope, personId);
    if (ended === 0) throw new DomainError("not-found", "calendar-link");
    const audit = { objectType: "calendar-link", objectId: personId, category: "security" as const };
    return { result: { id: personId }, audit: { ...audit, changes: { linkRevoked: { after: true } } } };
  });
}

/** What stands behind an address; null alike for one that is unknown, expired or revoked, or whose person has no access any more. */
export async function readLinkedCalendar(
  token: string,
): Promise<{ tooOften: boolean; events: OpenedCalendar["events"] } | null> {
  if (!linkTokenSchema.safeParse(token).success) return null;
  const scope = authoriseLink(token);
  const opened = await inLink(scope, (tx) => openCalendar(tx, scope));
  return opened ? { tooOften: opened.reads > CALENDAR_READS_PER_MINUTE, events: opened.events } : null;
}
