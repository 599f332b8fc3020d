import { type Outcome, type Satisfaction, SECONDARY_THEMES_MAX } from "@/lib/domain/intervention/act-codes";
import { labelOf, themeListOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryList, DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { Service } from "@/lib/domain/intervention/service";
import type { InterventionStatus } from "@/lib/domain/intervention/status";
import { formatDay } from "@/lib/i18n/format";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { interventionEditFr } from "@/lib/i18n/fr/intervention-edit";
import type { EditableLinks } from "./edit-links";

const f = interventionFr.fields;
const t = interventionEditFr;

/** How the links of an act to its entries and its visit are told. */
export function linkedFields({ entries, visits }: EditableLinks) {
  const entryWords = (ids: unknown) =>
    entries
      .filter(({ id }) => Array.isArray(ids) && ids.includes(id))
      .map(({ ref, name }) => `${ref}, ${name}`)
      .join("\n");
  const visitWords = (id: unknown) => {
    const visit = visits.find((one) => one.id === id);
    if (!visit) return t.noVisit;
    return visit.on ? t.visitOn(formatDay(visit.on)) : t.visitUndated;
  };
  return [
    { name: "visitId", label: f.visitId, words: visitWords },
    { name: "entryIds", label: f.entryIds, words: entryWords, list: true },
  ];
}

/** How each field of an act is told when two people wrote on it: names and values in words. */
export function editedFields(terms: readonly DictionaryTerm[], service: Service) {
  const coded = (list: DictionaryList) => (value: unknown) =>
    typeof value === "string" && value !== "" ? labelOf(terms, list, value) : t.none;
  const many = (list: DictionaryList) => (value: unknown) =>
    Array.isArray(value) ? value.filter(Boolean).map(coded(list)).join(", ") : t.none;
  const themes = themeListOf(service);
  return [
    { name: "subject", label: f.subject, free: true },
    { name: "question", label: f.question, free: true },
    { name: "answer", label: f.answer, free: true },
    { name: "date", label: f.date },
    { name: "theme", label: service === "dpo" ? f.theme : f.itDomain, words: coded(themes) },
    {
      name: "secondaryThemes",
      label: f.secondaryThemes,
      words: many(themes),
      // The form has a place for each, filled or not.
      inForm: (value: unknown) =>
        Array.from(
          { length: SECONDARY_THEMES_MAX },
          (_, index) => (Array.isArray(value) ? value[index] : null) ?? null,
        ),
    },
    { name: "type", label: f.type, words: coded("type") },
    { name: "channel", label: f.channel, words: coded("channel") },
    { name: "mode", label: f.mode, words: coded("mode") },
    {
      name: "direction",
      label: f.direction,
      words: (value: unknown) => interventionFr.directions[value === "dpo" ? "dpo" : "member"],
    },
    {
      name: "status",
      label: f.status,
      words: (value: unknown) => interventionFr.statuses[value as InterventionStatus] ?? String(value), // a status of the form or of the row
    },
    { name: "durationMinutes", label: f.durationMinutes },
    { name: "preparationMinutes", label: f.preparationMinutes },
    { name: "travelMinutes", label: f.travelMinutes },
    { name: "followUpOn", label: f.followUpOn },
    {
      name: "outcome",
      label: f.outcome,
      words: (value: unknown) => (value ? interventionFr.outcomes[value as Outcome] : t.none), // of the form or of the row
    },
    {
      name: "satisfaction",
      label: f.satisfaction,
      words: (value: unknown) => (value ? interventionFr.satisfactions[Number(value) as Satisfaction] : t.none), // idem
    },
    {
      name: "confidential",
      label: f.confidential,
      words: (value: unknown) => (value === true ? t.yes : t.no),
    },
    { name: "requesterName", label: f.requesterName },
    { name: "requesterFunction", label: f.requesterFunction },
  ];
}
