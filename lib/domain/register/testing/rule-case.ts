import type { EntryContent } from "../content";
import { blankDataCategory, blankPurpose } from "../content/blank";
import type { LawfulBasis } from "../content/codes";
import type { Purpose } from "../content/purpose";
import type { EntryRuleCode } from "../rules";
import type { EntryContext, EntryLife, MemberFacts, RuleDetail, Severity } from "../rules/rule";
import { completeContent, completeContext, withContent } from "./complete-entry";

export type Firing = {
  readonly when: string;
  readonly context: EntryContext;
  readonly severity?: Severity;
  readonly detail?: RuleDetail;
};
export type Silence = { readonly when: string; readonly context: EntryContext };
/** Both sides of a rule. The complete entry is silent for every rule; `silent` adds what stands just short of the line. */
export type RuleCases<Code extends EntryRuleCode> = Record<
  Code,
  { readonly fires: readonly [Firing, ...Firing[]]; readonly silent?: readonly Silence[] }
>;

export const on = (change: Partial<EntryContent>): EntryContext => withContent(change);
export const onTemplate = (templateId: string | null, change: Partial<EntryContent> = {}): EntryContext => ({
  ...withContent(change),
  templateId,
});
export const onMember = (change: Partial<MemberFacts>, content: Partial<EntryContent> = {}): EntryContext => ({
  ...withContent(content),
  member: { ...completeContext.member, ...change },
});
export const onLife = (change: Partial<EntryLife>): EntryContext => ({
  ...completeContext,
  life: { ...completeContext.life, ...change },
});

export const purpose = (basis: LawfulBasis | "to_determine", change: Partial<Purpose> = {}): Purpose => ({
  ...blankPurpose("Inscrire, commander et pointer les repas"),
  lawfulBasis: basis,
  lawReferences: ["Code de l’éducation, art. R. 531-52"],
  ...change,
});
export const consent = (change: Partial<Purpose> = {}): Purpose =>
  purpose("consent", { consentProof: "Formulaire signé", consentWithdrawal: "Un courriel suffit", ...change });

export const category = (label: string, change: Partial<ReturnType<typeof blankDataCategory>> = {}) => ({
  ...blankDataCategory(label),
  ...change,
});
export const retained = (change: Partial<EntryContent["retention"][number]>): EntryContent["retention"] =>
  completeContent.retention.map((retention) => ({ ...retention, ...change }));
export const lasting = (value: number, unit: "day" | "month" | "year", trigger = "événement") => ({
  value,
  unit,
  trigger,
  text: "",
  unlimited: false,
});
