import type { FieldKey } from "./content/fields";
import { DPIA_RULES } from "./rules/dpia";
import { IDENTITY_RULES } from "./rules/identity";
import { LAWFUL_BASIS_RULES } from "./rules/lawful-basis";
import { LIFE_RULES } from "./rules/life";
import { PERSONAL_DATA_RULES } from "./rules/personal-data";
import { PROCESSOR_RULES } from "./rules/processors";
import { RECIPIENT_RULES, TRANSFER_RULES } from "./rules/recipients";
import { RETENTION_RULES } from "./rules/retention";
import type { EntryContext, EntryRule, RuleDetail, Severity } from "./rules/rule";
import { SAFETY_RULES } from "./rules/safety";

const ALL_ENTRY_RULES = [
  ...IDENTITY_RULES,
  ...LAWFUL_BASIS_RULES,
  ...PERSONAL_DATA_RULES,
  ...RECIPIENT_RULES,
  ...PROCESSOR_RULES,
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
  "AI-05": { severity: "warning", awaits: "dpia" },
  "AI-06": { severity: "blocking", awaits: "dpia" },
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

/**
 * VI-04: one alert per expected template that has neither an entry (archived ones excluded) nor a reason to be set aside.
 * VI-06, its other side: one per software of the member's list that no entry names.
 */
export function checkRegister(register: {
  readonly expected: readonly NamedTemplate[];
  readonly adopted: readonly string[];
  readonly setAside: readonly string[];
  /** Software of the member's list that no entry names. */
  readonly unusedSoftware: readonly string[];
}): Alert[] {
  const about = { levelOnly: false, field: null };
  const absent = register.expected.filter(
    ({ id }) => !register.adopted.includes(id) && !register.setAside.includes(id),
  );
  return [
    ...absent.map(({ name }) => ({ ...REGISTER_RULE, ...about, detail: { name } })),
    ...register.unusedSoftware.map(
      (name) => ({ code: "VI-06", severity: "advice", ...about, detail: { name } }) as const,
    ),
  ];
}

export const blocksApproval = (alert: Alert): boolean => alert.severity === "blocking";
export const blocksAffine = (alert: Alert): boolean => alert.severity === "blocking" || alert.levelOnly;
