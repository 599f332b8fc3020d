import { sameValue } from "../canonical";
import type { EntryContent } from "../content";
import type { StepInput } from "./step";
import { STEP_FIELDS, type StepKey } from "./step-fields";

type Readers = {
  [Key in StepKey]: (content: EntryContent, model: EntryContent | null) => Omit<StepInput<Key>, "unknown">;
};

const NO_DURATION = { value: null, unit: null, text: "" };

function readRetention(content: EntryContent, model: EntryContent | null): Omit<StepInput<"retention">, "unknown"> {
  const active = content.retention[0]?.active;
  if (active?.unlimited) return { ...NO_DURATION, answer: "never", text: active.text };
  if (!active) return { ...NO_DURATION, answer: null };
  if (model && sameValue(content.retention, model.retention))
    // What nobody confirmed is not an answer yet, though it says what the template says.
    return { ...NO_DURATION, answer: content.confirmed.includes("retention") ? "as_template" : null };
  return { answer: "different", value: active.value, unit: active.unit, text: active.text };
}

const READ: Readers = {
  tools: (content) => ({
    software: content.software,
    paper: content.supports.paper === true,
    paperPlace: content.supports.paperPlace,
    storagePlace: content.storagePlace,
    cloud: content.supports.cloud === true,
  }),
  service: (content) => ({
    service: content.service,
    internalRecipients: content.internalRecipients.map((recipient) => recipient.label),
  }),
  recipients: (content) => ({
    externalRecipients: content.externalRecipients.map((recipient) => recipient.label),
    noRecipient: content.noRecipient,
  }),
  retention: readRetention,
  processors: (content) => ({
    processors: content.processors.map(({ name, role, contractReference, contractEndsOn }) => ({
      name,
      role,
      contractReference,
      contractEndsOn,
    })),
  }),
  notice: (content) => {
    const consented = content.purposes.find((purpose) => purpose.lawfulBasis === "consent");
    return {
      answer: content.informationNotice.answer,
      where: content.informationNotice.where,
      adaptedNotice: content.adaptedNotice,
      consentProof: consented?.consentProof ?? "",
      consentWithdrawal: consented?.consentWithdrawal ?? "",
    };
  },
  safety: (content) => ({
    transfers: content.transfers.answer,
    countries: content.transfers.items.map(({ recipient, country }) => ({ recipient, country })),
    measures: content.securityMeasures.filter(({ implemented }) => implemented === true).map(({ label }) => label),
  }),
};

/** What to show in the page's form: the answer already given, else what the template suggests. */
export function stepInput<Key extends StepKey>(
  content: EntryContent,
  step: Key,
  model: EntryContent | null,
): StepInput<Key> {
  const [asked] = STEP_FIELDS[step];
  const unknown = content.unknowns.some((field) => field === asked);
  return { unknown, ...READ[step](content, model) } as StepInput<Key>; // a spread of a mapped type forgets its key
}
