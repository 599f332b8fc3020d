import { choosesServices } from "@/lib/domain/dictionary/term";
import { type DictionaryList, type DictionaryTerm, TERM_SERVICES } from "@/lib/domain/intervention/dictionary-term";
import { dictionaryFr } from "@/lib/i18n/fr/dictionary";
import { NativeChoices, NativeText } from "../access/form/native-fields";

const t = dictionaryFr;

/** The words of a term and who it is offered to, where the list lets choose. */
export function TermFields({ list, term }: { list: DictionaryList; term?: DictionaryTerm }) {
  return (
    <>
      <NativeText name="label" label={t.labels.label} value={term?.label ?? ""} />
      <NativeText
        name="definition"
        label={t.labels.definition}
        hint={t.definitionHint}
        value={term?.definition ?? ""}
        rows={2}
        optional
      />
      {choosesServices(list) && (
        <NativeChoices
          name="services"
          label={t.labels.services}
          compact
          value={term?.services ?? ["dpo"]}
          choices={TERM_SERVICES.map((service) => ({ value: service, label: t.services[service] }))}
        />
      )}
    </>
  );
}
