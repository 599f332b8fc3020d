import { coverage, hasLeft, isListed, type MemberOverview, sortMembers } from "@/lib/domain/member/overview";
import { filtersOf, isDescending, type OverviewQuery } from "@/lib/domain/member/overview-query";
import { formatDay, formatNumber, plural, pluralWord } from "@/lib/i18n/format";
import { exportFr } from "@/lib/i18n/fr/export";
import { memberFr } from "@/lib/i18n/fr/member";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { BulkForm } from "./bulk-bar";
import { clearedHref, isFiltered, OverviewFilters } from "./overview-filters";
import { OverviewTable, overviewHref } from "./overview-table";

const t = memberFr.list;
const PAGE_SIZE = 100;

type Props = { members: readonly MemberOverview[]; since: string | null; today: string; query: OverviewQuery };

/** « 46 accompagnés et 11 visités depuis le 1er janvier 2020, au 16 novembre 2022 » */
function sumOf(here: readonly MemberOverview[], since: string | null, today: string): string {
  if (since === null) return t.nothingYet(formatDay(today));
  const { helped, visited } = coverage(here);
  const counts = t.sum(
    `${formatNumber(helped)} ${pluralWord(helped, ...t.helped)}`,
    `${formatNumber(visited)} ${pluralWord(visited, ...t.visited)}`,
  );
  return `${counts} ${t.since(formatDay(since), formatDay(today))}`;
}

/** The DPO's home: every member, what was done for it, what is late. */
export function OverviewPage({ members, since, today, query }: Props) {
  const here = members.filter((member) => !hasLeft(member, today));
  const filters = filtersOf(query);
  const found = members.filter((member) => isListed(member, filters, today));
  const shown = sortMembers(found, { column: query.tri, descending: isDescending(query) });
  const page = Math.min(query.page, Math.max(1, Math.ceil(shown.length / PAGE_SIZE)));
  const all = filters.left ? members.length : here.length;
  if (members.length === 0) {
    return (
      <>
        <PageHead title={t.title} />
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyForDpo}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={plural(found.length, ...memberFr.members)}
        count={isFiltered(query) && t.outOf(formatNumber(all))}
        sum={sumOf(here, since, today)}
        actions={
          <>
            <LinkButton href={routes.updateRequests()}>{templateCompareFr.update.list}</LinkButton>
            <LinkButton href={routes.exports()}>{exportFr.many.link}</LinkButton>
          </>
        }
      />
      <OverviewFilters members={members} query={query} today={today} found={found.length} />
      {shown.length === 0 ? (
        <EmptyState title={t.filteredTitle} action={{ href: clearedHref(query), label: t.clear }}>
          <p>{t.filteredBody(plural(here.length, ...memberFr.members))}</p>
        </EmptyState>
      ) : (
        <BulkForm>
          <OverviewTable members={shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)} query={query} />
        </BulkForm>
      )}
      <Pages
        total={shown.length}
        page={page}
        size={PAGE_SIZE}
        href={(number) => overviewHref(query, { page: number })}
      />
    </>
  );
}
