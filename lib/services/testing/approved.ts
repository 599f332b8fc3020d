import { migrator } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { sealOf } from "../register/seal";

type Place = { syndicateId: string; memberId: string };

/** An entry of the town with these contents approved one after the other; the last is in force. Gives its id. */
export async function plantApproved(
  { syndicateId, memberId }: Place,
  contents: readonly EntryContent[] = [completeContent],
  ref: string = newId(),
): Promise<string> {
  const sql = migrator();
  const [entryId, approvalId] = [newId(), newId()];
  const current = contents.at(-1) ?? completeContent;
  const json = (content: EntryContent) => sql.json(content as never); // plain JSON
  await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, status, approved_version, content, created_by, updated_by)
    values (${syndicateId}, ${memberId}, ${entryId}, ${ref}, ${current.name}, ${current.domain}, 'approved', ${contents.length},
      ${json(current)}, 'Essai', 'Essai')`;
  await sql`insert into approval (syndicate_id, member_id, id, number, approved_by, left_out)
    values (${syndicateId}, ${memberId}, ${approvalId}, (select count(*) + 1 from approval where member_id = ${memberId}), 'Odile Maire', '[]')`;
  for (const [index, content] of contents.entries())
    await sql`insert into entry_version (syndicate_id, member_id, entry_id, number, content, sha256, approval_id, approved_by)
      values (${syndicateId}, ${memberId}, ${entryId}, ${index + 1}, ${json(content)},
        ${sealOf({ entryId, number: index + 1, content })}, ${approvalId}, 'Odile Maire')`;
  return entryId;
}
