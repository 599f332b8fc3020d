import type { ReactNode } from "react";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { InterventionLine } from "@/lib/domain/intervention/line";
import { LIST_FILTERS, LIST_PAGE_SIZE, type ListQuery } from "@/lib/domain/intervention/list-query";
import type { Service } from "@/lib/domain/intervention/service";
import { formatNumber, plural } from "@/lib/i18n/format";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { interventionWeekFr } from "@/lib/i18n/fr/intervention-week";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { ListFilters } from "./list-filters";
import { ListTable } from "./list-table";

const t = interventionScreensFr.list;

type Address = { [name in keyof ListQuery]?: ListQuery[name] | undefined };

type ListPageProps = {
  title: string;
  /** The one service of the list; undefined on a member's list. */
  service?: Service | undefined;
  rows: readonly InterventionLine[];
  total: number;
  all: number;
  terms: readonly DictionaryTerm[];
  members?: readonly { id: string; name: string }[];
  query: ListQuery;
  /** The address of this list under a query. */
  route: (query: Address) => string;
  exportRoute: (query: Address) => string;
  /** Where to note one; null for who only reads. */
  note: { href: string; label: string } | null;
  above?: ReactNode;
};

const NO_MEMBERS: readonly { id: string; name: string }[] = [];

function Empty({ service, note }: Pick<ListPageProps, "service" | "note">) {
  const request = service === "it";
  const body = note || service ? (request ? t.emptyRequestBody : t.emptyBody) : t.emptyTown;
  return (
    <EmptyState title={request ? t.emptyRequestTitle : t.emptyTitle} action={note ?? undefined}>
      <p>{body}</p>
    </EmptyState>
  );
}

/** A list of interventions: filters in the address, true counts, a hundred rows a page. */
export function ListPage(props: ListPageProps) {
  const { title, service, rows, total, all, terms, members = NO_MEMBERS, query, route, exportRoute, note } = props;
  const [one, many] = service === "it" ? t.requests : t.acts;
  const filtered = LIST_FILTERS.some((name) => query[name]);
  const address = (change: Address) => {
    const next = { ...query, page: 1, ...change };
    return route({ ...next, page: next.page === 1 ? undefined : next.page });
  };
  return (
    <>
      {props.above}
      <PageHead
        title={title}
        count={filtered ? t.count(formatNumber(total), plural(all, one, many)) : plural(all, one, many)}
        actions={
          note && (
            <>
              {/* Who notes looks back at what was noted; a town’s own page has no week. */}
              {service && (
                <>
                  <LinkButton href={routes.importActs(service === "it" ? { service } : {})} kind="quiet">
                    {actImportFr.link}
                  </LinkButton>{" "}
                  <LinkButton href={routes.week()} kind="quiet">
                    {interventionWeekFr.link}
                  </LinkButton>
                </>
              )}{" "}
              <LinkButton href={note.href}>{note.label}</LinkButton>
            </>
          )
        }
      />
      {all === 0 ? (
        <Empty service={service} note={note} />
      ) : (
        <ListFilters
          query={query}
          terms={terms}
          service={service}
          members={members}
          href={address}
          clear={route({})}
          exportHref={exportRoute({ ...query, page: undefined })}
        />
      )}
      {all > 0 && total === 0 && (
        <EmptyState title={t.filteredTitle} action={{ href: route({}), label: t.clear }}>
          <p>{t.filteredBody(plural(all, one, many))}</p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <ListTable
          caption={title}
          lines={rows}
          terms={terms}
          columns={{ member: members.length > 0, service: !service, type: service !== "it" }}
          themeLabel={service === "it" ? t.domain : t.columns.theme}
        />
      )}
      <Pages total={total} page={query.page} size={LIST_PAGE_SIZE} href={(page) => address({ page })} />
    </>
  );
}
