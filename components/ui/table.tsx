import type { ReactNode } from "react";
import { uiFr } from "@/lib/i18n/fr/ui";
import { Icon } from "./icon";

/** A list keeps its table roles when it stacks on a narrow screen, hence the roles written out here. */
export function Table({ caption, head, children }: { caption: string; head: ReactNode; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: `display: flex` on a stacked row would drop the native role
    <table className="list" role="table">
      <caption className="vh">{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup">
        <Row>{head}</Row>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

export function Row({ children }: { children: ReactNode }) {
  // biome-ignore lint/a11y/noRedundantRoles: as above
  return <tr role="row">{children}</tr>;
}

type HeadProps = { children: ReactNode; numeric?: boolean };

export function Head({ children, numeric = false }: HeadProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <th role="columnheader" scope="col" className={numeric ? "num" : undefined}>
      {children}
    </th>
  );
}

export type Sort = { column: string; direction: "ascending" | "descending" };

type SortableHeadProps = HeadProps & {
  column: string;
  sort: Sort;
  /** The address of the list sorted so, other filters kept. */
  href: (sort: Sort) => string;
  /** The direction of the first press; dates and counts usually start from the largest. */
  first?: Sort["direction"];
};

export function SortableHead({
  children,
  numeric = false,
  column,
  sort,
  href,
  first = "ascending",
}: SortableHeadProps) {
  const sorted = sort.column === column;
  const opposite = sort.direction === "ascending" ? "descending" : "ascending";
  const direction = sorted ? opposite : first;
  const t = uiFr.list;
  return (
    <th
      // biome-ignore lint/a11y/noRedundantRoles: as above
      role="columnheader"
      scope="col"
      className={numeric ? "num" : undefined}
      aria-sort={sorted ? sort.direction : undefined}
    >
      <a href={href({ column, direction })}>
        {children}
        {sorted && <Icon name={sort.direction === "ascending" ? "up" : "down"} />}
        <span className="vh">, {direction === "ascending" ? t.sortAscending : t.sortDescending}</span>
      </a>
    </th>
  );
}

/** The first column: what the row is about, usually a link. */
export function RowHead({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <th role="rowheader" scope="row">
      {children}
    </th>
  );
}

type CellProps = {
  children?: ReactNode;
  /** Written before the value when the row stacks. */
  label?: string;
  numeric?: boolean;
  second?: boolean;
  /** Cut with « … » after two lines on a wide screen: the full text must stand on the page that the row opens. */
  clip?: boolean;
  /** Left out when the row stacks. */
  wideOnly?: boolean;
  /** Never broken: a reference, a day. */
  line?: boolean;
};

export function Cell({ children, label, numeric, second, clip, wideOnly, line }: CellProps) {
  const classes = [numeric && "num", second && "second", clip && "clip", wideOnly && "skip-s", line && "line"]
    .filter(Boolean)
    .join(" ");
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <td role="cell" className={classes || undefined} data-l={label}>
      {clip ? <span>{children}</span> : children}
    </td>
  );
}
