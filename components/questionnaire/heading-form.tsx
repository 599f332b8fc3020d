import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { nextPart } from "@/lib/domain/visit/editing/edit";
import type { Questionnaire } from "@/lib/domain/visit/questionnaire";
import { questionnaireFr } from "@/lib/i18n/fr/questionnaire";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";

const t = questionnaireFr;

type Props = { about: { questionnaireId: string; version: number }; content: Questionnaire; action: FormAction };

export function HeadingEditor({ about, content, action }: Props) {
  const next = nextPart(content);
  return (
    <NativeForm action={action} submitLabel={t.saveHeading} kind="plain" labels={{ title: t.titleField }}>
      {Object.entries({ key: newId(), ...about }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <NativeText name="title" label={t.titleField} value={content.title} />
      <p className="hint">{t.partHint}</p>
      {content.sections.map(({ code, label }) => (
        <NativeText key={code} name={`part.${code}`} label={t.part(code)} value={label} optional />
      ))}
      {next && <NativeText name={`part.${next}`} label={t.newPart(next)} optional />}
    </NativeForm>
  );
}
