import type { FieldKey } from "./content";
import { DPIA_RULES } from "./rules/dpia";
import { IDENTITY_RULES } from "./rules/identity";
import { LAWFUL_BASIS_RULES } from "./rules/lawful-basis";
import { LIFE_RULES } from "./rules/life";
import { PERSONAL_DATA_RULES } from "./rules/personal-data";
import { RECIPIENT_RULES, TRANSFER_RULES } from "./rules/recipients";
import { RETENTION_RULES } from "./rules/retention";
import type { EntryContext, EntryRule, RuleDetail, Severity } from "./rules/rule";
import { SAFETY_RULES } from "./rules/safety";

const ALL_ENTRY_RULES = [
  ...IDENTITY_RULES,
  ...LAWFUL_BASIS_RULES,
  ...PERSONAL_DATA_RULES,
  ...RECIPIENT_RULES,
  ...TRANSFER_RULES,
  ...RETENTION_RULES,
  ...SAFETY_RULES,
  ...DPIA_RULES,
  ...LIFE_RULES,
] as const;

export type EntryRuleCode = (typeof ALL_ENTRY_RULES)[number]["code"];

/** The rules that look at one entry, in the order of register-model § 3. */
export const ENTRY_RULES: readonly EntryRule<EntryRuleCode>[] = ALL_ENTRY_RULES;

/** VI-04 looks at the register of a member: what should be there and is not. */
export const REGISTER_RULE = { code: "VI-04", severity: "warning", scope: "cross" } as const;

/** Rules whose object is not built yet, with that object; « maîtrisé » waits for them. */
export const NOT_ASSESSABLE = {
  "ST-03": { severity: "warning", awaits: "contract" },
  "ST-05": { severity: "advice", awaits: "subscription" },
  "AI-05": { severity: "warning", awaits: "dpia" },
  "AI-06": { severity: "blocking", awaits: "dpia" },
  "VI-06": { severity: "advice", awaits: "software" },
  "VI-08": { severity: "advice", awaits: "breach" },
} as const satisfies Record<string, { severity: Severity; awaits: string }>;

export type RuleCode = EntryRuleCode | typeof REGISTER_RULE.code | keyof typeof NOT_ASSESSABLE;

/** A rule that fired. `levelOnly`: it stops « affiné », not the approval, and does not cap the score. */
export type Alert = {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly levelOnly: boolean;
  /** The question that answers it, when it is one of the entry's. */
  readonly field: FieldKey | null;
  readonly detail: RuleDetail;
};

/** Every alert of an entry, in the order of the rules. A rule informs: it never hides the entry. */
export function checkEntry(context: EntryContext): Alert[] {
  return ENTRY_RULES.flatMap(({ code, severity, field, check }) => {
    const hit = check(context);
    if (!hit) return [];
    return [
      { code, severity: hit.severity ?? severity, levelOnly: hit.levelOnly ?? false, field, detail: hit.detail ?? {} },
    ];
  });
}

type NamedTemplate = { readonly id: string; readonly name: string };

/** VI-04: one alert per expected template that has neither an entry (archived ones excluded) nor a reason to be set aside. */
export function checkRegister(register: {
  readonly expected: readonly NamedTemplate[];
  readonly adopted: readonly string[];
  readonly setAside: readonly string[];
}): Alert[] {
  return register.expected
    .filter(({ id }) => !register.adopted.includes(id) && !register.setAside.includes(id))
    .map(({ name }) => ({ ...REGISTER_RULE, levelOnly: false, field: null, detail: { name } }));
}

export const blocksApproval = (alert: Alert): boolean => alert.severity === "blocking";
export const blocksAffine = (alert: Alert): boolean => alert.severity === "blocking" || alert.levelOnly;
