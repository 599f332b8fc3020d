import "server-only";
import type { Tx } from "@/db/client";
import { selectTerms } from "@/db/queries/intervention/dictionary";
import { type EntryRow, selectEntries } from "@/db/queries/register/entries";
import { selectMeasures } from "@/db/queries/register/measures";
import { latestTemplates, type StoredTemplate, templateKey } from "@/db/queries/register/templates";
import { selectConflicts } from "@/db/queries/sync/conflicts";
import { selectVisitFile } from "@/db/queries/visit/file";
import type { Scope } from "@/lib/domain/access/policy";
import { choicesOf } from "@/lib/domain/intervention/dictionary";
import { decidedOperations } from "@/lib/domain/sync/decision";
import { fieldsBeyond } from "@/lib/domain/sync/opened-pack";
import type { Pack, PackEntry, PackTemplate } from "@/lib/domain/sync/pack";
import { questionnaireSchema } from "@/lib/domain/visit/questionnaire";
import { loadSituation, registerFacts, type Situation, templateOf } from "../register/situation";
import { dayOf } from "../today";

function packedEntry(situation: Situation, entry: EntryRow): PackEntry {
  const { id, ref, status, version, approvedVersion, approvedLevel, nextReviewOn } = entry;
  const template = templateOf(situation, entry);
  return {
    id,
    ref,
    status,
    version,
    template: template ? { id: template.id, version: template.version } : null,
    approvedVersion,
    approvedLevel,
    nextReviewOn,
    fields: fieldsBeyond(template?.base ?? null, entry.content),
  };
}

/** The editions that entries follow, and the latest of each template: what a new entry may start from. */
function packedTemplates(situation: Situation, entries: readonly EntryRow[]): PackTemplate[] {
  const latest = latestTemplates(situation.templates);
  const held = entries.flatMap((entry) => templateOf(situation, entry) ?? []);
  const keyOf = ({ id, version }: StoredTemplate) => templateKey(id, version);
  const newest = new Set(latest.map(keyOf));
  const expected = new Set(situation.expected.map(({ id }) => id));
  const reasons = new Map(situation.row.setAside.map(({ templateId, reason }) => [templateId, reason]));
  const all = new Map([...latest, ...held].map((stored) => [keyOf(stored), stored]));
  return [...all].map(([key, { id, version, base }]) => ({
    id,
    version,
    name: base.name,
    expected: expected.has(id),
    setAside: reasons.get(id) ?? null,
    latest: newest.has(key),
    fields: fieldsBeyond(null, base),
  }));
}

type Reading = Scope<"visit:write">;
type Rights = { readonly scope: Reading; readonly register: Scope<"register:write"> };

/**
 * What a device takes of a visit: its town and what the visit needs, of no other member, without the commission nor any act.
 * Undefined when the visit cannot be written in: another's, cancelled, not yet planned, already reported.
 */
export async function packContent(
  tx: Tx,
  { scope, register }: Rights,
  visitId: string,
  now: Date,
): Promise<Pack | undefined> {
  const file = await selectVisitFile(tx, scope, visitId);
  const isOpen = file && !file.report && (file.visit.status === "planned" || file.visit.status === "done");
  if (!isOpen || !file.questionnaire) return undefined;
  const today = dayOf(now);
  const situation = await loadSituation(tx, register, today);
  const all = await selectEntries(tx, register);
  const entries = all.filter(({ status }) => status !== "archived");
  const measures = await selectMeasures(tx);
  const conflicts = await selectConflicts(tx, scope, visitId);
  const terms = await selectTerms(tx, scope);
  const { visit, member, profile, questionnaire, answers, previous, findings, actions, reviewed } = file;
  const { id, status, plannedAt, plannedMinutes, startedAt, doneFrom, place, purposes, version } = visit;
  const { attendees, sentences, goesWell, agreement, nextVisitOn, travelMinutes } = visit;
  const facts = registerFacts(situation);
  return {
    v: 1,
    visit: {
      ...{ id, status, plannedAt, plannedMinutes, startedAt, doneFrom, place, purposes, version },
      ...{ attendees, sentences, goesWell, agreement, nextVisitOn, travelMinutes },
    },
    member,
    contacts: situation.row.contacts,
    run: {
      ...{ profile: profile ?? {}, questionnaire: questionnaireSchema.parse(questionnaire) },
      ...{ answers, previous, findings, actions, reviewed },
    },
    entries: entries.map((entry) => packedEntry(situation, entry)),
    register: {
      archived: all
        .filter(({ status: of }) => of === "archived")
        .map((one) => ({ id: one.id, ref: one.ref, name: one.name })),
      member: facts.member,
      findings: facts.findings,
      linked: facts.linked,
      syndicateName: facts.syndicateName,
    },
    templates: packedTemplates(situation, entries),
    measures: measures.map(({ code, label }) => ({ code, label })),
    themes: choicesOf(terms, "dpo").themes.map(({ code, label }) => ({ code, label })),
    person: { id: scope.actor.personId ?? "", name: scope.actor.name },
    decided: decidedOperations(conflicts),
    today,
  };
}
