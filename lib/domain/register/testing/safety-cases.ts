import type { EntryContent } from "../content";
import { completeContent, completeContext } from "./complete-entry";
import { category, on, onMember, purpose, type RuleCases } from "./rule-case";

type Code = `SE-0${1 | 2 | 3 | 4 | 5 | 6}` | `IN-0${1 | 2 | 3}` | `DR-0${1 | 2}`;

const measures = (count: number) => ({ securityMeasures: completeContent.securityMeasures.slice(0, count) });
const without = (code: string): Partial<EntryContent> => ({
  securityMeasures: completeContent.securityMeasures.map((measure) =>
    measure.code === code ? { ...measure, implemented: false } : measure,
  ),
});
const supports = (change: Partial<EntryContent["supports"]>) => ({
  supports: { ...completeContent.supports, ...change },
});
const notice = (change: Partial<EntryContent["informationNotice"]>) => ({
  informationNotice: { ...completeContent.informationNotice, ...change },
});
const found = (label: string, questionCode: string | null, entryId: string | null) => ({
  ...completeContext,
  openFindings: [{ label, questionCode, entryId }],
});
const decision = (basis: string) => ({
  automatedDecision: { ...completeContent.automatedDecision, answer: true, basis },
});
const ordinary = { dataCategories: [category("Identité")] };
const noObjection = (text: string) => ({
  rights: { ...completeContent.rights, objection: false, objectionExclusionText: text },
});

export const safetyCases: RuleCases<Code> = {
  "SE-01": {
    fires: [
      { when: "two measures", context: on(measures(2)) },
      {
        when: "three of which one is not in place",
        context: on({ securityMeasures: (without("ACC").securityMeasures ?? []).slice(0, 3) }),
      },
    ],
    silent: [{ when: "three measures", context: on(measures(3)) }],
  },
  "SE-02": {
    fires: [{ when: "health on a laptop", context: on(without("CHI")) }],
    silent: [
      { when: "nothing leaves the office", context: on({ ...without("CHI"), ...supports({ portable: false }) }) },
      { when: "ordinary data", context: on({ ...without("CHI"), ...ordinary }) },
    ],
  },
  "SE-03": {
    fires: [
      { when: "no backup in place", context: on(without("SAV")) },
      {
        when: "no backup listed",
        context: on({ securityMeasures: completeContent.securityMeasures.filter(({ code }) => code !== "SAV") }),
      },
      { when: "the visit found no restore tried", context: found("Aucune restauration essayée", "F2", null) },
    ],
    silent: [
      { when: "paper only", context: on({ ...without("SAV"), ...supports({ electronic: false, cloud: false }) }) },
    ],
  },
  "SE-04": {
    fires: [
      { when: "the visit said no to own accounts", context: found("Chaque agent n’a pas son compte", "E1", null) },
      {
        when: "a finding on this entry says it",
        context: found("Un compte partagé au secrétariat", null, completeContext.entryId),
      },
    ],
    silent: [
      {
        when: "the finding is about another entry",
        context: found("Un compte partagé", "E1", "01900000-0000-7000-8000-000000000002"),
      },
      { when: "the finding is about something else", context: found("Armoire ouverte", "C2", null) },
    ],
  },
  "SE-05": {
    fires: [{ when: "an online service undated", context: on({ onlineService: true }) }],
    silent: [{ when: "a dated decision", context: on({ onlineService: true, homologatedOn: "2026-03-01" }) }],
  },
  "SE-06": {
    fires: [{ when: "health on an open shelf", context: on(without("ARM")) }],
    silent: [
      { when: "no paper", context: on({ ...without("ARM"), ...supports({ paper: false }) }) },
      { when: "ordinary data", context: on({ ...without("ARM"), ...ordinary }) },
    ],
  },
  "IN-01": {
    fires: [
      { when: "unanswered", context: on(notice({ answer: null })) },
      { when: "no", context: on(notice({ answer: "no" })) },
    ],
    silent: [{ when: "not applicable", context: on(notice({ answer: "na" })) }],
  },
  "IN-02": {
    fires: [
      { when: "three years and a day", context: on(notice({ on: "2023-11-21" })) },
      { when: "the DPO's contact changed since", context: onMember({ dpoContactSince: "2026-01-11" }) },
    ],
    silent: [
      { when: "three years", context: onMember({ dpoContactSince: null }, notice({ on: "2023-11-22" })) },
      { when: "undated", context: on(notice({ on: null })) },
    ],
  },
  "IN-03": {
    fires: [{ when: "indirect and silent", context: on({ collection: "indirect" }) }],
    silent: [{ when: "persons are told", context: on({ collection: "both", article14: "Courrier sous un mois" }) }],
  },
  "DR-01": {
    fires: [{ when: "no ground", context: on(decision("")) }],
    silent: [{ when: "a ground", context: on(decision("RGPD, art. 22(2)(b)")) }],
  },
  "DR-02": {
    fires: [{ when: "a public task without objection", context: on(noObjection("")) }],
    silent: [
      { when: "the text is quoted", context: on(noObjection("CESEDA, art. R. 142-49")) },
      {
        when: "an obligation opens no objection",
        context: on({ ...noObjection(""), purposes: [purpose("legal_obligation")] }),
      },
    ],
  },
};
