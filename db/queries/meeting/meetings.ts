import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { meetings as t } from "@/db/schema/meeting";
import type { Scope } from "@/lib/domain/access/policy";
import type { FollowedItem } from "@/lib/domain/meeting/meeting";
import type { Period } from "@/lib/domain/statistics/period";

type Reading = Scope<"meeting:read">;
type Writing = Scope<"meeting:write">;

export type MeetingRow = typeof t.$inferSelect;

export type ListedMeeting = {
  id: string;
  title: string;
  heldOn: string;
  open: number;
  snapshots: number;
};

/** Latest first, with the items still open today and how many times its figures were frozen. */
export async function selectMeetings(tx: Tx, { syndicateId }: Reading): Promise<ListedMeeting[]> {
  return tx.execute<ListedMeeting>(sql`
    select m.id, m.title, m.held_on as "heldOn",
      (select count(*)::int from meeting_item i where i.syndicate_id = m.syndicate_id and i.meeting_id = m.id
        and i.closed_on is null) as open,
      (select count(*)::int from snapshot s where s.syndicate_id = m.syndicate_id and s.meeting_id = m.id) as snapshots
    from meeting m where m.syndicate_id = ${syndicateId}
    order by m.held_on desc, m.id desc`);
}

export type MeetingLinkRow = {
  id: string;
  holder: string;
  snapshotNumber: number;
  expiresAt: string;
  revokedAt: string | null;
  visits: number;
  visitedAt: string | null;
};

export type MeetingFile = {
  meeting: Pick<MeetingRow, "id" | "title" | "heldOn" | "presetId" | "agenda" | "present" | "excused" | "version">;
  period: Period;
  items: FollowedItem[];
  snapshots: { number: number; sha256: string; frozenBy: string; frozenAt: string }[];
  links: MeetingLinkRow[];
};

/** One meeting with all that its page shows, in one statement; every item of the syndicate comes, the domain says which stand. */
export async function selectMeetingFile(
  tx: Tx,
  { syndicateId }: Reading,
  id: string,
): Promise<MeetingFile | undefined> {
  const [row] = await tx.execute<MeetingFile>(sql`
    select jsonb_build_object('id', m.id, 'title', m.title, 'heldOn', m.held_on, 'presetId', m.preset_id, 'agenda', m.agenda,
        'present', m.present, 'excused', m.excused, 'version', m.version) as meeting,
      jsonb_build_object('from', p.from_on, 'to', p.to_on) as period,
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'meetingId', i.meeting_id, 'raisedOn', o.held_on, 'kind', i.kind,
          'label', i.label, 'owner', i.owner, 'dueOn', i.due_on, 'outcome', i.outcome, 'closedOn', i.closed_on, 'version', i.version)
          order by o.held_on, i.created_at, i.id)
        from meeting_item i join meeting o on o.syndicate_id = i.syndicate_id and o.id = i.meeting_id
        where i.syndicate_id = m.syndicate_id and o.held_on <= m.held_on), '[]'::jsonb) as items,
      coalesce((select jsonb_agg(jsonb_build_object('number', s.number, 'sha256', s.sha256, 'frozenBy', s.frozen_by,
          'frozenAt', s.frozen_at) order by s.number desc)
        from snapshot s where s.syndicate_id = m.syndicate_id and s.meeting_id = m.id), '[]'::jsonb) as snapshots,
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'holder', l.holder, 'snapshotNumber', l.snapshot_number,
          'expiresAt', l.expires_at, 'revokedAt', l.revoked_at, 'visits', l.visits, 'visitedAt', l.visited_at)
          order by l.created_at, l.id)
        from meeting_link l where l.syndicate_id = m.syndicate_id and l.meeting_id = m.id), '[]'::jsonb) as links
    from meeting m join commission_preset p on p.syndicate_id = m.syndicate_id and p.id = m.preset_id
    where m.syndicate_id = ${syndicateId} and m.id = ${id}`);
  return row;
}

export async function insertMeeting(
  tx: Tx,
  { syndicateId }: Writing,
  row: Omit<typeof t.$inferInsert, "syndicateId">,
): Promise<void> {
  await tx.insert(t).values({ ...row, syndicateId });
}

/** Undefined when it moved on since the version seen. */
export async function updateMeeting(
  tx: Tx,
  { syndicateId }: Writing,
  id: string,
  seen: number,
  change: Pick<MeetingRow, "title" | "heldOn" | "presetId" | "agenda" | "present" | "excused">,
): Promise<MeetingRow | undefined> {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: sql`${t.version} + 1` })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id), eq(t.version, seen)))
    .returning();
  return row;
}

export async function selectMeeting(tx: Tx, { syndicateId }: Reading | Writing, id: string) {
  const [row] = await tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id)))
    .orderBy(desc(t.heldOn));
  return row;
}
