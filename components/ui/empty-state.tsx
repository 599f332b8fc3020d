import type { ReactNode } from "react";
import { LinkButton } from "./button";

type EmptyStateProps = { title: string; children: ReactNode; action?: { href: string; label: string } | undefined };

/** What is missing, why, and the first act. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <div className="empty-b">{children}</div>
      {action && (
        <LinkButton href={action.href} kind="first">
          {action.label}
        </LinkButton>
      )}
    </div>
  );
}
