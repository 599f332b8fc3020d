import type { EntryContent } from "@/lib/domain/register/content";
import { DPIA_CRITERIA } from "@/lib/domain/register/content/codes";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import { registerFieldsFr as f } from "@/lib/i18n/fr/register-fields";
import { registerValuesFr as v } from "@/lib/i18n/fr/register-values";
import { registerWordsFr as w } from "@/lib/i18n/fr/register-words";
import { ITEM_WORDS, transferWords } from "./items";
import { day, line, lines, named, number, worded, yesNo } from "./text";

type Words = { [Field in FieldKey]?: (value: EntryContent[Field]) => string[] };

const CLOSED: Partial<Record<FieldKey, Readonly<Record<string, string>>>> = {
  domain: f.domains,
  actingAs: v.actingAs,
  controllerRole: v.controllerRoles,
  legalRegime: v.legalRegimes,
  collection: v.collections,
};

/** The answers that are made of several values. */
const COMPOSITE = {
  transfers: (value) =>
    lines(worded(v.transferAnswers, value.answer), ...value.items.map(transferWords), named(w.note, value.note)),
  supports: (value) =>
    lines(
      ...(["paper", "electronic", "cloud", "portable"] as const).map((key) =>
        named(w.supports[key], yesNo(value[key])),
      ),
      named(w.paperPlace, value.paperPlace),
    ),
  informationNotice: (value) =>
    lines(
      worded(v.noticeAnswers, value.answer),
      named(w.where, value.where),
      named(w.on, day(value.on)),
      named(w.note, value.note),
    ),
  rights: (value) =>
    lines(
      ...(["access", "rectification", "erasure", "restriction", "objection", "portability"] as const).map((key) =>
        named(v.rights[key], yesNo(value[key])),
      ),
      named(w.objectionText, value.objectionExclusionText),
      named(w.rightsContact, value.contact),
    ),
  automatedDecision: (value) =>
    lines(
      named(w.automated, yesNo(value.answer)),
      named(w.autoBasis, value.basis),
      named(w.logic, value.logic),
      named(w.recourse, value.humanRecourse),
    ),
  dpia: (value) =>
    lines(
      ...DPIA_CRITERIA.map((key) => {
        const { answer, decidedOn, decidedBy } = value.criteria[key];
        if (answer === null) return "";
        const when = decidedOn === null ? "" : w.decided(day(decidedOn), decidedBy);
        return line(`${v.dpiaCriteria[key]} ${yesNo(answer)}`, when);
      }),
      named(w.list, worded(v.dpiaLists, value.listMatch)),
      named(w.decision, line(worded(v.dpiaDecisions, value.decision), day(value.on), value.reason)),
      named(w.legislator, value.legislatorAssessment),
      named(w.advice, value.advice),
    ),
} satisfies Words;

const isDay = (field: FieldKey) => field.endsWith("On");

/** Whether an answer that is a text is a person's own words, and no code or day. */
export const isFreeText = (field: FieldKey): boolean => !CLOSED[field] && !isDay(field);

/** What one item of a list says, on one line. */
export function itemWords(field: FieldKey, item: unknown): string {
  if (typeof item === "string" && !(field in ITEM_WORDS)) return item;
  const words = (ITEM_WORDS as Partial<Record<FieldKey, (item: never) => string>>)[field]; // each reader takes the items of its own field
  return words ? words(item as never) : String(item); // read from that very field of a content
}

/** The answer to one question, line by line; empty when nothing was answered. */
export function fieldWords(field: FieldKey, value: unknown): string[] {
  const composite = (COMPOSITE as Partial<Record<FieldKey, (value: never) => string[]>>)[field]; // each reader takes the value of its own field
  if (composite) return composite(value as never); // read from that very field of a content
  if (Array.isArray(value)) return value.map((item) => itemWords(field, item));
  if (value === null || value === undefined) return [];
  if (typeof value === "boolean") return lines(yesNo(value));
  if (typeof value === "number") return lines(number(value));
  const text = String(value);
  return lines(CLOSED[field] ? worded(CLOSED[field], text) : isDay(field) && text !== "" ? day(text) : text);
}
