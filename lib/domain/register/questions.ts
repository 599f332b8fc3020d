import type { EntryContent } from "./content";
import type { FieldKey } from "./content/fields";
import { STEP_FIELDS, STEP_KEYS, type StepKey } from "./questions/step-fields";
import { isRetentionFixed } from "./rules/fixed-retention";

export type QuestionStep = {
  readonly key: StepKey;
  readonly fields: readonly FieldKey[];
  /** `doubt`: « je ne sais pas » was answered, which is done for the town and open for the DPO. */
  readonly state: "todo" | "done" | "doubt";
};

type AskedTemplate = { readonly id: string; readonly processors: readonly string[] };

const STATE_ROLES: readonly EntryContent["controllerRole"][] = ["maire_agent_etat", "maire_officier_etat_civil"];

/** Whether the answer can differ from one town to the next; what a text settles is not asked. */
function varies(step: StepKey, content: EntryContent, template: AskedTemplate | null): boolean {
  if (template === null) return true;
  switch (step) {
    case "recipients":
      // The texts of the State name who receives its files.
      return !STATE_ROLES.includes(content.controllerRole);
    case "retention":
      return !isRetentionFixed(template.id);
    case "processors":
      return (
        template.processors.length > 0 ||
        content.processors.length > 0 ||
        content.software.length > 0 ||
        content.supports.cloud === true
      );
    default:
      return true;
  }
}

const stateOf = (step: StepKey, { unknowns, confirmed }: EntryContent): QuestionStep["state"] => {
  const [asked]: readonly [FieldKey, ...FieldKey[]] = STEP_FIELDS[step];
  if (unknowns.includes(asked)) return "doubt";
  return confirmed.includes(asked) ? "done" : "todo";
};

/** The pages to ask the secretary for this entry, at most seven, in their order. */
export const questionSteps = (content: EntryContent, template: AskedTemplate | null): QuestionStep[] =>
  STEP_KEYS.filter((step) => varies(step, content, template)).map((key) => ({
    key,
    fields: STEP_FIELDS[key],
    state: stateOf(key, content),
  }));

/** The parts of the page on information that this entry calls for, beside the notice itself. */
export const noticeParts = (content: EntryContent): { consent: boolean; adapted: boolean } => ({
  consent: content.purposes.some((purpose) => purpose.lawfulBasis === "consent"),
  adapted: content.minors === true || content.vulnerable === true,
});
