import { NativeSelect } from "@/components/access/form/native-select";
import { PRIORITIES } from "@/lib/domain/action/priority";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { FIELD_KEYS } from "@/lib/domain/register/content/fields";
import { STEP_KEYS } from "@/lib/domain/register/questions/step-fields";
import { ENTRY_RULES } from "@/lib/domain/register/rules";
import { optionLines } from "@/lib/domain/visit/editing/options";
import { NEGATIVE_RULES, QUESTION_TYPES, type Question, type Section } from "@/lib/domain/visit/questionnaire";
import { actionFr } from "@/lib/i18n/fr/action";
import { questionnaireFr } from "@/lib/i18n/fr/questionnaire";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerQuestionsFr } from "@/lib/i18n/fr/register-questions";
import { ruleSentence } from "@/lib/i18n/register-rule-message";
import { routes } from "@/lib/routes";
import { NativeChoices, NativeText, NativeTick } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { LinkButton } from "../ui/button";

const t = questionnaireFr;
const f = t.fields;

type Props = {
  about: { questionnaireId: string; version: number };
  /** Undefined for a new one, whose part is asked. */
  question: Question | undefined;
  sections: readonly Section[];
  action: FormAction;
};

export function QuestionEditor({ about, question, sections, action }: Props) {
  const hidden = { key: newId(), ...about, code: question?.code ?? "", ...(question && { section: question.section }) };
  return (
    <NativeForm
      action={action}
      submitLabel={t.save}
      labels={f}
      beside={
        <LinkButton href={routes.questionnaire(about.questionnaireId)} kind="quiet">
          {t.cancel}
        </LinkButton>
      }
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {!question && (
        <NativeSelect
          name="section"
          label={f.section}
          value={sections[0]?.code ?? ""}
          options={sections.map(({ code, label }) => ({ value: code, label: `${code}. ${label}` }))}
        />
      )}
      <NativeText name="text" label={f.text} rows={2} value={question?.text ?? ""} />
      <NativeText name="help" label={f.help} hint={t.hints.help} rows={2} optional value={question?.help ?? ""} />
      <NativeTick name="essential" label={f.essential} value={question?.essential ?? false} />
      <NativeChoices
        name="types"
        label={f.types}
        hint={t.hints.types}
        compact
        value={question?.types ?? ["ON"]}
        choices={QUESTION_TYPES.map((value) => ({ value, label: t.types[value] }))}
      />
      <NativeText
        name="options"
        label={f.options}
        hint={t.hints.options}
        rows={5}
        optional
        value={optionLines(question?.options ?? [])}
      />
      <NativeText name="noneLabel" label={f.noneLabel} optional value={question?.noneLabel ?? ""} />
      <NativeSelect
        name="negativeWhen"
        label={f.negativeWhen}
        empty={t.noRule}
        value={question?.negativeWhen ?? ""}
        options={NEGATIVE_RULES.map((value) => ({ value, label: t.rules[value] }))}
      />
      <NativeSelect
        name="severity"
        label={f.severity}
        empty={t.noRule}
        value={question?.severity ? String(question.severity) : ""}
        options={PRIORITIES.map((value) => ({ value: String(value), label: actionFr.ranked[value] }))}
      />
      <NativeText name="findingText" label={f.findingText} rows={2} optional value={question?.findingText ?? ""} />
      <NativeText name="actionText" label={f.actionText} rows={2} optional value={question?.actionText ?? ""} />
      <NativeTick
        name="namesPeople"
        label={f.namesPeople}
        hint={t.hints.namesPeople}
        value={question?.namesPeople ?? false}
      />
      <NativeSelect
        name="fills"
        label={f.fills}
        hint={t.hints.fills}
        empty={t.noFill}
        value={question?.fills ?? ""}
        options={STEP_KEYS.map((value) => ({ value, label: registerQuestionsFr.steps[value].name }))}
      />
      <NativeSelect
        name="rule"
        label={f.rule}
        hint={t.hints.rule}
        empty={t.noFill}
        value={question?.rule ?? ""}
        options={ENTRY_RULES.map(({ code }) => ({ value: code, label: `${code}. ${ruleSentence(code)}` }))}
      />
      <NativeSelect
        name="field"
        label={f.field}
        empty={t.noFill}
        value={question?.field ?? ""}
        options={FIELD_KEYS.map((value) => ({ value, label: registerFieldsFr.fields[value] }))}
      />
    </NativeForm>
  );
}
