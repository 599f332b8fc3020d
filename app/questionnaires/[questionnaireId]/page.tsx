import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { QuestionnairePage } from "@/components/questionnaire/editor-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { questionnaireFr } from "@/lib/i18n/fr/questionnaire";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readQuestionnaire } from "@/lib/services/questionnaire/read-questionnaires";
import {
  duplicateAction,
  moveQuestionAction,
  publishAction,
  removeQuestionAction,
  retireAction,
  saveHeadingAction,
  saveQuestionAction,
} from "../actions";

export const metadata: Metadata = { title: questionnaireFr.titleOfOne };

const acts = {
  saveQuestion: saveQuestionAction,
  remove: removeQuestionAction,
  move: moveQuestionAction,
  saveHeading: saveHeadingAction,
  publish: publishAction,
  retire: retireAction,
  duplicate: duplicateAction,
};

const querySchema = z.object({ question: z.string().nullable().catch(null) });

export default async function OneQuestionnairePage({
  params,
  searchParams,
}: PageProps<"/questionnaires/[questionnaireId]">) {
  const { questionnaireId } = await params;
  if (!isId(questionnaireId)) notFound();
  const { question } = querySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { id, version, edition, publishedAt, retiredAt, content, problems } = await readQuestionnaire(
      actor,
      questionnaireId,
    );
    return (
      <Shell chrome={chromeOf(session)} member={null} current="visits">
        <QuestionnairePage
          {...{ id, version, edition, publishedAt, retiredAt, content, problems, acts }}
          open={question}
        />
      </Shell>
    );
  });
}
