"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { FIELD_KEYS, type FieldKey } from "@/lib/domain/register/content/fields";
import type { askQuestionSchema } from "@/lib/domain/register/input";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { routes } from "@/lib/routes";
import { ActionForm } from "../../ui/form/action-form";
import { SelectField, TextArea } from "../../ui/form/text-fields";

const loadAskQuestionSchema = () => import("@/lib/domain/register/input").then((input) => input.askQuestionSchema);

const t = registerEntryFr.dialogue;

type Values = z.input<typeof askQuestionSchema>;
type Props = {
  memberId: string;
  entryId: string;
  field: FieldKey;
  action: (key: string, input: Values) => Promise<ActionResult>;
};

/** One question about one field, to the town. */
export function AskForm({ memberId, entryId, field, action }: Props) {
  return (
    <ActionForm
      schema={loadAskQuestionSchema}
      defaultValues={{ memberId, entryId, field, question: "" }}
      action={action}
      submitLabel={t.ask}
      kind="plain"
      draftKey={`ask-${entryId}`}
      doneHref={`${routes.reviewEntry(memberId, entryId, { posee: "oui" })}#dialogue`}
    >
      <SelectField
        name="field"
        label={t.field}
        empty={false}
        options={FIELD_KEYS.map((key) => ({ value: key, label: registerFieldsFr.fields[key] }))}
      />
      <TextArea name="question" label={t.question} hint={t.questionHint} missing={t.questionMissing} />
    </ActionForm>
  );
}
