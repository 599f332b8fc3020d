import { blankProcessor, blankTransfer } from "@/lib/domain/register/content/blank";
import { DEROGATIONS } from "@/lib/domain/register/content/codes";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerFormFr } from "@/lib/i18n/fr/register-form";
import { registerValuesFr as v } from "@/lib/i18n/fr/register-values";
import { CheckField } from "../../ui/form/choices";
import { ListField } from "../../ui/form/list-field";
import { Repeater } from "../../ui/form/repeater";
import { DateField, SelectField, TextArea, TextField } from "../../ui/form/text-fields";
import { ask, optionsOf, Place, YesNoField } from "./controls";

const { items, parts: p } = registerFormFr;
const LETTERS = DEROGATIONS.map((code) => ({ value: code, label: code === "second_subparagraph" ? p.second : code }));

function Transfers() {
  return (
    <Place field="transfers">
      <SelectField
        name="content.transfers.answer"
        label={registerFieldsFr.fields.transfers}
        options={optionsOf(v.transferAnswers)}
      />
      <Repeater
        name="content.transfers.items"
        label={p.eachTransfer}
        addLabel={items.transfer[0]}
        itemLabel={items.transfer[1]}
        blank={blankTransfer}
        optional
      >
        {(path) => (
          <>
            <TextField name={`${path}.recipient`} label={p.recipient} />
            <TextField name={`${path}.country`} label={p.country} hint={p.countryHint} width="short" />
            <SelectField name={`${path}.safeguard`} label={p.safeguard} options={optionsOf(v.safeguards)} />
            <SelectField name={`${path}.derogation`} label={p.derogation} options={LETTERS} optional />
            <YesNoField name={`${path}.repeated`} label={p.repeated} />
            <TextField name={`${path}.impactAssessment`} label={p.impactAssessment} optional />
            <TextField name={`${path}.document`} label={p.document} optional />
          </>
        )}
      </Repeater>
      <TextArea name="content.transfers.note" label={p.note} rows={2} optional />
    </Place>
  );
}

/** Who receives the data, who handles them for the town, and whether they leave the Union. */
export function RecipientsPart() {
  return (
    <>
      {(["internalRecipients", "externalRecipients"] as const).map((field) => (
        <Place key={field} field={field}>
          <Repeater
            {...ask(field)}
            addLabel={items.recipient[0]}
            itemLabel={items.recipient[1]}
            blank={{ label: "", note: "" }}
          >
            {(path) => (
              <>
                <TextField name={`${path}.label`} label={p.label} />
                {field === "externalRecipients" && (
                  <SelectField
                    name={`${path}.kind`}
                    label={p.recipientKind}
                    options={optionsOf(v.recipientKinds)}
                    emptyIs="absent"
                    optional
                  />
                )}
                <TextField name={`${path}.note`} label={p.note} optional />
              </>
            )}
          </Repeater>
        </Place>
      ))}
      <Place field="noRecipient">
        <CheckField {...ask("noRecipient")} />
      </Place>
      <Place field="processors">
        <Repeater
          {...ask("processors")}
          addLabel={items.processor[0]}
          itemLabel={items.processor[1]}
          blank={blankProcessor("")}
        >
          {(path) => (
            <>
              <TextField name={`${path}.name`} label={p.name} />
              <TextField name={`${path}.role`} label={p.role} optional />
              <TextField name={`${path}.hostingCountry`} label={p.hostingCountry} hint={p.countryHint} width="short" />
              <TextField name={`${path}.contractReference`} label={p.contractReference} optional />
              <DateField name={`${path}.contractEndsOn`} label={p.contractEndsOn} optional />
              <YesNoField name={`${path}.furtherProcessorsKnown`} label={p.furtherProcessorsKnown} />
              <ListField
                name={`${path}.furtherProcessors`}
                label={p.furtherProcessors}
                addLabel={registerFormFr.line}
                optional
              />
            </>
          )}
        </Repeater>
      </Place>
      <Place field="software">
        <Repeater
          {...ask("software")}
          addLabel={items.software[0]}
          itemLabel={items.software[1]}
          blank={{ name: "", publisher: "" }}
        >
          {(path) => (
            <>
              <TextField name={`${path}.name`} label={p.name} />
              <TextField name={`${path}.publisher`} label={p.publisher} optional />
            </>
          )}
        </Repeater>
      </Place>
      <Transfers />
    </>
  );
}
