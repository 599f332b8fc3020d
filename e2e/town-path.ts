import { migrator, newActor, newMember, newSyndicate } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { adoptTemplate } from "@/lib/services/register/adopt-template";

/** A town of its own syndicate, with its referent. */
export async function newTown() {
  const syndicateId = await newSyndicate();
  const memberId = await newMember(syndicateId, { name: "Vaubrun", answers: { has_canteen: "yes" } });
  const referent = await newActor(syndicateId, "referent", memberId);
  return { syndicateId, memberId, referent, register: `/membres/${memberId}/registre` };
}

export const idOf = ({ personId }: Actor) => personId ?? "";

/** A draft of the canteen, and the address of its pages. */
export async function newDraft() {
  const town = await newTown();
  const input = { memberId: town.memberId, templateId: "restauration-scolaire" };
  const { id, version } = await adoptTemplate(town.referent, newId(), input);
  return { ...town, entryId: id, version, entry: `${town.register}/fiches/${id}` };
}

/** What the database holds of the entry. */
export const contentOf = async (entryId: string) =>
  (await migrator()`select content from entry where id = ${entryId}`)[0]?.content;
