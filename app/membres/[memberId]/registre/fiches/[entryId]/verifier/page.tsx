import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { refusalOf } from "@/components/register/refusal-of";
import { CheckPage } from "@/components/register/town/check-page";
import { StepsMargin } from "@/components/register/town/question-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readAnswers } from "@/lib/services/register/read-answers";
import { answerQuestionAction } from "../questions/actions";
import { checkAction } from "./actions";

export const metadata: Metadata = { title: registerAnswersFr.check.title };

export default async function CheckRoute({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/registre/fiches/[entryId]/verifier">) {
  const { memberId, entryId } = await params;
  const { refus } = await searchParams;
  if (!isId(memberId) || !isId(entryId)) notFound();
  return asActor(async (actor, session) => {
    const view = await readAnswers(actor, memberId, entryId);
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(view.member, actor.grants)}
        memberNav="register"
        margin={<StepsMargin view={view} current={null} />}
        marginLabel={registerAnswersFr.questions.steps}
        marginIs="nav"
      >
        <CheckPage view={view} refusal={refusalOf(refus)} act={checkAction} answer={answerQuestionAction} />
      </Shell>
    );
  });
}
