import type { VisitFileRow } from "@/db/queries/visit/file";
import { questionnaireSchema } from "@/lib/domain/visit/questionnaire";
import { visitReport } from "@/lib/domain/visit/report";
import type { VisitReport } from "@/lib/domain/visit/report-model";

/** The report of a visit that took place, as its file stands; null before, or when the syndicate has no questionnaire. */
export function reportOf(file: VisitFileRow): VisitReport | null {
  const { visit, entries } = file;
  if (visit.status !== "done" || !visit.doneFrom || !visit.doneTo || !file.questionnaire) return null;
  const [doneFrom, doneTo] = [new Date(visit.doneFrom), new Date(visit.doneTo)];
  const createdAt = new Map(entries.map((entry) => [entry.id, new Date(entry.createdAt)]));
  return visitReport({
    member: file.member.name,
    visit: { ...visit, doneFrom, doneTo },
    questionnaire: questionnaireSchema.parse(file.questionnaire),
    profile: file.profile ?? {},
    answers: Object.fromEntries(file.answers.map((answer) => [answer.question, answer])),
    findings: file.findings,
    actions: file.actions,
    former: file.former,
    reviewed: file.reviewed.map(({ entryId, levelBefore, levelAfter }) => {
      const created = createdAt.get(entryId);
      return {
        entryId,
        before: levelBefore,
        after: levelAfter,
        createdInVisit: created !== undefined && created >= doneFrom,
      };
    }),
    entryNames: new Map(entries.map(({ id, name }) => [id, name])),
  });
}
