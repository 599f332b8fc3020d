import type { DictionaryList, DictionaryTerm } from "./dictionary-term";
import type { Service } from "./service";

export type Choice = {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  readonly rare: boolean;
};
export type Choices = {
  readonly service: Service;
  readonly themes: readonly Choice[];
  readonly types: readonly Choice[];
  readonly modes: readonly Choice[];
  readonly channels: readonly Choice[];
};

/** The IT service classifies by its own domains: two lists on purpose, never joined in a figure. */
export const themeListOf = (service: Service): DictionaryList => (service === "dpo" ? "theme" : "it_domain");

const offered = (term: DictionaryTerm, service: Service) =>
  term.active && term.services.some((s) => s === service || (service === "dpo" && s === "dpo_rare"));

const toChoice = ({ code, label, definition, services }: DictionaryTerm, service: Service): Choice => ({
  code,
  label,
  definition,
  rare: !services.includes(service),
});

/** What a service may choose for an act with one member: active terms in their rank, the rare ones last, no collective type. */
export function choicesOf(terms: readonly DictionaryTerm[], service: Service): Choices {
  const of = (list: DictionaryList) =>
    terms
      .filter((t) => t.list === list && offered(t, service) && !t.collective)
      .sort((a, b) => a.rank - b.rank)
      .map((t) => toChoice(t, service))
      .sort((a, b) => Number(a.rare) - Number(b.rare));
  return { service, themes: of(themeListOf(service)), types: of("type"), modes: of("mode"), channels: of("channel") };
}

/** The types of a collective act (watch, mailing, meeting), in their rank. */
export const collectiveTypesOf = (terms: readonly DictionaryTerm[]): Choice[] =>
  terms
    .filter((t) => t.list === "type" && t.active && t.collective)
    .sort((a, b) => a.rank - b.rank)
    .map((t) => toChoice(t, "dpo"));

/** Label of a code, retired terms included: a figure of the past keeps its word. An unknown code shows as itself. */
export const labelOf = (terms: readonly DictionaryTerm[], list: DictionaryList, code: string): string =>
  terms.find((t) => t.list === list && t.code === code)?.label ?? code;
