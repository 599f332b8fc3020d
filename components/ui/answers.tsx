import type { ReactNode } from "react";
import { uiFr } from "@/lib/i18n/fr/ui";

export type Answer = { term: string; value: ReactNode; changeHref?: string | undefined };

/** Check your answers: each line says what was answered and leads back to its question. */
export function Answers({ answers }: { answers: readonly Answer[] }) {
  return (
    <dl className="answers">
      {answers.map((answer) => (
        <div key={answer.term}>
          <dt>{answer.term}</dt>
          <dd>{answer.value}</dd>
          {answer.changeHref && (
            <dd>
              <a className="b b-q" href={answer.changeHref}>
                {uiFr.list.change}
                <span className="vh">&nbsp;: {answer.term}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
