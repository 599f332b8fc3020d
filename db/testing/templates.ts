import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import { migrator } from "./people";

type Edition = { id?: string; version?: number; content: EntryContent; note?: string };

/** An edition of a template of the syndicate's own; without `id`, the first of a new one. */
export async function plantOwnTemplate(syndicateId: string, edition: Edition): Promise<string> {
  const { id = newId(), version = 1, content, note = "" } = edition;
  const sql = migrator();
  await sql`insert into syndicate_template (syndicate_id, id, version, name, domain, content, note, created_by)
    values (${syndicateId}, ${id}, ${version}, ${content.name}, ${content.domain}, ${sql.json(content as never)}, ${note}, 'Essai')`; // plain JSON
  return id;
}

/** The town's entry that started from it. */
export async function plantAdopted(
  { syndicateId, memberId }: { syndicateId: string; memberId: string },
  facts: { ownTemplateId: string; version?: number; content: EntryContent; status?: string },
): Promise<string> {
  const { ownTemplateId, version = 1, content, status = "draft" } = facts;
  const id = newId();
  const sql = migrator();
  await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, status, content, own_template_id,
      own_template_version, created_by, updated_by)
    values (${syndicateId}, ${memberId}, ${id}, ${id}, ${content.name}, ${content.domain}, ${status},
      ${sql.json(content as never)}, ${ownTemplateId}, ${version}, 'Essai', 'Essai')`; // plain JSON
  return id;
}
