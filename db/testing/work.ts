import { newId } from "@/lib/domain/identifier";
import { migrator } from "./people";

type Place = { syndicateId: string; memberId: string };

/** A theme that interventions may bear; the lists of a syndicate made for a test are otherwise empty. */
async function theme(syndicateId: string): Promise<string> {
  await migrator()`insert into dictionary_term (syndicate_id, list, code, label, rank) values
    (${syndicateId}, 'theme', 'essai', 'Essai', 1), (${syndicateId}, 'it_domain', 'essai', 'Essai', 1) on conflict do nothing`;
  return "essai";
}

export async function plantIntervention(
  { syndicateId, memberId }: Place,
  facts: { date: string; status?: string; service?: "dpo" | "it" },
): Promise<string> {
  const { date, status = "close", service = "dpo" } = facts;
  const id = newId();
  await migrator()`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, channel, mode, subject, status, author)
    values (${syndicateId}, ${memberId}, ${id}, ${id}, ${service}, ${date}, ${await theme(syndicateId)}, 'telephone', 'telephone', 'Essai', ${status}, 'Essai')`;
  return id;
}

export async function plantVisit(
  { syndicateId, memberId }: Place,
  facts: { status: string; plannedAt?: string; doneFrom?: string },
): Promise<string> {
  const { status, plannedAt = null, doneFrom = null } = facts;
  const id = newId();
  await migrator()`insert into visit (syndicate_id, member_id, id, status, planned_at, done_from, agenda, attendees, created_by)
    values (${syndicateId}, ${memberId}, ${id}, ${status}, ${plannedAt}, ${doneFrom}, '[]', '[]', 'Essai')`;
  return id;
}

export async function plantAction(
  { syndicateId, memberId }: Place,
  facts: { dueOn: string | null; status?: string; label?: string },
): Promise<string> {
  const { dueOn, status = "a_faire", label = "Fermer l’armoire" } = facts;
  const id = newId();
  await migrator()`insert into action (syndicate_id, member_id, id, label, origin, kind, priority, owner_kind, due_on, status, created_by)
    values (${syndicateId}, ${memberId}, ${id}, ${label}, 'manual', 'organisationnelle', 2, 'town', ${dueOn}, ${status}, 'Essai')`;
  return id;
}

/** An entry as its columns show it: its content is not read by the lists that these tests are about. */
export async function plantEntry(
  { syndicateId, memberId }: Place,
  facts: { templateId?: string; level?: string | null; nextReviewOn?: string | null; status?: string; name?: string },
): Promise<string> {
  const { templateId = null, level = null, nextReviewOn = null, status = "approved", name = "Listes" } = facts;
  const id = newId();
  await migrator()`insert into entry (syndicate_id, member_id, id, ref, name, domain, status, content, template_id, template_version,
      approved_level, approved_version, next_review_on, created_by, updated_by)
    values (${syndicateId}, ${memberId}, ${id}, ${id}, ${name}, 'elections', ${status}, '{}', ${templateId}, ${templateId && 1},
      ${level}, ${level && 1}, ${nextReviewOn}, 'Essai', 'Essai')`;
  return id;
}

export async function plantQuestion(
  { syndicateId, memberId }: Place,
  entryId: string,
  facts: { origin?: "town" | "dpo"; answered?: boolean; closed?: boolean } = {},
): Promise<void> {
  const { origin = "town", answered = false, closed = false } = facts;
  await migrator()`insert into entry_question (syndicate_id, member_id, entry_id, id, field, origin, question, asked_by, answered_at, closed_at)
    values (${syndicateId}, ${memberId}, ${entryId}, ${newId()}, 'purposes', ${origin}, 'Combien ?', 'Essai',
      ${answered ? "2026-01-01" : null}, ${closed ? "2026-01-01" : null})`;
}

/** A document as its row says it; its file is not there. */
export async function plantDocument(
  { syndicateId, memberId }: Place,
  entryId: string,
  facts: { name: string; expiresOn: string | null; removed?: boolean },
): Promise<string> {
  const id = newId();
  const { name, expiresOn, removed = false } = facts;
  await migrator()`insert into document (syndicate_id, member_id, id, entry_id, name, file_name, type, kind, size, sha256, expires_on,
      created_by, removed_at, removed_by)
    values (${syndicateId}, ${memberId}, ${id}, ${entryId}, ${name}, 'essai.pdf', 'autre', 'pdf', 1, ${"0".repeat(64)}, ${expiresOn},
      'Essai', ${removed ? "2026-01-01" : null}, ${removed ? "Essai" : null})`;
  return id;
}
