import "server-only";
import { inScope, type Tx } from "@/db/client";
import { selectEntries, updateAssessment } from "@/db/queries/register/entries";
import { selectVersionsInForce } from "@/db/queries/register/versions";
import type { MemberRight } from "@/lib/domain/access/matrix";
import { authorise, type Scope } from "@/lib/domain/access/policy";
import type { EntryContent } from "@/lib/domain/register/content";
import { approvedLevel } from "@/lib/domain/register/level";
import { approvalObstacles } from "@/lib/domain/register/life";
import { checkEntry } from "@/lib/domain/register/rules";
import { entryScore } from "@/lib/domain/register/score";
import { searchText } from "@/lib/domain/register/search-text";
import { asJob } from "../access/job";
import { changedFields } from "../changes";
import { dayOf } from "../today";
import { entryContext, loadSituation, type Situation } from "./situation";
import { storeLevel } from "./store-level";

type Assessed = Parameters<typeof entryContext>[1];

/** The columns that follow from a content: stored so that lists need not read it. */
export function columnsOf(situation: Situation, entry: Assessed, content: EntryContent) {
  const context = entryContext(situation, entry, content);
  const forecast = approvedLevel(context);
  return {
    name: content.name,
    domain: content.domain,
    service: content.service,
    content,
    searchText: searchText(content),
    forecastLevel: forecast.level,
    lacks: forecast.missing.map(({ code }) => code),
    score: entryScore(context).total,
    blockingCount: approvalObstacles(checkEntry(context)).length,
  };
}

/**
 * Recomputes what is stored of each entry after a fact of the member changed (contacts, profile, designation): a stored
 * level must never outlive the facts it came from. Runs in the transaction of the change.
 */
async function refreshLevels(tx: Tx, scope: Scope<MemberRight>, today: string): Promise<void> {
  const situation = await loadSituation(tx, scope, today);
  const inForce = new Map((await selectVersionsInForce(tx, scope)).map((version) => [version.entryId, version]));
  for (const entry of await selectEntries(tx, scope)) {
    const frozen = inForce.get(entry.id);
    const { score, blockingCount, forecastLevel, lacks } = columnsOf(situation, entry, entry.content);
    const level = frozen ? approvedLevel(entryContext(situation, entry, frozen.content)).level : null;
    const assessment = { score, blockingCount, forecastLevel, lacks, approvedLevel: level };
    if (Object.keys(changedFields(entry, assessment)).length > 0)
      await updateAssessment(tx, scope, entry.id, assessment);
  }
  await storeLevel(tx, scope, today);
}

/** Same, in the system's name and its own transaction: an administrator who corrects a contact reads no register. */
export async function refreshLevelsAsSystem(syndicateId: string, memberId: string, now: Date): Promise<void> {
  await asJob({ syndicateId, name: "Niveaux du registre", roles: ["dpo"] }, async (actor) => {
    const scope = authorise(actor, "register:write", memberId);
    await inScope(scope, (tx) => refreshLevels(tx, scope, dayOf(now)));
  });
}
