import "server-only";
import { inScope } from "@/db/client";
import { selectQuestionnaire, selectQuestionnaires } from "@/db/queries/questionnaire/questionnaires";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { publicationProblems } from "@/lib/domain/visit/editing/problems";
import { questionnaireSchema } from "@/lib/domain/visit/questionnaire";

/** The questionnaires of the syndicate, drafts first. Refuses `forbidden`. */
export async function listQuestionnaires(actor: Actor) {
  const scope = authoriseSyndicate(actor, "questionnaire:write");
  return inScope(scope, (tx) => selectQuestionnaires(tx, scope));
}

/** One questionnaire with what keeps it from being published. Refuses `not-found`. */
export async function readQuestionnaire(actor: Actor, id: string) {
  const scope = authoriseSyndicate(actor, "questionnaire:write");
  const row = await inScope(scope, (tx) => selectQuestionnaire(tx, scope, id));
  if (!row) throw new DomainError("not-found", "questionnaire");
  const content = questionnaireSchema.parse(row.content);
  return { ...row, content, problems: row.publishedAt ? [] : publicationProblems(content) };
}
