import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { subscriptions, services as t } from "@/db/schema/software";
import type { Scope } from "@/lib/domain/access/policy";
import type { SecondRegister } from "@/lib/domain/processor/second-register";

type Reading = Scope<"service:read"> | Scope<"service:write">;
type Writing = Scope<"service:write">;
export type ServiceRow = typeof t.$inferSelect;
export type SubscriptionRow = typeof subscriptions.$inferSelect;

/** The services that a software may be covered by, by name. */
export async function selectServiceNames(tx: Tx, { syndicateId }: { syndicateId: string }) {
  return tx.execute<{ id: string; name: string }>(sql`
    select id, name from service where syndicate_id = ${syndicateId} and retired_at is null order by lower(unaccent(name)), id`);
}

/** The whole second register on a day, in one statement: services by name, clients whose subscription runs that day. */
export async function selectSecondRegister(tx: Tx, { syndicateId }: Reading, today: string): Promise<SecondRegister> {
  const [row] = await tx.execute<SecondRegister>(sql`
    select y.name as syndicate, concat_ws(', ', nullif(y.dpo_name, ''), nullif(y.dpo_email, ''), nullif(y.dpo_phone, '')) as dpo,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'category', s.category, 'description', s.description,
        'securityMeasures', s.security_measures, 'transfers', s.transfers, 'furtherProcessor', p.name,
        'clients', coalesce((select jsonb_agg(jsonb_build_object('memberId', m.id, 'name', m.name,
            'representative', concat_ws(', ', nullif(c.controller ->> 'name', ''), nullif(c.controller ->> 'function', '')),
            'email', coalesce(c.controller ->> 'email', ''),
            'dpo', coalesce(nullif(f.dpo_contact, ''), concat_ws(', ', nullif(y.dpo_name, ''), nullif(y.dpo_email, ''))),
            'since', b.since, 'contractRef', b.contract_ref) order by lower(unaccent(m.name)))
          from subscription b join member m on m.syndicate_id = b.syndicate_id and m.id = b.member_id
          left join member_contacts c on c.syndicate_id = m.syndicate_id and c.member_id = m.id
          left join member_profile f on f.syndicate_id = m.syndicate_id and f.member_id = m.id
          where b.syndicate_id = s.syndicate_id and b.service_id = s.id
            and (b.since is null or b.since <= ${today}) and (b.until is null or b.until >= ${today})), '[]'::jsonb))
        order by lower(unaccent(s.name)), s.id)
        from service s left join processor p on p.syndicate_id = s.syndicate_id and p.id = s.processor_id
        where s.syndicate_id = y.id and s.retired_at is null), '[]'::jsonb) as services
    from syndicate y where y.id = ${syndicateId}`);
  if (!row) throw new Error("an actor's syndicate is always there");
  return row;
}

export async function selectService(tx: Tx, { syndicateId }: Reading, id: string): Promise<ServiceRow | undefined> {
  const [row] = await tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id)));
  return row;
}

export type Subscriber = {
  memberId: string;
  name: string;
  since: string | null;
  until: string | null;
  contractRef: string;
  /** 0 when the member never subscribed. */
  version: number;
};

/** Every member that is here, or once subscribed, with its subscription to one service. */
export async function selectSubscribers(tx: Tx, { syndicateId }: Reading, serviceId: string): Promise<Subscriber[]> {
  return tx.execute<Subscriber>(sql`
    select m.id as "memberId", m.name, b.since::text, b.until::text, coalesce(b.contract_ref, '') as "contractRef",
      coalesce(b.version, 0) as version
    from member m left join subscription b on b.syndicate_id = m.syndicate_id and b.member_id = m.id and b.service_id = ${serviceId}
    where m.syndicate_id = ${syndicateId} and (m.left_on is null or b.version is not null)
    order by lower(unaccent(m.name)), m.id`);
}

type Columns = Pick<ServiceRow, "name" | "category" | "description" | "securityMeasures" | "transfers" | "processorId">;

export async function insertService(tx: Tx, { syndicateId, actor }: Writing, id: string, row: Columns) {
  const [inserted] = await tx
    .insert(t)
    .values({ ...row, syndicateId, id, updatedBy: actor.name })
    .returning();
  if (!inserted) throw new Error("an inserted service answers its row");
  return inserted;
}

/** Undefined when the row moved on since `version`, or is not there. */
export async function updateService(
  tx: Tx,
  { syndicateId, actor }: Writing,
  id: string,
  version: number,
  change: Partial<Columns & Pick<ServiceRow, "retiredAt">>,
): Promise<ServiceRow | undefined> {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: version + 1, updatedBy: actor.name, updatedAt: sql`clock_timestamp()` })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id), eq(t.version, version)))
    .returning();
  return row;
}

const own = (syndicateId: string, memberId: string, serviceId: string) =>
  and(
    eq(subscriptions.syndicateId, syndicateId),
    eq(subscriptions.memberId, memberId),
    eq(subscriptions.serviceId, serviceId),
  );

export async function selectSubscription(tx: Tx, { syndicateId }: Reading, memberId: string, serviceId: string) {
  const [row] = await tx
    .select()
    .from(subscriptions)
    .where(own(syndicateId, memberId, serviceId));
  return row;
}

type Term = Pick<SubscriptionRow, "since" | "until" | "contractRef">;

/** Version 0 subscribes the member; undefined when the row moved on since `version`. */
export async function upsertSubscription(
  tx: Tx,
  { syndicateId, actor }: Writing,
  { memberId, serviceId, version }: { memberId: string; serviceId: string; version: number },
  term: Term,
): Promise<SubscriptionRow | undefined> {
  const written = { ...term, updatedBy: actor.name };
  if (version === 0) {
    const [row] = await tx
      .insert(subscriptions)
      .values({ syndicateId, memberId, serviceId, ...written })
      .onConflictDoNothing()
      .returning();
    return row;
  }
  const [row] = await tx
    .update(subscriptions)
    .set({ ...written, version: version + 1, updatedAt: sql`clock_timestamp()` })
    .where(and(own(syndicateId, memberId, serviceId), eq(subscriptions.version, version)))
    .returning();
  return row;
}
