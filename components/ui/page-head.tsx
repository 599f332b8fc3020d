import type { ReactNode } from "react";

type PageHeadProps = {
  title: ReactNode;
  /** In lighter letters within the title: the count. */
  count?: ReactNode;
  /** A sentence of context at the end of the line. */
  sum?: ReactNode;
  actions?: ReactNode;
  large?: boolean;
};

export function PageHead({ title, count, sum, actions, large = false }: PageHeadProps) {
  return (
    <div className="head">
      <h1 className={large ? "title" : undefined}>
        {title}
        {count && <small> {count}</small>}
      </h1>
      {sum && <p className="sum">{sum}</p>}
      {actions && <div className="acts">{actions}</div>}
    </div>
  );
}

/** Links between the views of one subject (« Interventions · Demandes informatiques · Actes collectifs »). */
export function Views({
  label,
  views,
}: {
  label: string;
  views: { href: string; label: string; current?: boolean }[];
}) {
  return (
    <nav aria-label={label}>
      <ul className="views">
        {views.map((view) => (
          <li key={view.href}>
            <a href={view.href} aria-current={view.current ? "page" : undefined}>
              {view.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
