import { labelOf, themeListOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { InterventionLine } from "@/lib/domain/intervention/line";
import type { ListFilter, ListQuery } from "@/lib/domain/intervention/list-query";
import type { Service } from "@/lib/domain/intervention/service";
import type { InterventionStatus } from "@/lib/domain/intervention/status";
import { formatDayShort } from "@/lib/i18n/format";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";

const t = interventionScreensFr.list;

type Terms = readonly DictionaryTerm[];

export const themeWords = (terms: Terms, { service, theme }: Pick<InterventionLine, "service" | "theme">): string =>
  labelOf(terms, themeListOf(service), theme);
export const typeWords = (terms: Terms, type: string | null): string => (type ? labelOf(terms, "type", type) : "");
export const modeWords = (terms: Terms, mode: string): string => labelOf(terms, "mode", mode);

export const serviceWords = (service: Service): string => interventionScreensFr.views[service];

/** What an active filter says of itself. */
export function filterWords(
  name: ListFilter,
  query: ListQuery,
  { terms, members, service }: { terms: Terms; members: readonly { id: string; name: string }[]; service?: Service },
): string {
  const value = query[name] ?? "";
  switch (name) {
    case "du":
      return `${t.from} ${formatDayShort(value)}`;
    case "au":
      return `${t.to} ${formatDayShort(value)}`;
    case "theme": {
      const words = terms.find(
        ({ list, code }) =>
          code === value && (service ? list === themeListOf(service) : list === "theme" || list === "it_domain"),
      );
      return words?.label ?? value;
    }
    case "type":
      return labelOf(terms, "type", value);
    case "mode":
      return labelOf(terms, "mode", value);
    case "etat":
      return value === "comptees" ? t.counted : (interventionFr.statuses[value as InterventionStatus] ?? value); // the schema let nothing else through
    case "adherent":
      return members.find(({ id }) => id === value)?.name ?? t.member;
    case "service":
      return serviceWords(value as Service); // idem
    default:
      return value;
  }
}
