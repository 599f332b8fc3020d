import type { FieldKey } from "../content/fields";

/** The short path of the secretary, in its order: only what varies from one town to the next. */
export const STEP_KEYS = ["tools", "service", "recipients", "retention", "processors", "notice", "safety"] as const;
export type StepKey = (typeof STEP_KEYS)[number];

/** Asked of every entry. */
export const FIRST_STEP = STEP_KEYS[0];

/** The fields each page answers; the first is the one « je ne sais pas » is about. */
export const STEP_FIELDS = {
  tools: ["software", "supports", "storagePlace"],
  service: ["service", "internalRecipients"],
  recipients: ["externalRecipients", "noRecipient"],
  retention: ["retention"],
  processors: ["processors"],
  notice: ["informationNotice", "adaptedNotice", "purposes"],
  safety: ["transfers", "securityMeasures"],
} as const satisfies Record<StepKey, readonly [FieldKey, ...FieldKey[]]>;
