import type { MemberKind } from "../../member/kind";
import type { EntryContent } from "../content";
import type { FieldKey } from "../content/fields";
import type { Duration } from "../content/retention";
import type { Linked } from "./linked";

export const SEVERITIES = ["blocking", "warning", "advice"] as const;
export type Severity = (typeof SEVERITIES)[number];
export type RuleScope = "entry" | "member" | "cross";

/** What fills the placeholders of the French message. `on` is a day 'YYYY-MM-DD'. */
export type RuleDetail = {
  readonly list?: readonly string[];
  readonly on?: string;
  readonly count?: number;
  readonly name?: string;
  readonly duration?: Duration;
};

export type MemberFacts = {
  readonly kind: MemberKind;
  readonly controllerName: string;
  /** A way to reach the controller: e-mail, telephone or address. */
  readonly controllerContact: string;
  readonly dpoContact: string;
  /** Day since which the DPO's contact is the present one; notices older than it name another. */
  readonly dpoContactSince: string | null;
  /** The commune has a CCAS, whether or not it is a member. */
  readonly hasCcas: boolean;
  readonly agentsCount: number | null;
};

/** `approvedByRole` is the role acted in at the last approval; null while the member never approved. */
export type EntryLife = {
  readonly approvedByRole: "representative" | "dpo" | null;
  readonly nextReviewOn: string | null;
};

export type SiblingEntry = {
  readonly id: string;
  readonly name: string;
  readonly templateId: string | null;
  readonly service: string;
};

/** A finding of a visit that is still open; `entryId` null when it is about the member at large. */
export type OpenFinding = {
  readonly label: string;
  readonly entryId: string | null;
  /** Code of the question of the visit guide it comes from, « E1 ». */
  readonly questionCode: string | null;
};

/** All that a rule may look at. `today` is the only clock. */
export type EntryContext = {
  readonly entryId: string | null;
  readonly templateId: string | null;
  /** What the template would give today for the version adopted; null for an entry without template. */
  readonly templateContent: EntryContent | null;
  readonly content: EntryContent;
  readonly member: MemberFacts;
  readonly life: EntryLife;
  /** The other entries of the same member, archived ones excluded. */
  readonly siblings: readonly SiblingEntry[];
  readonly openFindings: readonly OpenFinding[];
  /** The directory, contracts and list of software, as far as this entry names them. */
  readonly linked: Linked;
  readonly today: string;
};

/** `levelOnly`: keeps the entry from « affiné » without stopping its approval or capping its score. */
export type RuleHit = {
  readonly severity?: Severity;
  readonly levelOnly?: true;
  readonly detail?: RuleDetail;
};

export type EntryRule<Code extends string = string> = {
  readonly code: Code;
  readonly severity: Severity;
  readonly scope: RuleScope;
  /** The question to open to answer the rule; null when the answer is elsewhere than in the entry. */
  readonly field: FieldKey | null;
  readonly check: (context: EntryContext) => RuleHit | null;
};

type Outcome = boolean | RuleDetail | null;

const hitOf = (outcome: Outcome): RuleHit | null => {
  if (outcome === null || outcome === false) return null;
  return outcome === true ? {} : { detail: outcome };
};

/** A rule of one plain severity: `when` says whether it fires, or with what detail. */
export const rule = <const Code extends string>(
  code: Code,
  severity: Severity,
  field: FieldKey | null,
  when: (content: EntryContent, context: EntryContext) => Outcome,
  scope: RuleScope = "entry",
): EntryRule<Code> => ({ code, severity, field, scope, check: (context) => hitOf(when(context.content, context)) });

/** A rule whose severity depends on the case (register-model § 3.9). */
export const compositeRule = <const Code extends string>(
  code: Code,
  severity: Severity,
  field: FieldKey | null,
  check: EntryRule["check"],
): EntryRule<Code> => ({ code, severity, field, scope: "entry", check });
