"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import type { reviewEntrySchema } from "@/lib/domain/register/input";
import { formatDay } from "@/lib/i18n/format";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";
import { ActionForm } from "../../ui/form/action-form";
import { DateField, TextArea } from "../../ui/form/text-fields";

const t = registerEntryFr.review;

type Values = z.input<typeof reviewEntrySchema>;
type Props = {
  start: Values;
  needsReason: boolean;
  /** The last day that the period allows. */
  latest: string;
  today: string;
  action: (key: string, input: Values) => Promise<ActionResult>;
};

const loadSchema = () => import("@/lib/domain/register/input").then((input) => input.reviewEntrySchema);
const loadWithReason = async () =>
  (await loadSchema()).refine(({ reason }) => reason !== "", { path: ["reason"], message: uiFr.validation.missing });

/** The DPO's advice: the warnings accepted in writing, a recommendation, the day of the next review. */
export function MarkForm({ start, needsReason, latest, today, action }: Props) {
  return (
    <ActionForm
      schema={needsReason ? loadWithReason : loadSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.mark}
      draftKey={`review-${start.entryId}`}
      doneHref={routes.entry(start.memberId, start.entryId)}
      refusals={{ "invalid-state": t.refusedState }}
    >
      {needsReason && <TextArea name="reason" label={t.reason} hint={t.reasonHint} missing={t.reasonMissing} />}
      <TextArea name="recommendation" label={t.recommendation} optional />
      <DateField
        name="nextReviewOn"
        label={t.nextReviewOn}
        hint={t.nextReviewHint(formatDay(latest))}
        min={today}
        max={latest}
        optional
      />
    </ActionForm>
  );
}
