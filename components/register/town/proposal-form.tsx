"use client";

import { NativeText } from "@/components/access/form/native-fields";
import { NativeForm } from "@/components/access/form/native-form";
import { LinkButton } from "@/components/ui/button";
import type { FormAction } from "@/lib/domain/form-state";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { StepChoices } from "./step-choices";

const t = registerTownFr.proposal;

type ProposalFormProps = {
  action: FormAction;
  memberId: string;
  templateId: string;
  idempotencyKey: string;
  dpoName: string;
  skipHref: string;
};

export function ProposalForm({ action, memberId, templateId, idempotencyKey, dpoName, skipHref }: ProposalFormProps) {
  return (
    <NativeForm
      action={action}
      submitLabel={t.submit}
      labels={{ answer: t.answers, reason: t.reason }}
      beside={
        <LinkButton href={skipHref} kind="quiet">
          {t.skip}
        </LinkButton>
      }
    >
      <input type="hidden" name="memberId" value={memberId} />
      <input type="hidden" name="templateId" value={templateId} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <StepChoices
        name="answer"
        label={t.answers}
        value=""
        choices={[
          { value: "as_is", label: t.as_is, hint: t.as_isHint },
          { value: "different", label: t.different, hint: t.differentHint },
          {
            value: "not_done",
            label: t.not_done,
            hint: t.not_doneHint,
            reveal: <NativeText name="reason" label={t.reason} hint={t.reasonHint} rows={2} />,
          },
          { value: "unknown", label: t.unknown, hint: t.unknownHint(dpoName), unsure: true },
        ]}
      />
    </NativeForm>
  );
}

type TakeBackFormProps = Pick<ProposalFormProps, "action" | "memberId" | "templateId" | "idempotencyKey">;

export function TakeBackForm({ action, memberId, templateId, idempotencyKey }: TakeBackFormProps) {
  return (
    <NativeForm action={action} submitLabel={t.takeBack} kind="plain">
      <input type="hidden" name="memberId" value={memberId} />
      <input type="hidden" name="templateId" value={templateId} />
      <input type="hidden" name="key" value={idempotencyKey} />
    </NativeForm>
  );
}
