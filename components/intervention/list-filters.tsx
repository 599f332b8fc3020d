import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import { LIST_FILTERS, type ListQuery, STATUS_FILTERS } from "@/lib/domain/intervention/list-query";
import { SERVICES, type Service } from "@/lib/domain/intervention/service";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { LinkButton } from "../ui/button";
import { ActiveFilters, FilterDay, FilterSelect, Filters, FilterText } from "../ui/filters";
import { filterWords, serviceWords } from "./list-words";

const t = interventionScreensFr.list;

type ListFiltersProps = {
  query: ListQuery;
  terms: readonly DictionaryTerm[];
  /** The one service of the list; undefined on a member's list, which has both. */
  service: Service | undefined;
  members: readonly { id: string; name: string }[];
  href: (change: { [name in keyof ListQuery]?: ListQuery[name] | undefined }) => string;
  clear: string;
  exportHref: string;
};

/** Retired terms stay in the filters: old rows bear them. A code that both services use (« autre ») stands once. */
const optionsOf = (terms: readonly DictionaryTerm[], lists: readonly string[], service: Service | undefined) =>
  terms
    .filter(({ list, services, collective }) => {
      const mine = !service || services.length === 0 || services.some((one) => one.startsWith(service));
      return lists.includes(list) && !collective && mine;
    })
    .filter(({ code }, index, all) => all.findIndex((other) => other.code === code) === index)
    .map(({ code, label }) => ({ value: code, label }));

/** A GET form: the address is the state of the list. */
export function ListFilters({ query, terms, service, members, href, clear, exportHref }: ListFiltersProps) {
  const themes = service ? [service === "dpo" ? "theme" : "it_domain"] : ["theme", "it_domain"];
  const status = (code: (typeof STATUS_FILTERS)[number]) =>
    code === "comptees" ? t.counted : interventionFr.statuses[code];
  const chosen = LIST_FILTERS.filter((name) => query[name]);
  return (
    <>
      <Filters
        label={t.filters}
        after={
          <LinkButton href={exportHref} kind="quiet" download>
            {t.export}
          </LinkButton>
        }
      >
        <FilterText name="texte" label={t.text} value={query.texte} />
        <FilterDay name="du" label={t.from} value={query.du} />
        <FilterDay name="au" label={t.to} value={query.au} />
        {members.length > 0 && (
          <FilterSelect
            name="adherent"
            label={t.member}
            value={query.adherent}
            all={t.allFeminine}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {!service && (
          <FilterSelect
            name="service"
            label={t.service}
            value={query.service}
            options={SERVICES.map((one) => ({ value: one, label: serviceWords(one) }))}
          />
        )}
        <FilterSelect
          name="theme"
          label={service === "it" ? t.domain : t.theme}
          value={query.theme}
          options={optionsOf(terms, themes, service)}
        />
        {service !== "it" && (
          <>
            <FilterSelect
              name="second"
              label={t.themeRank}
              value={query.second}
              all={t.themeMain}
              options={[{ value: "oui", label: t.themeAny }]}
            />
            <FilterSelect name="type" label={t.type} value={query.type} options={optionsOf(terms, ["type"], service)} />
          </>
        )}
        <FilterSelect name="mode" label={t.mode} value={query.mode} options={optionsOf(terms, ["mode"], service)} />
        <FilterSelect
          name="etat"
          label={t.status}
          value={query.etat}
          options={STATUS_FILTERS.map((code) => ({ value: code, label: status(code) }))}
        />
      </Filters>
      <ActiveFilters
        filters={chosen.map((name) => ({
          label: filterWords(name, query, { terms, members, ...(service && { service }) }),
          href: href({ [name]: undefined }),
        }))}
        clear={clear}
      />
    </>
  );
}
