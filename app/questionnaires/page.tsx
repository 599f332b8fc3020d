import type { Metadata } from "next";
import { QuestionnaireListPage } from "@/components/questionnaire/list-page";
import { Shell } from "@/components/shell/shell";
import { questionnaireFr } from "@/lib/i18n/fr/questionnaire";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listQuestionnaires } from "@/lib/services/questionnaire/read-questionnaires";
import { duplicateAction } from "./actions";

export const metadata: Metadata = { title: questionnaireFr.title };

export default async function QuestionnairesPage() {
  return asActor(async (actor, session) => {
    const lines = await listQuestionnaires(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="visits">
        <QuestionnaireListPage lines={lines} duplicate={duplicateAction} />
      </Shell>
    );
  });
}
