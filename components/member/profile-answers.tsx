import type { Profile } from "@/lib/domain/member/profile";
import { groupQuestions } from "@/lib/domain/member/profile-groups";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { Answers } from "../ui/answers";

const t = memberCardFr.profile;

/** The profile for who may read it and not change it. */
export function ProfileAnswers({
  questions,
  answers,
}: {
  questions: readonly { code: string; label: string }[];
  answers: Profile;
}) {
  return groupQuestions(questions).map(({ group, questions: held }) => (
    <section key={group} aria-labelledby={`groupe-${group}`}>
      <h2 id={`groupe-${group}`}>{t.groups[group]}</h2>
      <Answers
        answers={held.map(({ code, label }) => {
          const answer = answers[code];
          return { term: label, value: answer ? t[answer] : <span className="second">{t.unanswered}</span> };
        })}
      />
    </section>
  ));
}
