import { blankPurpose } from "@/lib/domain/register/content/blank";
import { LAWFUL_BASES } from "@/lib/domain/register/content/codes";
import { registerFormFr } from "@/lib/i18n/fr/register-form";
import { registerValuesFr as v } from "@/lib/i18n/fr/register-values";
import { CheckboxGroup } from "../../ui/form/choices";
import { ListField } from "../../ui/form/list-field";
import { Repeater } from "../../ui/form/repeater";
import { SelectField, TextArea } from "../../ui/form/text-fields";
import { AskYesNo, ask, optionsOf, Place } from "./controls";

const { items, parts: p } = registerFormFr;
const REGIMES = { rgpd: v.legalRegimes.rgpd, title_iii: v.legalRegimes.title_iii };

/** What for, and on which legal basis: one basis and its texts per purpose. */
export function PurposesPart() {
  return (
    <>
      <Place field="purposes">
        <Repeater
          {...ask("purposes")}
          addLabel={items.purpose[0]}
          itemLabel={items.purpose[1]}
          blank={blankPurpose("")}
        >
          {(path) => (
            <>
              <TextArea name={`${path}.label`} label={p.label} rows={2} />
              <SelectField
                name={`${path}.lawfulBasis`}
                label={p.lawfulBasis}
                options={optionsOf(v.lawfulBases)}
                empty={false}
              />
              <ListField name={`${path}.lawReferences`} label={p.lawReferences} addLabel={registerFormFr.line} />
              <ListField name={`${path}.subPurposes`} label={p.subPurposes} addLabel={registerFormFr.line} optional />
              <SelectField name={`${path}.regime`} label={p.regime} options={optionsOf(REGIMES)} empty={false} />
              <TextArea name={`${path}.consentProof`} label={p.consentProof} rows={2} optional />
              <TextArea name={`${path}.consentWithdrawal`} label={p.consentWithdrawal} rows={2} optional />
              <TextArea name={`${path}.balancingTest`} label={p.balancingTest} rows={2} optional />
            </>
          )}
        </Repeater>
      </Place>
      <Place field="secondaryLawfulBases">
        <CheckboxGroup
          {...ask("secondaryLawfulBases")}
          optional
          choices={LAWFUL_BASES.map((basis) => ({ value: basis, label: v.lawfulBases[basis] }))}
        />
      </Place>
      <AskYesNo field="contractWithSubject" />
      <AskYesNo field="onlineServiceForChildren" />
      <AskYesNo field="parentalConsent" />
    </>
  );
}
