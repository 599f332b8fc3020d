import { sameValue } from "../canonical";
import type { EntryContent } from "../content";
import { blankPhase, blankProcessor, blankRetention, blankTransfer } from "../content/blank";
import { ALL_CATEGORIES } from "../content/codes";
import type { FieldKey } from "../content/fields";
import type { Retention } from "../content/retention";
import type { StepInput } from "./step";
import { STEP_FIELDS, type StepKey } from "./step-fields";

type Appliers = {
  [Key in StepKey]: (content: EntryContent, input: StepInput<Key>, model: EntryContent | null) => EntryContent;
};

const filled = (texts: readonly string[]) => texts.filter((text) => text !== "");

/** A recipient kept keeps its note. */
const recipientsOf = (labels: readonly string[], known: EntryContent["internalRecipients"]) =>
  filled(labels).map((label) => known.find((recipient) => recipient.label === label) ?? { label, note: "" });

/** The processor already there under this name, or the part of the template that now gets a name. */
const knownProcessor = (content: EntryContent, { name, role }: { name: string; role: string }) =>
  content.processors.find((processor) => processor.name === name && processor.role === role) ??
  content.processors.find((processor) => processor.name === "" && processor.role === role) ??
  blankProcessor(name, role);

const transferOf = (content: EntryContent, row: { recipient: string; country: string }) => ({
  ...(content.transfers.items.find((item) => item.recipient === row.recipient) ?? blankTransfer),
  ...row,
});

/** Another duration than the template's has no source yet: the DPO will look for one (CO-04). */
function retentionOf(content: EntryContent, input: StepInput<"retention">, model: EntryContent | null): Retention[] {
  if (input.answer === null) return content.retention;
  if (input.answer === "as_template") return model?.retention ?? content.retention;
  const first = content.retention[0] ?? blankRetention(ALL_CATEGORIES);
  const kept = { value: input.value, unit: input.value === null ? null : input.unit };
  const never = input.answer === "never";
  const active = never
    ? { ...blankPhase, text: input.text, unlimited: true }
    : { ...blankPhase, ...kept, trigger: first.active?.trigger ?? "", text: input.text };
  // Saving the page again must not take away the source that the DPO found since.
  if (sameValue(active, first.active)) return content.retention;
  return [{ ...first, active, source: "", reason: input.text }, ...content.retention.slice(1)];
}

function measuresOf(content: EntryContent, labels: readonly string[]): EntryContent["securityMeasures"] {
  const known = content.securityMeasures.map((measure) => measure.label);
  return [
    ...content.securityMeasures.map((measure) => ({ ...measure, implemented: labels.includes(measure.label) })),
    ...filled(labels)
      .filter((label) => !known.includes(label))
      .map((label) => ({ code: "", label, implemented: true, comment: "" })),
  ];
}

type Answered = { [Key in StepKey]: (input: StepInput<Key>) => boolean };

/** Sent as it came, a page says nothing: « Continuer » alone is no answer. */
const ANSWERED: Answered = {
  tools: ({ software, storagePlace, paper, cloud }) => software.length > 0 || storagePlace !== "" || paper || cloud,
  service: ({ service, internalRecipients }) => service !== "" || filled(internalRecipients).length > 0,
  recipients: ({ externalRecipients, noRecipient }) => noRecipient || filled(externalRecipients).length > 0,
  retention: ({ answer }) => answer !== null,
  // No line at all is the answer that nobody works on the data; a part without a name still waits for one.
  processors: ({ processors }) => processors.every(({ name }) => name !== ""),
  notice: ({ answer }) => answer !== null,
  safety: ({ transfers }) => transfers !== null,
};

const APPLY: Appliers = {
  tools: (content, input) => {
    // Boxes left empty on a page that says nothing are no « non ».
    const box = (ticked: boolean) => (ANSWERED.tools(input) ? ticked : null);
    return {
      ...content,
      software: input.software,
      storagePlace: input.storagePlace,
      supports: {
        ...content.supports,
        paper: box(input.paper),
        paperPlace: input.paper ? input.paperPlace : "",
        electronic: input.software.length > 0 || input.cloud ? true : content.supports.electronic,
        cloud: box(input.cloud),
      },
    };
  },
  service: (content, input) => ({
    ...content,
    service: input.service,
    internalRecipients: recipientsOf(input.internalRecipients, content.internalRecipients),
  }),
  recipients: (content, input) => {
    const externalRecipients = recipientsOf(input.externalRecipients, content.externalRecipients);
    return { ...content, externalRecipients, noRecipient: input.noRecipient && externalRecipients.length === 0 };
  },
  retention: (content, input, model) => ({ ...content, retention: retentionOf(content, input, model) }),
  processors: (content, input) => ({
    ...content,
    processors: input.processors.map((row) => ({ ...knownProcessor(content, row), ...row })),
  }),
  notice: (content, input) => ({
    ...content,
    informationNotice: { ...content.informationNotice, answer: input.answer, where: input.where },
    adaptedNotice: input.adaptedNotice,
    purposes: content.purposes.map((purpose) =>
      purpose.lawfulBasis === "consent"
        ? { ...purpose, consentProof: input.consentProof, consentWithdrawal: input.consentWithdrawal }
        : purpose,
    ),
  }),
  safety: (content, input) => ({
    ...content,
    transfers: {
      ...content.transfers,
      answer: input.transfers,
      items: input.transfers === "none" ? [] : input.countries.map((row) => transferOf(content, row)),
    },
    securityMeasures: measuresOf(content, input.measures),
  }),
};

/** Transfers have « à vérifier » of their own: not knowing is an answer that TR-01 accepts. */
const doubtful = (content: EntryContent, step: StepKey): EntryContent =>
  step === "safety" && content.transfers.answer === null
    ? { ...content, transfers: { ...content.transfers, answer: "to_check" } }
    : content;

/**
 * The content after one page. « Je ne sais pas » leaves what was there and marks the page's field as unknown; answering
 * takes the mark away and confirms the field. `model` is what the template gives, null without template. Give the result
 * to `datedProcessors` before saving.
 */
export function applyStep<Key extends StepKey>(
  content: EntryContent,
  step: Key,
  input: StepInput<Key>,
  model: EntryContent | null,
): EntryContent {
  const [asked]: readonly [FieldKey, ...FieldKey[]] = STEP_FIELDS[step];
  const unknowns = content.unknowns.filter((field) => field !== asked);
  const confirmed = content.confirmed.filter((field) => field !== asked);
  if (input.unknown) return { ...doubtful(content, step), unknowns: [...unknowns, asked], confirmed };
  const next = APPLY[step](content, input, model);
  return { ...next, unknowns, confirmed: ANSWERED[step](input) ? [...confirmed, asked] : confirmed };
}
