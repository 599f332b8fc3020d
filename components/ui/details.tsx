import type { ReactNode } from "react";

/** What one may read without it standing in the way: the rule behind a question, the table behind a chart. */
export function Details({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="data" open={open}>
      <summary>{summary}</summary>
      <div className="prose">{children}</div>
    </details>
  );
}
