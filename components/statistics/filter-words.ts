import { labelOf, themeListOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import { SERVICES, type Service } from "@/lib/domain/intervention/service";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { statisticsRowsFr as t } from "@/lib/i18n/fr/statistics-rows";
import { kindWords } from "./words";

type Narrowed = {
  service: Service | null;
  theme: string | null;
  type: string | null;
  mode: string | null;
  kind: string | null;
  memberId: string | null;
};
type Known = { terms: readonly DictionaryTerm[]; members?: readonly { id: string; name: string }[] | undefined };

/** What narrows the figures, as a sentence: a sheet on paper shows no form. Empty when nothing does. */
export function filterWords(
  { service, theme, type, mode, kind, memberId }: Narrowed,
  { terms, members }: Known,
): string {
  const list = SERVICES.map(themeListOf).find((one) => terms.some((term) => term.list === one && term.code === theme));
  const said = [
    service && !theme && !type ? statisticsFr.services[service] : "",
    theme && list ? t.narrowed(t.theme, labelOf(terms, list, theme)) : "",
    type ? t.narrowed(t.type, labelOf(terms, "type", type)) : "",
    mode ? t.narrowed(t.mode, labelOf(terms, "mode", mode)) : "",
    kind ? t.narrowed(t.kind, kindWords(kind)) : "",
    memberId ? t.narrowed(t.member, members?.find(({ id }) => id === memberId)?.name ?? "") : "",
  ].filter(Boolean);
  return said.length > 0 ? t.only(said.join(", ")) : "";
}
