import type { EntryContent } from "../content";
import { DPIA_CRITERIA } from "../content/codes";
import { NO_LINKS } from "../rules/linked";
import { completeContent, completeContext } from "./complete-entry";
import { category, on, onLife, onMember, onTemplate, type RuleCases } from "./rule-case";

type Code =
  | "AI-01"
  | "AI-02"
  | "AI-03"
  | "AI-04"
  | "AI-07"
  | "AI-08"
  | "VI-01"
  | "VI-02"
  | "VI-03"
  | "VI-05"
  | "VI-06"
  | "VI-07";

const dpia = (change: Partial<EntryContent["dpia"]>) => ({ dpia: { ...completeContent.dpia, ...change } });
/** The first `count` criteria confirmed, the others denied. */
const confirmed = (count: number, change: Partial<EntryContent["dpia"]> = {}) => {
  const criteria = { ...completeContent.dpia.criteria };
  for (const key of DPIA_CRITERIA.slice(0, count)) criteria[key] = { ...criteria[key], answer: true };
  return dpia({ criteria, listMatch: "none", decision: null, reason: "", ...change });
};
const unanswered = { ...completeContent.dpia.criteria.evaluation, answer: null };
const twin = (templateId: string, service: string) => ({
  ...completeContext,
  siblings: [{ id: "01900000-0000-7000-8000-000000000002", name: "Cantine du bourg", templateId, service }],
});
const finding = (entryId: string | null) => ({
  ...completeContext,
  openFindings: [{ label: "Classeur sur le comptoir", entryId, questionCode: null }],
});

export const lifeCases: RuleCases<Code> = {
  "AI-01": {
    fires: [
      {
        when: "on the list, nothing done",
        context: on(dpia({ listMatch: "required", decision: null })),
        severity: "warning",
      },
      { when: "only begun", context: on(dpia({ listMatch: "required", decision: "en_cours" })) },
      { when: "refused without the text of article 35(10)", context: on(dpia({ listMatch: "required" })) },
    ],
    silent: [
      { when: "the DPO gave an opinion", context: on(dpia({ listMatch: "required", decision: "avis_dpo" })) },
      {
        when: "the legislator assessed it",
        context: on(dpia({ listMatch: "required", legislatorAssessment: "Décret" })),
      },
    ],
  },
  "AI-02": {
    fires: [{ when: "two criteria", context: on(confirmed(2)), severity: "warning", detail: { count: 2 } }],
    silent: [
      { when: "one criterion", context: on(confirmed(1)) },
      { when: "exempt", context: on(confirmed(2, { listMatch: "exempt" })) },
      { when: "done", context: on(confirmed(2, { decision: "validee" })) },
      {
        when: "set aside for a reason",
        context: on(confirmed(2, { decision: "non_requise_motivee", reason: "Petite échelle" })),
      },
    ],
  },
  "AI-03": {
    fires: [{ when: "one criterion", context: on(confirmed(1)) }],
    silent: [
      { when: "none", context: on(confirmed(0)) },
      { when: "the reason is noted", context: on(confirmed(1, { reason: "Petite échelle" })) },
    ],
  },
  "AI-04": {
    fires: [
      { when: "profiling", context: on({ profiling: true }) },
      { when: "250 agents", context: onMember({ agentsCount: 250 }, { domain: "rh" }) },
      {
        when: "biometrics",
        context: on({ dataCategories: [category("Empreinte digitale")], dpia: completeContent.dpia }),
      },
      { when: "geolocation", context: onTemplate("geolocalisation") },
    ],
    silent: [
      { when: "249 agents", context: onMember({ agentsCount: 249 }, { domain: "rh" }) },
      { when: "250 agents, but not about staff", context: onMember({ agentsCount: 250 }) },
    ],
  },
  "AI-07": {
    fires: [{ when: "cameras undecided", context: onTemplate("videoprotection", dpia({ decision: null })) }],
    silent: [{ when: "a decision is written", context: onTemplate("videoprotection") }],
  },
  "AI-08": {
    fires: [
      {
        when: "one of nine",
        context: on(dpia({ criteria: { ...completeContent.dpia.criteria, evaluation: unanswered } })),
      },
    ],
  },
  "VI-01": {
    fires: [{ when: "yesterday", context: onLife({ nextReviewOn: "2026-11-21" }), detail: { on: "2026-11-21" } }],
    silent: [{ when: "today", context: onLife({ nextReviewOn: "2026-11-22" }) }],
  },
  "VI-02": { fires: [{ when: "never approved", context: onLife({ approvedByRole: null }) }] },
  "VI-03": { fires: [{ when: "approved by the DPO", context: onLife({ approvedByRole: "dpo" }) }] },
  "VI-05": {
    fires: [
      {
        when: "same template and service",
        context: twin("restauration-scolaire", "service scolaire"),
        detail: { name: "Cantine du bourg" },
      },
    ],
    silent: [
      { when: "another service", context: twin("restauration-scolaire", "Mairie annexe") },
      { when: "another template", context: twin("periscolaire", "Service scolaire") },
    ],
  },
  "VI-06": {
    fires: [
      {
        when: "the list of software is empty",
        context: { ...completeContext, linked: NO_LINKS },
        detail: { list: completeContent.software.map(({ name }) => name) },
      },
      {
        when: "it is no longer in use",
        context: {
          ...completeContext,
          linked: {
            ...NO_LINKS,
            softwares: completeContent.software.map(({ name }) => ({ name, listed: false, served: false })),
          },
        },
        detail: { list: completeContent.software.map(({ name }) => name) },
      },
    ],
    silent: [{ when: "the entry names no software", context: on({ software: [] }) }],
  },
  "VI-07": {
    fires: [
      {
        when: "an open finding on it",
        context: finding(completeContext.entryId),
        detail: { name: "Classeur sur le comptoir" },
      },
    ],
    silent: [{ when: "the finding is about the member", context: finding(null) }],
  },
};
