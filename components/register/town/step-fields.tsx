import { NativeChoices, NativeText, NativeTick } from "@/components/access/form/native-fields";
import {
  COUNTRY_COLUMNS,
  PROCESSOR_COLUMNS,
  SOFTWARE_COLUMNS,
  UNKNOWN_CHOICE,
} from "@/lib/domain/register/questions/form";
import type { StepInput, StepKey } from "@/lib/domain/register/questions/step";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { registerQuestionsFr } from "@/lib/i18n/fr/register-questions";
import { RowsField } from "./rows-field";
import { StepChoices, UnknownTick } from "./step-choices";

const f = registerQuestionsFr.fields;
const q = registerQuestionsFr;
const t = registerAnswersFr.questions;

/** What a page needs beside its answers; plain values, made on the server. */
export type StepFacts = {
  dpoName: string;
  question: string;
  /** What the template says of the duration; empty without template. */
  modelDurations: readonly string[];
  measures: readonly string[];
  consent: boolean;
  adapted: boolean;
};

type PageProps<Key extends StepKey> = { input: StepInput<Key>; facts: StepFacts };
type Pages = { [Key in StepKey]: (props: PageProps<Key>) => React.ReactNode };

const single = (texts: readonly string[]) => texts.map((text) => [text]);
const unsure = (dpoName: string) => ({
  value: UNKNOWN_CHOICE,
  label: q.unknown,
  hint: t.unknownConsequence(dpoName),
  unsure: true,
});
const COUNTRIES = Object.entries(registerAnswersFr.countries)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => a.label.localeCompare(b.label, "fr"));

function Tools({ input, facts }: PageProps<"tools">) {
  return (
    <>
      <RowsField
        name="software"
        label={f.software}
        columns={[
          { name: SOFTWARE_COLUMNS.name, label: f.softwareName },
          { name: SOFTWARE_COLUMNS.publisher, label: f.softwarePublisher },
        ]}
        value={input.software.map(({ name, publisher }) => [name, publisher])}
      />
      <NativeText name="storagePlace" label={f.storagePlace} hint={f.storagePlaceHint} value={input.storagePlace} />
      <NativeTick name="cloud" label={f.cloud} value={input.cloud} />
      <NativeTick name="paper" label={f.paper} value={input.paper} />
      <NativeText name="paperPlace" label={f.paperPlace} value={input.paperPlace} optional />
      <UnknownTick value={input.unknown} hint={t.unknownConsequence(facts.dpoName)} />
    </>
  );
}

function Service({ input, facts }: PageProps<"service">) {
  const name = "internalRecipients";
  return (
    <>
      <NativeText name="service" label={f.service} value={input.service} />
      <RowsField name={name} label={f[name]} columns={[{ name, label: f[name] }]} value={single(input[name])} />
      <UnknownTick value={input.unknown} hint={t.unknownConsequence(facts.dpoName)} />
    </>
  );
}

function Recipients({ input, facts }: PageProps<"recipients">) {
  const name = "externalRecipients";
  return (
    <>
      <RowsField name={name} label={f[name]} columns={[{ name, label: f[name] }]} value={single(input[name])} />
      <NativeTick name="noRecipient" label={f.noRecipient} value={input.noRecipient} />
      <UnknownTick value={input.unknown} hint={t.unknownConsequence(facts.dpoName)} />
    </>
  );
}

function RetentionLength({ input }: { input: StepInput<"retention"> }) {
  const units = (["day", "month", "year"] as const).map((value) => ({ value, label: q.units[value] }));
  return (
    <>
      <NativeText
        name="value"
        label={f.retentionValue}
        type="number"
        width="in in-s"
        value={input.value === null ? "" : String(input.value)}
      />
      <NativeChoices
        name="unit"
        label={f.retentionUnit}
        choices={units}
        value={input.unit ? [input.unit] : []}
        single
        compact
      />
      <NativeText name="text" label={f.retentionText} value={input.text} rows={2} optional />
    </>
  );
}

function Retention({ input, facts }: PageProps<"retention">) {
  const asModel = {
    value: "as_template",
    label: facts.modelDurations.join("\u202f; "),
    hint: t.asModelHint,
  };
  return (
    <StepChoices
      name="answer"
      label={facts.question}
      quiet
      value={input.unknown ? UNKNOWN_CHOICE : (input.answer ?? "")}
      choices={[
        ...(facts.modelDurations.length > 0 ? [asModel] : []),
        { value: "different", label: q.retentionAnswers.different, reveal: <RetentionLength input={input} /> },
        { value: "never", label: q.retentionAnswers.never },
        unsure(facts.dpoName),
      ]}
    />
  );
}

function Processors({ input, facts }: PageProps<"processors">) {
  const c = PROCESSOR_COLUMNS;
  return (
    <>
      <RowsField
        name="processors"
        label={f.processors}
        columns={[
          { name: c.name, label: f.processorName },
          { name: c.role, label: f.processorRole },
          { name: c.contractReference, label: f.contractReference },
          { name: c.contractEndsOn, label: f.contractEndsOn, type: "date" },
        ]}
        value={input.processors.map((row) => [row.name, row.role, row.contractReference, row.contractEndsOn ?? ""])}
      />
      <UnknownTick value={input.unknown} hint={t.unknownConsequence(facts.dpoName)} />
    </>
  );
}

/** A part that is not asked keeps what it says. */
function Part({
  asked,
  name,
  label,
  value,
  rows,
}: {
  asked: boolean;
  name: string;
  label: string;
  value: string;
  rows?: number;
}) {
  if (!asked) return <input type="hidden" name={name} value={value} />;
  return <NativeText name={name} label={label} value={value} {...(rows && { rows })} />;
}

function Notice({ input, facts }: PageProps<"notice">) {
  return (
    <>
      <StepChoices
        name="answer"
        label={f.noticeAnswer}
        value={input.unknown ? UNKNOWN_CHOICE : (input.answer ?? "")}
        choices={[
          {
            value: "yes",
            label: q.noticeAnswers.yes,
            reveal: <NativeText name="where" label={f.noticeWhere} value={input.where} />,
          },
          { value: "no", label: q.noticeAnswers.no },
          { value: "na", label: q.noticeAnswers.na },
          unsure(facts.dpoName),
        ]}
      />
      <Part asked={facts.adapted} name="adaptedNotice" label={f.adaptedNotice} value={input.adaptedNotice} />
      <Part asked={facts.consent} name="consentProof" label={f.consentProof} value={input.consentProof} rows={2} />
      <Part
        asked={facts.consent}
        name="consentWithdrawal"
        label={f.consentWithdrawal}
        value={input.consentWithdrawal}
        rows={2}
      />
    </>
  );
}

function Safety({ input, facts }: PageProps<"safety">) {
  const own = input.measures.filter((label) => !facts.measures.includes(label));
  const columns = [
    { name: COUNTRY_COLUMNS.recipient, label: f.transferRecipient },
    { name: COUNTRY_COLUMNS.country, label: f.transferCountry, options: COUNTRIES },
  ];
  const countries = input.countries.map(({ recipient, country }) => [recipient, country]);
  return (
    <>
      {facts.measures.length > 0 && (
        <NativeChoices
          name="measures"
          label={f.measures}
          choices={facts.measures.map((value) => ({ value, label: value }))}
          value={input.measures}
        />
      )}
      <RowsField
        name="otherMeasures"
        label={t.otherMeasures}
        columns={[{ name: "otherMeasures", label: t.otherMeasures }]}
        value={single(own)}
      />
      <StepChoices
        name="transfers"
        label={f.transfers}
        value={input.unknown ? UNKNOWN_CHOICE : (input.transfers ?? "")}
        choices={[
          { value: "none", label: q.transferAnswers.none },
          {
            value: "yes",
            label: q.transferAnswers.yes,
            reveal: <RowsField name="countries" label={f.transferCountry} columns={columns} value={countries} />,
          },
          { value: "to_check", label: q.transferAnswers.to_check },
          unsure(facts.dpoName),
        ]}
      />
    </>
  );
}

const PAGES: Pages = {
  tools: Tools,
  service: Service,
  recipients: Recipients,
  retention: Retention,
  processors: Processors,
  notice: Notice,
  safety: Safety,
};

/** The fields of one page, whatever it asks. */
export function StepFields({ step, input, facts }: { step: StepKey; input: StepInput; facts: StepFacts }) {
  const Page = PAGES[step] as (props: PageProps<StepKey>) => React.ReactNode; // the input is that of this very step
  return <Page input={input} facts={facts} />;
}
