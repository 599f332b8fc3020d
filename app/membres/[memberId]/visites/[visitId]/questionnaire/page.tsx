import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AgreeForm } from "@/components/action/agree-form";
import { inHand } from "@/components/member/in-hand";
import { EntriesPart } from "@/components/visit/entries-part";
import { FindingForm } from "@/components/visit/finding-form";
import { onlinePlaces } from "@/components/visit/places";
import { QuestionPart } from "@/components/visit/question-part";
import { RunFrame } from "@/components/visit/run-frame";
import { advisedDays } from "@/lib/domain/action/priority";
import { isId } from "@/lib/domain/identifier";
import { resumeAt } from "@/lib/domain/visit/progress";
import { liveEntries } from "@/lib/domain/visit/run-file";
import { visibleQuestions } from "@/lib/domain/visit/visible";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readVisit } from "@/lib/services/visit/read-visits";
import {
  agreeVisitActionAction,
  changeFindingAction,
  keepFindingAction,
  repeatAnswerAction,
  reviewEntryAction,
  saveAnswerAction,
} from "./actions";

const t = visitPagesFr;

export const metadata: Metadata = { title: t.visit.run };

const word = z.string().max(60).optional().catch(undefined);
const querySchema = z.object({ question: word, partie: word, constat: word, agir: word });

export default async function QuestionnairePage({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/visites/[visitId]/questionnaire">) {
  const { memberId, visitId } = await params;
  if (!isId(memberId) || !isId(visitId)) notFound();
  const query = querySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const read = await readVisit(actor, memberId, visitId);
    const { questionnaire, visit, report } = read;
    if (!questionnaire || report || (visit.status !== "planned" && visit.status !== "done")) notFound();
    const file = { ...read, questionnaire };
    const answers = Object.fromEntries(file.answers.map((answer) => [answer.question, answer]));
    const questions = visibleQuestions(questionnaire, file.profile, answers);
    const wanted = query.question ?? resumeAt(questions, answers);
    const question = questions.find(({ code }) => code === wanted) ?? questions[0];
    if (!question) notFound();
    const places = onlinePlaces(memberId, visitId);
    const href = places.question(question.code);
    const after = questions[questions.indexOf(question) + 1];
    const nextHref = after ? places.question(after.code) : href;
    const finding = file.findings.find(({ id }) => id === (query.constat ?? query.agir));
    const written = { label: "", evidence: "", severity: 3 as const, entryId: null };
    const proposed = questionnaire.questions.find(({ code }) => code === finding?.question);
    const priority = finding?.severity ?? 3;
    const isEntries = query.partie === "fiches";
    return (
      <RunFrame
        chrome={chromeOf(session)}
        member={inHand(file.member, actor.grants)}
        file={file}
        places={places}
        questions={questions}
        question={question}
        section={isEntries ? null : question.section}
        now={new Date()}
      >
        {query.constat ? (
          <>
            <h1 className="q">{finding ? t.finding.changeTitle : t.finding.newTitle}</h1>
            <FindingForm
              memberId={memberId}
              visitId={visitId}
              entries={liveEntries(file)}
              action={finding ? changeFindingAction : keepFindingAction}
              submitLabel={t.finding.save}
              back={question.code}
              otherwise={{ href, label: t.run.back }}
              start={finding ? { ...finding, findingId: finding.id } : written}
            />
          </>
        ) : query.agir ? (
          <>
            <h1 className="q">{t.run.agree}</h1>
            {finding && <p className="lead">{t.run.actionFor(finding.label)}</p>}
            <AgreeForm
              action={agreeVisitActionAction}
              submitLabel={t.run.agree}
              cancelHref={href}
              about={{ memberId, visitId, back: question.code, findingId: finding?.id ?? "" }}
              start={{
                label: proposed?.actionText ?? "",
                priority,
              }}
              advised={advisedDays(file.today, visit.nextVisitOn)}
            />
          </>
        ) : isEntries ? (
          <EntriesPart file={file} places={places} action={reviewEntryAction} />
        ) : (
          <QuestionPart
            file={file}
            question={question}
            nextHref={nextHref}
            saveAnswer={saveAnswerAction}
            keepFinding={keepFindingAction}
            repeatAnswer={repeatAnswerAction}
            entryHref={(entryId) => routes.entry(memberId, entryId)}
            completeHref={(entryId, step) => routes.entryQuestion(memberId, entryId, step)}
          />
        )}
      </RunFrame>
    );
  });
}
