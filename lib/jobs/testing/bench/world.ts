import { newActor } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import type { RegisterRecord } from "@/lib/domain/register/export/record";
import { contentFromTemplate } from "@/lib/domain/register/from-template";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { freshRecord, sampleEntry } from "@/lib/domain/register/testing/sample-record";
import { reference } from "@/lib/domain/register/testing/templates";
import { asJob } from "@/lib/services/access/job";
import { knownSyndicates } from "@/lib/services/access/syndicates";
import { restoreRegister } from "@/lib/services/register/export/restore-register";

export const ENTRIES = 40;

const templates = reference.templates.slice(0, ENTRIES);
/** The edition that every installation has. */
const FIRST = 1;

/** An entry as towns have them: what a template says, completed with what only a town knows. */
const contents: EntryContent[] = templates.map((template) => {
  const { supports, securityMeasures, software, storagePlace, informationNotice, processors } = completeContent;
  return {
    ...contentFromTemplate(template),
    supports,
    securityMeasures,
    software,
    storagePlace,
    informationNotice,
    processors,
  };
});

function recordOf(name: string, count: number): RegisterRecord {
  const filled = Array.from({ length: Math.ceil(count / ENTRIES) }, () => contents)
    .flat()
    .slice(0, count);
  const entries = filled.map((content, index) => {
    const templateId = templates[index]?.id; // a template is adopted once
    const origin = templateId ? { templateId, templateVersion: FIRST } : {};
    return { ...sampleEntry(index + 1, { content, ...origin }), id: newId() };
  });
  return { ...freshRecord(name), entries, approvals: [], setAside: [] };
}

export type BenchWorld = { syndicateId: string; members: string[]; dpo: Actor };

/** So many members of 40 entries each, and a DPO who reads them all. */
export async function plantMembers(count: number): Promise<BenchWorld> {
  const [syndicate] = await knownSyndicates();
  if (!syndicate) throw new Error("the trial has a syndicate");
  const syndicateId = syndicate.id;
  const members: string[] = [];
  await asJob({ syndicateId, name: "bench", roles: ["admin", "dpo", "representative"] }, async (job) => {
    for (let rank = 1; rank <= count; rank++)
      members.push((await restoreRegister(job, null, { record: recordOf(`Essaibourg ${rank}`, ENTRIES) })).memberId);
  });
  return { syndicateId, members, dpo: await newActor(syndicateId, "dpo") };
}

/** A member more, whose register has so many entries; gives its id. */
export const plantLong = ({ syndicateId }: BenchWorld, count: number): Promise<string> =>
  asJob({ syndicateId, name: "bench", roles: ["admin", "dpo", "representative"] }, async (job) => {
    const { memberId } = await restoreRegister(job, null, { record: recordOf("Essaibourg-le-Long", count) });
    return memberId;
  });
