import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { calendarLinks as t } from "@/db/schema/calendar-link";
import type { LinkScope, Scope } from "@/lib/domain/access/policy";
import type { CalendarEvent } from "@/lib/domain/visit/calendar-event";

type Own = Scope<"calendar-link:own">;

/** The address that the person has open; undefined when there is none. */
export async function selectCalendarLink(tx: Tx, { syndicateId }: Own, personId: string) {
  const [row] = await tx
    .select({ id: t.id, createdAt: t.createdAt, expiresAt: t.expiresAt, lastReadAt: t.lastReadAt })
    .from(t)
    .where(
      and(
        eq(t.syndicateId, syndicateId),
        eq(t.personId, personId),
        isNull(t.revokedAt),
        sql`${t.expiresAt} > clock_timestamp()`,
      ),
    )
    .orderBy(desc(t.createdAt))
    .limit(1);
  return row;
}

/** The secret behind it is kept by a trigger, in the same transaction. */
export async function insertCalendarLink(
  tx: Tx,
  { syndicateId }: Own,
  link: { id: string; personId: string; hash: Uint8Array; expiresAt: Date },
): Promise<void> {
  await tx.insert(t).values({ ...link, syndicateId });
}

/** Ends every live address of the person; answers how many. */
export async function revokeCalendarLinks(tx: Tx, { syndicateId }: Own, personId: string): Promise<number> {
  const ended = await tx
    .update(t)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.personId, personId), isNull(t.revokedAt)))
    .returning({ id: t.id });
  return ended.length;
}

export type OpenedCalendar = { reads: number; events: CalendarEvent[] };

/** What an address opens, one reading counted; undefined alike for one that is unknown, expired or revoked. */
export async function openCalendar(tx: Tx, _scope: LinkScope): Promise<OpenedCalendar | undefined> {
  const [row] = await tx.execute<OpenedCalendar>(sql`select reads, events from access.open_calendar()`);
  return row;
}
