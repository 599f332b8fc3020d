import "server-only";
import { and, eq, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { documents as t } from "@/db/schema/document";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import type { Holder, HolderKind } from "@/lib/domain/document/document";
import { DOCUMENT_PAGE_SIZE, type DocumentListQuery } from "@/lib/domain/document/list-query";
import type { Service } from "@/lib/domain/intervention/service";
import type { MemberKind } from "@/lib/domain/member/kind";

type Reading = Scope<MemberRight>;

export type DocumentRow = typeof t.$inferSelect;
/** One line of a list; `holder` is what it hangs on, in words where the reader may know them. */
export type DocumentLine = Pick<
  DocumentRow,
  | "id"
  | "name"
  | "fileName"
  | "type"
  | "kind"
  | "size"
  | "datedOn"
  | "expiresOn"
  | "visibility"
  | "createdBy"
  | "createdAt"
  | "version"
> & {
  holder: Holder;
  holderName: string | null;
  /** Of the act it hangs on; null on anything else. */
  service: Service | null;
};

const COLUMN = {
  entry: t.entryId,
  visit: t.visitId,
  intervention: t.interventionId,
  contract: t.contractId,
  action: t.actionId,
} as const satisfies Record<HolderKind, unknown>;

export const holderOf = ({ entryId, visitId, contractId, actionId, interventionId }: DocumentRow): Holder => {
  if (entryId) return { kind: "entry", id: entryId };
  if (visitId) return { kind: "visit", id: visitId };
  if (contractId) return { kind: "contract", id: contractId };
  if (actionId) return { kind: "action", id: actionId };
  return { kind: "intervention", id: interventionId ?? "" }; // the table holds exactly one of them
};

const ofMember = ({ syndicateId, memberId }: Reading) => and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId));
const inUse = (scope: Reading) => and(ofMember(scope), isNull(t.removedAt));

const own = (alias: SQL) => sql`${alias}.syndicate_id = ${t.syndicateId} and ${alias}.member_id = ${t.memberId}`;
const holderName = sql<string | null>`coalesce(
  (select e.name from entry e where ${own(sql`e`)} and e.id = ${t.entryId}),
  (select p.name from contract c join processor p on p.syndicate_id = c.syndicate_id and p.id = c.processor_id
    where ${own(sql`c`)} and c.id = ${t.contractId}),
  (select a.label from action a where ${own(sql`a`)} and a.id = ${t.actionId}),
  (select i.subject from intervention i where ${own(sql`i`)} and i.id = ${t.interventionId}),
  (select to_char(coalesce(v.done_from, v.planned_at) at time zone 'Europe/Paris', 'YYYY-MM-DD') from visit v where ${own(sql`v`)} and v.id = ${t.visitId}))`;

const service = sql<Service | null>`(select i.service from intervention i where ${own(sql`i`)} and i.id = ${t.interventionId})`;

type Read = { row: DocumentRow; holderName: string | null; service: Service | null };
const asLine = ({ row, ...known }: Read): DocumentLine => ({ ...row, ...known, holder: holderOf(row) });

/** What hangs on one object, the last first; what was taken back is left out. */
export async function selectDocumentsOf(tx: Tx, scope: Reading, holder: Holder): Promise<DocumentLine[]> {
  const rows = await tx
    .select({ row: t, holderName: sql<null>`null`, service: sql<null>`null` })
    .from(t)
    .where(and(inUse(scope), eq(COLUMN[holder.kind], holder.id)))
    .orderBy(sql`${t.createdAt} desc, ${t.id}`);
  return rows.map(asLine);
}

export async function selectDocument(tx: Tx, scope: Reading, id: string): Promise<DocumentRow | undefined> {
  const [row] = await tx
    .select()
    .from(t)
    .where(and(ofMember(scope), eq(t.id, id)));
  return row;
}

/** By what the address asks for; `soon` is the last day of what expires soon. */
const asked = (query: DocumentListQuery, { today, soon }: { today: string; soon: string }): (SQL | undefined)[] => [
  query.type && eq(t.type, query.type),
  query.objet && isNotNull(COLUMN[query.objet]),
  query.echeance === "datee" ? isNotNull(t.expiresOn) : undefined,
  query.echeance === "passee" ? lt(t.expiresOn, today) : undefined,
  query.echeance === "bientot" ? sql`${t.expiresOn} between ${today} and ${soon}` : undefined,
];

export type DocumentPage = {
  member: { id: string; name: string; kind: MemberKind; population: number | null };
  /** Bytes that the documents the person may see weigh, those taken back included while their file is kept. */
  used: number;
  quotaMb: number;
  all: number;
  total: number;
  rows: DocumentLine[];
};

/** The member, with what its documents weigh for this reader. Undefined when the member is not there. */
export async function selectUsage(tx: Tx, { syndicateId, memberId }: Reading) {
  const [row] = await tx.execute<
    Pick<DocumentPage, "quotaMb" | "used" | "all"> & { member: DocumentPage["member"] }
  >(sql`
    select jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'population', m.population) as member,
      s.document_quota_mb as "quotaMb",
      coalesce(sum(d.size) filter (where d.erased_at is null), 0)::float8 as used,
      count(d.id) filter (where d.removed_at is null)::integer as all
    from member m join syndicate s on s.id = m.syndicate_id
    left join document d on d.syndicate_id = m.syndicate_id and d.member_id = m.id
    where m.syndicate_id = ${syndicateId} and m.id = ${memberId}
    group by m.id, m.name, m.kind, m.population, s.document_quota_mb`);
  return row;
}

/** A page of the member's documents, with true counts: two statements, whatever their number. */
export async function selectDocumentPage(
  tx: Tx,
  scope: Reading,
  query: DocumentListQuery,
  days: { today: string; soon: string },
): Promise<DocumentPage | undefined> {
  const usage = await selectUsage(tx, scope);
  if (!usage) return undefined;
  const rows = await tx
    .select({ row: t, holderName, service, total: sql<number>`count(*) over ()::integer` })
    .from(t)
    .where(and(inUse(scope), ...asked(query, days)))
    .orderBy(sql`${t.createdAt} desc, ${t.id}`)
    .limit(DOCUMENT_PAGE_SIZE)
    .offset((query.page - 1) * DOCUMENT_PAGE_SIZE);
  return { ...usage, total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...read }) => asLine(read)) };
}

export type KeptFile = Pick<DocumentRow, "id" | "sha256" | "removedAt" | "size">;

/** Every document of the member whose file must be there, those taken back included. */
export const selectKeptFiles = (tx: Tx, scope: Reading): Promise<KeptFile[]> =>
  tx
    .select({ id: t.id, sha256: t.sha256, removedAt: t.removedAt, size: t.size })
    .from(t)
    .where(and(ofMember(scope), isNull(t.erasedAt)))
    .orderBy(t.id);
