import { createHash } from "node:crypto";
import type postgres from "postgres";
import { newId } from "@/lib/domain/identifier";
import { versionHashInput } from "@/lib/domain/register/canonical";
import type { EntryContent } from "@/lib/domain/register/content";
import { editionText } from "@/lib/domain/register/publication/edition";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { sampleEdition } from "@/lib/domain/register/testing/sample-edition";
import { sampleRecord } from "@/lib/domain/register/testing/sample-record";
import type { People } from "./people";

type Planted = { people: People; migrator: postgres.Sql };

const sealOf = (entryId: string, number: number, content: EntryContent) =>
  createHash("sha256").update(versionHashInput({ entryId, number, content })).digest("hex");

/** An approved entry of the town, as its representative would have left it. */
export async function approved(
  { people, migrator: sql }: Planted,
  memberId: string,
  ref: string,
  content: EntryContent,
) {
  const syndicateId = await people.demoSyndicate();
  const [id, approvalId] = [newId(), newId()];
  const json = sql.json(content as never); // plain JSON
  await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, status, approved_version, content, created_by, updated_by)
    values (${syndicateId}, ${memberId}, ${id}, ${ref}, ${content.name}, 'enfance', 'approved', 1, ${json}, 'Essai', 'Essai')`;
  await sql`insert into approval (syndicate_id, member_id, id, number, approved_by, left_out) values (${syndicateId}, ${memberId},
    ${approvalId}, (select count(*) + 1 from approval where member_id = ${memberId}), 'Odile Vautrel', '[]')`;
  await sql`insert into entry_version (syndicate_id, member_id, entry_id, number, content, sha256, approval_id, approved_by)
    values (${syndicateId}, ${memberId}, ${id}, 1, ${json}, ${sealOf(id, 1, content)}, ${approvalId}, 'Odile Vautrel')`;
  return id;
}

/** The same entry, approved again with another content. */
export async function approvedAgain({ migrator: sql }: Planted, entryId: string, content: EntryContent) {
  const json = sql.json(content as never); // plain JSON
  await sql`insert into entry_version (syndicate_id, member_id, entry_id, number, content, sha256, approval_id, approved_by)
    select syndicate_id, member_id, entry_id, 2, ${json}, ${sealOf(entryId, 2, content)}, approval_id, approved_by
    from entry_version where entry_id = ${entryId}`;
  await sql`update entry set approved_version = 2, content = ${json} where id = ${entryId}`;
}

export const canteen: EntryContent = {
  ...completeContent,
  name: "Restauration scolaire",
  service: "Service scolaire",
  storagePlace: "Armoire de la cuisine",
};

/** A town with an approved entry, one that it keeps out of the public register, and a draft. */
export async function readyTown(planted: Planted, name?: string) {
  const { people, migrator: sql } = planted;
  const memberId = await people.newTown(name);
  const entryId = await approved(planted, memberId, "2026-001", canteen);
  await approved(planted, memberId, "2026-002", { ...canteen, name: "Alarme de la mairie", publicVisible: false });
  await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, created_by, updated_by)
    values (${await people.demoSyndicate()}, ${memberId}, ${newId()}, '2026-003', 'Marché de Noël', 'economie',
      ${sql.json({ ...canteen, name: "Marché de Noël" } as never)}, 'Essai', 'Essai')`; // plain JSON
  return { memberId, entryId };
}

/** A published edition of the town, its register that of the sample; gives its number. */
export async function plantEdition(sql: postgres.Sql, syndicateId: string, memberId: string): Promise<number> {
  const member = { ...sampleRecord.member, id: memberId };
  const edition = sampleEdition([], { ...sampleRecord, member });
  const content = editionText(edition);
  const sha256 = createHash("sha256").update(content).digest("hex");
  await sql`insert into edition (syndicate_id, member_id, number, content, sha256, entry_count, basis, published_by)
    values (${syndicateId}, ${memberId}, ${edition.number}, ${content}, ${sha256}, ${edition.register.entries.length},
      ${sql.json({ head: null, withheld: [], versions: {} })}, 'Odile Vautrel')`;
  return edition.number;
}
