import { DPIA_CRITERIA } from "@/lib/domain/register/content/codes";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerFormFr } from "@/lib/i18n/fr/register-form";
import { registerValuesFr as v } from "@/lib/i18n/fr/register-values";
import { registerWordsFr as w } from "@/lib/i18n/fr/register-words";
import { DateField, SelectField, TextArea, TextField } from "../../ui/form/text-fields";
import { AskYesNo, ask, optionsOf, Place, YesNoField } from "./controls";

const p = registerFormFr.parts;
const RIGHTS = ["access", "rectification", "erasure", "restriction", "objection", "portability"] as const;

/** How people are told, and what they may ask for. */
export function RightsPart() {
  return (
    <>
      <Place field="informationNotice">
        <SelectField
          name="content.informationNotice.answer"
          label={registerFieldsFr.fields.informationNotice}
          options={optionsOf(v.noticeAnswers)}
        />
        <TextField name="content.informationNotice.where" label={p.where} optional />
        <DateField name="content.informationNotice.on" label={p.on} optional />
        <TextArea name="content.informationNotice.note" label={p.note} rows={2} optional />
      </Place>
      <Place field="article14">
        <TextArea {...ask("article14")} rows={2} optional />
      </Place>
      <Place field="rights">
        <fieldset className="field">
          <legend>{registerFieldsFr.fields.rights}</legend>
          <div className="grid">
            {RIGHTS.map((right) => (
              <YesNoField key={right} name={`content.rights.${right}`} label={v.rights[right]} />
            ))}
          </div>
        </fieldset>
        <TextField name="content.rights.objectionExclusionText" label={w.objectionText} optional />
        <TextField name="content.rights.contact" label={w.rightsContact} optional />
      </Place>
      <Place field="automatedDecision">
        <YesNoField name="content.automatedDecision.answer" label={w.automated} />
        <TextField name="content.automatedDecision.basis" label={w.autoBasis} optional />
        <TextArea name="content.automatedDecision.logic" label={w.logic} rows={2} optional />
        <TextArea name="content.automatedDecision.humanRecourse" label={w.recourse} rows={2} optional />
      </Place>
      <AskYesNo field="profiling" />
    </>
  );
}

/** The nine criteria of WP248 and what was decided. */
export function DpiaPart() {
  return (
    <Place field="dpia">
      <p className="second">{registerFormFr.dpiaHint}</p>
      {DPIA_CRITERIA.map((criterion) => (
        <YesNoField
          key={criterion}
          name={`content.dpia.criteria.${criterion}.answer`}
          label={v.dpiaCriteria[criterion]}
        />
      ))}
      <SelectField name="content.dpia.listMatch" label={p.listMatch} options={optionsOf(v.dpiaLists)} optional />
      <TextField {...ask("dpiaListItem")} optional />
      <SelectField name="content.dpia.decision" label={p.decision} options={optionsOf(v.dpiaDecisions)} optional />
      <DateField name="content.dpia.on" label={p.decisionOn} optional />
      <TextArea name="content.dpia.reason" label={p.decisionReason} optional />
      <TextArea name="content.dpia.legislatorAssessment" label={p.legislator} rows={2} optional />
      <TextField {...ask("dpiaDocument")} optional />
      <TextArea name="content.dpia.advice" label={p.advice} rows={2} optional />
    </Place>
  );
}
