import { themeListOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryList, DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { Service } from "@/lib/domain/intervention/service";
import { MEMBER_KINDS } from "@/lib/domain/member/kind";
import type { Filters } from "@/lib/domain/statistics/filters";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { statisticsRowsFr as t } from "@/lib/i18n/fr/statistics-rows";
import { Choose } from "./choose";

type Props = {
  filters: Filters;
  terms: readonly DictionaryTerm[];
  services: readonly Service[];
  /** Undefined: no kind of member nor member can be asked (the commission, a town). */
  members?: readonly { id: string; name: string }[] | undefined;
};

/** The terms of a list that a single act may have, the retired ones last: their past stands. */
const optionsOf = (terms: readonly DictionaryTerm[], list: DictionaryList) =>
  terms
    .filter((term) => term.list === list && !term.collective)
    .sort((a, b) => Number(b.active) - Number(a.active) || a.rank - b.rank)
    .map(({ code, label, active }) => ({ value: code, label: active ? label : t.retired(label) }));

/** What narrows every figure of the page. */
export function FilterFields({ filters, terms, services, members }: Props) {
  const themes = services.map((service) => ({
    label: statisticsFr.services[service],
    options: optionsOf(terms, themeListOf(service)),
  }));
  return (
    <>
      {services.length > 1 && (
        <Choose
          id="service"
          name="service"
          label={t.service}
          value={filters.service ?? ""}
          every={t.every}
          options={services.map((value) => ({ value, label: statisticsFr.services[value] }))}
        />
      )}
      <Choose
        id="theme"
        name="theme"
        label={t.theme}
        value={filters.theme ?? ""}
        every={t.every}
        options={[]}
        groups={themes}
      />
      {services.includes("dpo") && (
        <Choose
          id="type"
          name="type"
          label={t.type}
          value={filters.type ?? ""}
          every={t.every}
          options={optionsOf(terms, "type")}
        />
      )}
      <Choose
        id="mode"
        name="mode"
        label={t.mode}
        value={filters.mode ?? ""}
        every={t.every}
        options={optionsOf(terms, "mode")}
      />
      {members && (
        <>
          <Choose
            id="nature"
            name="nature"
            label={t.kind}
            value={filters.kind ?? ""}
            every={t.every}
            options={MEMBER_KINDS.map((value) => ({ value, label: memberKindsFr[value] }))}
          />
          <Choose
            id="adherent"
            name="adherent"
            label={t.member}
            value={filters.memberId ?? ""}
            every={t.every}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      )}
    </>
  );
}
