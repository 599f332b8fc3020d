import type { StepKey } from "@/lib/domain/register/questions/step-fields";
import { questionnaireFr } from "@/lib/i18n/fr/questionnaire";
import { registerQuestionsFr } from "@/lib/i18n/fr/register-questions";
import { Details } from "../ui/details";

type Props = {
  step: StepKey;
  entries: readonly { id: string; ref: string; name: string }[];
  href: (entryId: string, step: StepKey) => string;
};

/** The step of the register that the answer completes, in each entry of the town. */
export const Completes = ({ step, entries, href }: Props) => (
  <Details summary={questionnaireFr.complete(registerQuestionsFr.steps[step].name)}>
    <ul className="rules">
      {entries.map(({ id, ref, name }) => (
        <li key={id}>
          <a href={href(id, step)}>
            {ref} {name}
          </a>
        </li>
      ))}
    </ul>
  </Details>
);
