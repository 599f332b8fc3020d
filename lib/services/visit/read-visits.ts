import "server-only";
import { inScope } from "@/db/client";
import { selectDocumentsOf } from "@/db/queries/document/read";
import { selectTerms } from "@/db/queries/intervention/dictionary";
import { selectMemberNames } from "@/db/queries/member/directory";
import { selectOffered } from "@/db/queries/questionnaire/questionnaires";
import { selectVisitFile } from "@/db/queries/visit/file";
import { selectReports, selectVisitPage } from "@/db/queries/visit/list";
import { selectOpenSlots } from "@/db/queries/visit/slots";
import { type Actor, authorise, authoriseSyndicate, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { choicesOf } from "@/lib/domain/intervention/dictionary";
import type { VisitListQuery } from "@/lib/domain/visit/list-query";
import { visitMeasure } from "@/lib/domain/visit/measure";
import { questionnaireSchema } from "@/lib/domain/visit/questionnaire";
import { visibleQuestions } from "@/lib/domain/visit/visible";
import { dayOf } from "../today";
import { agendaToday } from "./agenda";

/** The visits of the syndicate, with the members to filter by. Refuses `forbidden`. */
export async function listVisits(actor: Actor, query: VisitListQuery) {
  const scope = authoriseSyndicate(actor, "visit:plan");
  return inScope(scope, async (tx) => {
    const page = await selectVisitPage(tx, scope, query);
    const names = await selectMemberNames(tx, authoriseSyndicate(actor, "member:names", "dpo"));
    return { ...page, members: names.map(({ id, name }) => ({ id, name })) };
  });
}

/** The list of the syndicate as it stands on the screen, all its pages. Refuses `forbidden`. */
export async function exportVisits(actor: Actor, query: VisitListQuery) {
  const scope = authoriseSyndicate(actor, "visit:plan");
  return inScope(scope, async (tx) => (await selectVisitPage(tx, scope, query, true)).rows);
}

/** The list of one member, for its DPO alone. Refuses `not-found`. */
export async function exportMemberVisits(actor: Actor, memberId: string, query: VisitListQuery) {
  const scope = authorise(actor, "visit:read", memberId);
  const { member, rows } = await inScope(scope, (tx) => selectVisitPage(tx, scope, query, true));
  if (!member) throw new DomainError("not-found", "member");
  return rows;
}

/** The visits of one member for its DPO; for the town, the reports that were sent to it and nothing else. Refuses `not-found`. */
export async function listMemberVisits(actor: Actor, memberId: string, query: VisitListQuery) {
  if (can(actor, "visit:read", memberId)) {
    const scope = authorise(actor, "visit:read", memberId);
    const { member, ...page } = await inScope(scope, (tx) => selectVisitPage(tx, scope, query));
    if (!member) throw new DomainError("not-found", "member");
    return { kind: "visits" as const, member, ...page };
  }
  const scope = authorise(actor, "visit-report:read", memberId);
  const asked = authorise(actor, "visit-slot:answer", memberId, scope.role);
  const { member, reports, drafts, slots } = await inScope(scope, async (tx) => ({
    ...(await selectReports(tx, scope)),
    slots: await selectOpenSlots(tx, asked),
  }));
  if (!member) throw new DomainError("not-found", "member");
  return { kind: "reports" as const, member, reports, drafts, slots };
}

/** What the form of a new visit shows: the member and the agenda that would be proposed. */
export async function prepareNewVisit(actor: Actor, memberId: string, now = new Date()) {
  const scope = authorise(actor, "visit:write", memberId);
  const today = dayOf(now);
  return inScope(scope, async (tx) => ({
    today,
    ...(await agendaToday(tx, actor, memberId, today)),
    questionnaires: await selectOffered(tx, scope),
  }));
}

/** All that the pages of one visit show; the questionnaire is null in a syndicate that has none. Refuses `not-found`. */
export async function readVisit(actor: Actor, memberId: string, visitId: string, now = new Date()) {
  const scope = authorise(actor, "visit:read", memberId);
  const { file, documents } = await inScope(scope, async (tx) => ({
    file: await selectVisitFile(tx, scope, visitId),
    documents: await selectDocumentsOf(tx, scope, { kind: "visit", id: visitId }),
  }));
  if (!file) throw new DomainError("not-found", "visit");
  return {
    ...file,
    documents,
    profile: file.profile ?? {},
    questionnaire: file.questionnaire ? questionnaireSchema.parse(file.questionnaire) : null,
    today: dayOf(now),
  };
}

/** What the visit did; null until it took place. */
export function measureOf({ visit, questionnaire, profile, ...file }: Awaited<ReturnType<typeof readVisit>>) {
  if (visit.doneFrom === null || visit.doneTo === null) return null;
  const answers = Object.fromEntries(file.answers.map((answer) => [answer.question, answer]));
  return visitMeasure({
    doneFrom: new Date(visit.doneFrom),
    doneTo: new Date(visit.doneTo),
    questions: questionnaire ? visibleQuestions(questionnaire, profile, answers) : [],
    answers,
    findings: file.findings,
    actions: file.actions.filter(({ visitId }) => visitId === visit.id),
    reviewed: file.reviewed,
  });
}

/** One question of the edition that the visit keeps; undefined when that edition does not ask it. Refuses `not-found`. */
export async function readQuestion(actor: Actor, memberId: string, visitId: string, code: string) {
  const { questionnaire } = await readVisit(actor, memberId, visitId);
  return questionnaire?.questions.find((question) => question.code === code);
}

/** The file of a visit that can be closed, with the themes of its intervention. Refuses `not-found`. */
export async function prepareClosing(actor: Actor, memberId: string, visitId: string, now = new Date()) {
  const scope = authorise(actor, "visit:write", memberId);
  const { file, terms } = await inScope(scope, async (tx) => ({
    file: await selectVisitFile(tx, scope, visitId),
    terms: await selectTerms(tx, scope),
  }));
  if (!file || file.report || (file.visit.status !== "planned" && file.visit.status !== "done"))
    throw new DomainError("not-found", "visit");
  const themes = choicesOf(terms, "dpo").themes.map(({ code, label }) => ({ code, label }));
  return { ...file, themes, today: dayOf(now) };
}
