import { NativeText, NativeTick } from "@/components/access/form/native-fields";
import { PROCESSOR_COLUMNS, SOFTWARE_COLUMNS } from "@/lib/domain/register/questions/form";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { registerFormFr } from "@/lib/i18n/fr/register-form";
import { registerQuestionsFr } from "@/lib/i18n/fr/register-questions";
import { RowsField } from "./rows-field";
import { UnknownTick } from "./step-choices";
import { type PageProps, single } from "./step-page";

const f = registerQuestionsFr.fields;
const t = registerAnswersFr.questions;

export function Tools({ input, facts }: PageProps<"tools">) {
  return (
    <>
      <RowsField
        name="software"
        label={f.software}
        lineLabel={registerFormFr.items.software[1]}
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

export function Service({ input, facts }: PageProps<"service">) {
  const name = "internalRecipients";
  return (
    <>
      <NativeText name="service" label={f.service} value={input.service} />
      <RowsField name={name} label={f[name]} columns={[{ name, label: f[name] }]} value={single(input[name])} />
      <UnknownTick value={input.unknown} hint={t.unknownConsequence(facts.dpoName)} />
    </>
  );
}

export function Recipients({ input, facts }: PageProps<"recipients">) {
  const name = "externalRecipients";
  return (
    <>
      <RowsField name={name} label={f[name]} columns={[{ name, label: f[name] }]} value={single(input[name])} />
      <NativeTick name="noRecipient" label={f.noRecipient} value={input.noRecipient} />
      <UnknownTick value={input.unknown} hint={t.unknownConsequence(facts.dpoName)} />
    </>
  );
}

export function Processors({ input, facts }: PageProps<"processors">) {
  const c = PROCESSOR_COLUMNS;
  return (
    <>
      <RowsField
        name="processors"
        label={f.processors}
        lineLabel={registerFormFr.items.processor[1]}
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
