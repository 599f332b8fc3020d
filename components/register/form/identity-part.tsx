import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerFormFr } from "@/lib/i18n/fr/register-form";
import { registerValuesFr as v } from "@/lib/i18n/fr/register-values";
import { CheckField } from "../../ui/form/choices";
import { ListField } from "../../ui/form/list-field";
import { Repeater } from "../../ui/form/repeater";
import { DateField, SelectField, TextArea, TextField } from "../../ui/form/text-fields";
import { AskYesNo, ask, optionsOf, Place } from "./controls";

const { items, parts: p } = registerFormFr;

/** What the processing is and who answers for it. `recommends`: the DPO writes, a town reads the recommendation on the entry. */
export function IdentityPart({ recommends }: { recommends: boolean }) {
  return (
    <>
      <Place field="name">
        <TextField {...ask("name")} />
      </Place>
      <Place field="domain">
        <SelectField {...ask("domain")} options={optionsOf(registerFieldsFr.domains)} empty={false} />
      </Place>
      <Place field="service">
        <TextField {...ask("service")} optional />
      </Place>
      <Place field="manager">
        <TextField {...ask("manager")} optional />
      </Place>
      <Place field="actingAs">
        <SelectField {...ask("actingAs")} options={optionsOf(v.actingAs)} empty={false} />
      </Place>
      <Place field="controllerRole">
        <SelectField {...ask("controllerRole")} options={optionsOf(v.controllerRoles)} empty={false} />
      </Place>
      <AskYesNo field="jointControlConfirmed" />
      <Place field="jointControllers">
        <Repeater
          {...ask("jointControllers")}
          addLabel={items.jointController[0]}
          itemLabel={items.jointController[1]}
          blank={{ name: "", contact: "", duties: "" }}
        >
          {(path) => (
            <>
              <TextField name={`${path}.name`} label={p.name} />
              <TextField name={`${path}.contact`} label={p.contact} optional />
              <TextArea name={`${path}.duties`} label={p.duties} optional />
            </>
          )}
        </Repeater>
      </Place>
      <Place field="agreementReference">
        <TextField {...ask("agreementReference")} optional />
      </Place>
      <Place field="clientControllers">
        <Repeater
          {...ask("clientControllers")}
          addLabel={items.clientController[0]}
          itemLabel={items.clientController[1]}
          blank={{ name: "", contact: "" }}
        >
          {(path) => (
            <>
              <TextField name={`${path}.name`} label={p.name} />
              <TextField name={`${path}.contact`} label={p.contact} optional />
            </>
          )}
        </Repeater>
      </Place>
      <Place field="processingCategories">
        <ListField {...ask("processingCategories")} addLabel={registerFormFr.line} optional />
      </Place>
      <Place field="legalRegime">
        <SelectField {...ask("legalRegime")} options={optionsOf(v.legalRegimes)} empty={false} />
      </Place>
      <Place field="startedOn">
        <DateField {...ask("startedOn")} optional />
      </Place>
      <Place field="endedOn">
        <DateField {...ask("endedOn")} optional />
      </Place>
      {recommends && (
        <Place field="dpoRecommendation">
          <TextArea {...ask("dpoRecommendation")} optional />
        </Place>
      )}
      <Place field="publicVisible">
        <CheckField {...ask("publicVisible")} />
      </Place>
    </>
  );
}
