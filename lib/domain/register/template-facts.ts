import type { EntryContent } from "./content";
import type { Phase, Retention } from "./content/retention";
import type { Template } from "./template";

/** What the screens and the rules ask of a template, be it everyone's or a syndicate's own. */
export type TemplateFacts = Pick<
  Template,
  | "id"
  | "name"
  | "theme"
  | "controller"
  | "purposes"
  | "dataSubjects"
  | "dataCategories"
  | "recipients"
  | "processors"
  | "retention"
  | "appliesWhen"
  | "verify"
  | "verifyNote"
>;

const LETTER = { day: "D", month: "M", year: "Y" } as const;

const phaseOf = (phase: Phase | null): Template["retention"]["active"] => ({
  duration: phase?.value != null && phase.unit !== null ? `P${phase.value}${LETTER[phase.unit]}` : null,
  trigger: phase?.trigger || null,
  text: phase?.text ?? "",
});

const fateOf = (retention: Retention | undefined): Template["retention"]["final"] => ({
  fate: retention?.finalFate ?? "to_determine",
  text: retention?.fateText ?? "",
});

/**
 * The facts of a template that is kept as a whole content. No condition makes it expected: a town holds it because it chose
 * to, or because the DPO gave it.
 */
export function factsOfContent(id: string, content: EntryContent): TemplateFacts {
  const [retention] = content.retention;
  return {
    id,
    name: content.name,
    theme: content.domain,
    controller: content.controllerRole,
    purposes: content.purposes.map(({ label }) => label),
    dataSubjects: content.dataSubjects.map(({ label }) => label),
    dataCategories: content.dataCategories.map(({ label, examples, kind, detail, optional }) => ({
      ...{ label, examples, kind, detail, optional },
    })),
    recipients: {
      internal: content.internalRecipients.map(({ label }) => label),
      external: content.externalRecipients.map(({ label }) => label),
    },
    processors: content.processors.map(({ role }) => role),
    retention: {
      active: phaseOf(retention?.active ?? null),
      intermediate: phaseOf(retention?.intermediate ?? null),
      final: fateOf(retention),
      rule: content.retention
        .map(({ text }) => text)
        .filter(Boolean)
        .join(" "),
      source: retention?.source ?? "",
    },
    appliesWhen: [],
    verify: false,
    verifyNote: "",
  };
}
