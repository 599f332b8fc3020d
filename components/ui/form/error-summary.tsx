import { type MouseEvent, useEffect, useId, useRef } from "react";
import { plural } from "@/lib/i18n/format";
import { uiFr } from "@/lib/i18n/fr/ui";
import type { FormIssue } from "./errors";

const t = uiFr.form;

type ErrorSummaryProps = { issues: readonly FormIssue[]; idOf: (name: string) => string };

/** Takes the focus when it appears; each link moves to its field. */
export function ErrorSummary({ issues, idOf }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (issues.length > 0) summary.current?.focus();
  }, [issues]);

  if (issues.length === 0) return null;
  const goTo = (event: MouseEvent, name: string) => {
    event.preventDefault();
    document.getElementById(idOf(name))?.focus();
  };
  const [one, many] = t.answers;
  return (
    <div className="summary" role="alert" tabIndex={-1} aria-labelledby={titleId} ref={summary}>
      <h2 id={titleId}>{issues.length === 1 ? t.summaryOne : t.summaryMany(plural(issues.length, one, many))}</h2>
      <p>{t.kept}</p>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.name} ${issue.message}`}>
            <a href={`#${idOf(issue.name)}`} onClick={(event) => goTo(event, issue.name)}>
              {issue.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
