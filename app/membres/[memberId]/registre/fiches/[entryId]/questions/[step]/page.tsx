import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { QuestionPage, StepsMargin } from "@/components/register/town/question-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { isStepKey } from "@/lib/domain/register/questions/step";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { registerQuestionsFr } from "@/lib/i18n/fr/register-questions";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readAnswers } from "@/lib/services/register/read-answers";
import { answerQuestionAction, saveStepAction } from "../actions";

type Props = PageProps<"/membres/[memberId]/registre/fiches/[entryId]/questions/[step]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { step } = await params;
  return { title: isStepKey(step) ? registerQuestionsFr.steps[step].name : registerAnswersFr.questions.steps };
}

export default async function QuestionRoute({ params }: Props) {
  const { memberId, entryId, step } = await params;
  if (!isId(memberId) || !isId(entryId)) notFound();
  return asActor(async (actor, session) => {
    const view = await readAnswers(actor, memberId, entryId);
    const wanted = /^\d$/.test(step) ? view.steps[Number(step) - 1] : view.steps.find(({ key }) => key === step);
    if (!wanted && !isStepKey(step)) notFound();
    // A page that is not asked of this entry, or no more: its answers are where they are checked.
    if (!wanted || view.entry.status === "archived") redirect(routes.checkEntry(memberId, entryId));
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(view.member, actor.grants)}
        memberNav="register"
        margin={<StepsMargin view={view} current={wanted} />}
        marginLabel={registerAnswersFr.questions.steps}
        marginIs="nav"
      >
        <QuestionPage view={view} step={wanted} save={saveStepAction} answer={answerQuestionAction} />
      </Shell>
    );
  });
}
