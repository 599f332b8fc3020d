import type { ReactNode } from "react";

/** A list between rules, for the margin: deadlines, visits, what a level lacks. */
export function Rules({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section>
      {title && <h2>{title}</h2>}
      <ul className="rules">{children}</ul>
    </section>
  );
}
