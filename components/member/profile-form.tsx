"use client";

import { useWatch } from "react-hook-form";
import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import type { saveProfileSchema } from "@/lib/domain/member/input";
import type { MemberKind } from "@/lib/domain/member/kind";
import { PROFILE_ANSWERS } from "@/lib/domain/member/profile-answer";
import { groupQuestions } from "@/lib/domain/member/profile-groups";
import { type ExpectedTemplate, expectedTemplates } from "@/lib/domain/register/expected";
import { formatNumber, plural } from "@/lib/i18n/format";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { ActionForm } from "../ui/form/action-form";
import { PickGroup } from "../ui/form/choices";
import { overtakenBy } from "./overtaken";
import { StaleNotice } from "./stale-notice";

const loadSaveProfileSchema = () => import("@/lib/domain/member/input").then((input) => input.saveProfileSchema);

const t = memberCardFr.profile;

type Values = z.input<typeof saveProfileSchema>;
export type Question = { code: string; label: string };
type Counting = { kind: MemberKind; hasCcasMember: boolean; templates: readonly ExpectedTemplate[] };
type Props = Counting & {
  start: Values;
  questions: readonly Question[];
  action: (key: string, input: Values) => Promise<ActionResult>;
};

const CHOICES = PROFILE_ANSWERS.map((answer) => ({ value: answer, label: t[answer] }));
const answerWords = (value: unknown) => CHOICES.find((choice) => choice.value === value)?.label ?? t.unanswered;

/** What the answers change, as they change: how many entries the register should hold. */
function ExpectedCount({ kind, hasCcasMember, templates, total }: Counting & { total: number }) {
  const answers: Values["answers"] = useWatch({ name: "answers" });
  const given = Object.entries(answers).flatMap(([code, answer]) => (answer ? [[code, answer] as const] : []));
  const expecting = { kind, hasCcasMember, profile: Object.fromEntries(given) };
  return (
    <p className="save" role="status">
      <strong>{plural(expectedTemplates(expecting, templates).length, ...t.expected)}</strong>
      <span className="second">{t.answeredCount(formatNumber(given.length), formatNumber(total))}</span>
    </p>
  );
}

/** Forty plain questions in one form; what is left without an answer stays so. */
export function ProfileForm({ start, questions, action, ...counting }: Props) {
  const card = routes.memberCard(start.memberId);
  return (
    <ActionForm
      schema={loadSaveProfileSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.save}
      draftKey={`profil-${start.memberId}`}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        const fields = questions.map(({ code, label }) => ({ name: `answers.${code}`, label, words: answerWords }));
        return theirs && <StaleNotice fields={fields} theirs={theirs} />;
      }}
      doneMessage={memberCardFr.form.saved}
      beside={
        <>
          <ExpectedCount {...counting} total={questions.length} />
          <LinkButton href={card} kind="quiet">
            {memberCardFr.form.cancel}
          </LinkButton>
        </>
      }
    >
      {groupQuestions(questions).map(({ group, questions: held }) => (
        <section key={group} aria-labelledby={`groupe-${group}`}>
          <h2 id={`groupe-${group}`}>{t.groups[group]}</h2>
          {held.map(({ code, label }) => (
            <PickGroup key={code} name={`answers.${code}`} label={label} choices={CHOICES} />
          ))}
        </section>
      ))}
    </ActionForm>
  );
}
