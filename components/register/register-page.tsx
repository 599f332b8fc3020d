import type { ComponentProps } from "react";
import type { RegisterQuery } from "@/lib/domain/register/list-query";
import { ENTRY_STATUSES } from "@/lib/domain/register/status";
import { plural } from "@/lib/i18n/format";
import { exportFr } from "@/lib/i18n/fr/export";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { registerFr } from "@/lib/i18n/fr/register";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { routes } from "@/lib/routes";
import { MovedBanner } from "../publication/moved-banner";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ActiveFilters, FilterSelect, Filters, FilterText } from "../ui/filters";
import { PageHead } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { lackWords } from "./lack-words";
import type { RegisterLine } from "./register-line";
import { RegisterTable } from "./register-table";

const t = registerFr;

type Props = {
  memberId: string;
  query: RegisterQuery;
  total: number;
  approved: number;
  count: number;
  page: number;
  pageSize: number;
  services: readonly string[];
  lines: readonly RegisterLine[];
  expectedAbsent: number;
  mayWrite: boolean;
  /** What the last public edition no longer tells as it is; null when there is nothing to say. */
  notice: ComponentProps<typeof MovedBanner>["notice"] | null;
};

function activeFilters(memberId: string, query: RegisterQuery) {
  const without = (change: Partial<RegisterQuery>) => routes.register(memberId, { ...query, page: null, ...change });
  return [
    ...(query.nom ? [{ label: query.nom, href: without({ nom: "" }) }] : []),
    ...(query.statut ? [{ label: registerFieldsFr.statuses[query.statut], href: without({ statut: undefined }) }] : []),
    ...(query.service ? [{ label: query.service, href: without({ service: "" }) }] : []),
    ...(query.manque ? [{ label: lackWords(query.manque), href: without({ manque: "" }) }] : []),
  ];
}

function EmptyRegister({ memberId, expectedAbsent, mayWrite }: Props) {
  const body = expectedAbsent > 0 ? t.emptyBody(plural(expectedAbsent, ...t.usual)) : t.emptyNoTemplate;
  const action = mayWrite ? { href: routes.newEntry(memberId, { attendus: "oui" }), label: t.start } : undefined;
  return (
    <EmptyState title={t.emptyTitle} action={action}>
      <p>{body}</p>
    </EmptyState>
  );
}

/** The register of the member in hand: what there is, those that wait for someone first. */
export function RegisterPage(props: Props) {
  const { memberId, query, total, approved, count, lines, services, mayWrite } = props;
  const active = activeFilters(memberId, query);
  const add = (
    <>
      {mayWrite && (
        <LinkButton href={routes.newEntry(memberId)} kind="first">
          {t.add}
        </LinkButton>
      )}
      {mayWrite && <LinkButton href={routes.importRegister(memberId)}>{importPagesFr.link}</LinkButton>}
      {total > 0 && <LinkButton href={routes.exportForm(memberId)}>{exportFr.one.link}</LinkButton>}
      {(total > 0 || props.notice) && <LinkButton href={routes.publication(memberId)}>{publicationFr.link}</LinkButton>}
    </>
  );
  const counted = t.approvedCount(plural(total, ...t.entries), plural(approved, ...t.approvedWords));
  if (total === 0 && active.length === 0) {
    return (
      <>
        <PageHead title={t.title} actions={add} />
        {props.notice && <MovedBanner memberId={memberId} notice={props.notice} />}
        <EmptyRegister {...props} />
      </>
    );
  }
  return (
    <>
      <PageHead title={t.title} count={counted} actions={add} />
      {props.notice && <MovedBanner memberId={memberId} notice={props.notice} />}
      <Filters
        label={t.filters.label}
        keep={{ manque: query.manque }}
        after={
          count > 0 && (
            <LinkButton href={routes.exportRegister(memberId, { ...query, page: null })} kind="quiet" download>
              {t.export(plural(count, ...t.exportLines))}
            </LinkButton>
          )
        }
      >
        <FilterText name="nom" label={t.filters.name} value={query.nom} />
        <FilterSelect
          name="statut"
          label={t.filters.status}
          value={query.statut}
          all={t.filters.current}
          options={ENTRY_STATUSES.map((status) => ({ value: status, label: registerFieldsFr.statuses[status] }))}
        />
        <FilterSelect
          name="service"
          label={t.filters.service}
          value={query.service}
          options={services.map((service) => ({ value: service, label: service }))}
        />
      </Filters>
      <ActiveFilters filters={active} clear={routes.register(memberId)} />
      {count === 0 ? (
        <EmptyState
          title={t.filteredTitle}
          action={{ href: routes.register(memberId), label: t.clear(plural(total, ...t.entries)) }}
        >
          {null}
        </EmptyState>
      ) : (
        <RegisterTable memberId={memberId} lines={lines} />
      )}
      <Pages
        total={count}
        page={props.page}
        size={props.pageSize}
        href={(number) => routes.register(memberId, { ...query, page: number })}
      />
    </>
  );
}
