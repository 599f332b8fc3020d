import {
  hasLeft,
  isNeverContacted,
  type MemberOverview,
  OLD_VISIT_MONTHS,
  overdueCount,
} from "@/lib/domain/member/overview";
import type { OverviewQuery } from "@/lib/domain/member/overview-query";
import { LEVELS } from "@/lib/domain/register/status";
import { formatNumber, plural } from "@/lib/i18n/format";
import { memberFr } from "@/lib/i18n/fr/member";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes, withQuery } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { ActiveFilters, FilterSelect, Filters, FilterText } from "../ui/filters";
import { overviewHref } from "./overview-table";

const t = memberFr.list;

type Props = { members: readonly MemberOverview[]; query: OverviewQuery; today: string; found: number };

const FILTERS = ["nom", "niveau", "visite", "retard", "partis"] as const;

/** The list unfiltered, in the same order. */
export const clearedHref = (query: OverviewQuery): string =>
  withQuery(routes.home(), { tri: query.tri === "retard" ? null : query.tri, sens: query.sens });

export const isFiltered = (query: OverviewQuery): boolean => FILTERS.some((name) => Boolean(query[name]));

function labelOf(query: OverviewQuery, name: (typeof FILTERS)[number], options: Record<string, string>): string {
  if (name === "nom") return query.nom;
  if (name === "niveau") return query.niveau ? uiFr.level[query.niveau] : "";
  return options[`${name}-${query[name]}`] ?? "";
}

/** Each option says how many members of the syndicate it holds, whatever the other filters. */
export function OverviewFilters({ members, query, today, found }: Props) {
  const here = members.filter((member) => !hasLeft(member, today));
  const count = (holds: (member: MemberOverview) => boolean) => formatNumber(here.filter(holds).length);
  const options = {
    "visite-jamais": t.neverVisited(count((m) => m.lastVisitOn === null)),
    "visite-ancienne": t.oldVisit(formatNumber(OLD_VISIT_MONTHS)),
    "visite-sans-contact": t.neverContacted(count(isNeverContacted)),
    "retard-oui": t.isLate(count((m) => overdueCount(m) > 0)),
    "partis-oui": t.left(formatNumber(members.length - here.length)),
  };
  const lines = plural(found, ...t.lines);
  return (
    <>
      <Filters
        label={t.filters}
        keep={{ tri: query.tri, sens: query.sens }}
        after={
          found > 0 && (
            <LinkButton href={withQuery(routes.exportMembers(), { ...query, page: null })} kind="quiet" download>
              {t.export(lines)}
            </LinkButton>
          )
        }
      >
        <FilterText name="nom" label={t.name} value={query.nom} />
        <FilterSelect
          name="niveau"
          label={t.level}
          value={query.niveau}
          options={LEVELS.map((level) => ({ value: level, label: uiFr.level[level] }))}
        />
        <FilterSelect
          name="visite"
          label={t.visit}
          value={query.visite}
          all={t.allFeminine}
          options={[
            { value: "jamais", label: options["visite-jamais"] },
            { value: "sans-contact", label: options["visite-sans-contact"] },
            { value: "ancienne", label: options["visite-ancienne"] },
          ]}
        />
        <FilterSelect
          name="retard"
          label={t.late}
          value={query.retard}
          options={[{ value: "oui", label: options["retard-oui"] }]}
        />
        {(members.length > here.length || query.partis) && (
          <FilterSelect
            name="partis"
            label={t.membership}
            value={query.partis}
            all={t.current}
            options={[{ value: "oui", label: options["partis-oui"] }]}
          />
        )}
      </Filters>
      <ActiveFilters
        filters={FILTERS.filter((name) => query[name]).map((name) => ({
          label: labelOf(query, name, options),
          href: overviewHref(query, { [name]: undefined }),
        }))}
        clear={clearedHref(query)}
      />
    </>
  );
}
