"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import type { subscriptionInputSchema } from "@/lib/domain/processor/service";
import { secondRegisterFr } from "@/lib/i18n/fr/second-register";
import { routes } from "@/lib/routes";
import { overtakenBy } from "../member/overtaken";
import { StaleNotice } from "../member/stale-notice";
import { ActionForm } from "../ui/form/action-form";
import { DateField, SelectField, TextField } from "../ui/form/text-fields";
import { dayWords } from "./told-words";

const t = secondRegisterFr.service;

const loadSubscriptionInputSchema = () =>
  import("@/lib/domain/processor/service").then((input) => input.subscriptionInputSchema);

const TOLD = [
  { name: "since", label: t.since, words: dayWords },
  { name: "until", label: t.until, words: dayWords },
  { name: "contractRef", label: t.contractRef },
];

export type SubscriptionValues = z.input<typeof subscriptionInputSchema>;
export type SaveSubscription = (key: string, input: SubscriptionValues) => Promise<ActionResult>;

type Props = {
  start: SubscriptionValues;
  /** Who may still subscribe; without it the line is one that stands. */
  choices?: readonly { memberId: string; name: string }[];
  action: SaveSubscription;
};

/** A save that was overtaken shows both texts. */
export function SubscriptionForm({ start, choices, action }: Props) {
  return (
    <ActionForm
      schema={loadSubscriptionInputSchema}
      defaultValues={start}
      action={action}
      submitLabel={choices ? t.subscribe : t.save}
      kind="plain"
      draftKey={`abonnement-${start.serviceId}-${start.memberId}`}
      doneHref={routes.service(start.serviceId, { fait: "abonnement" })}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        return theirs && <StaleNotice fields={TOLD} theirs={theirs} />;
      }}
    >
      {choices && (
        <SelectField
          name="memberId"
          label={t.member}
          empty={t.chooseMember}
          emptyIs="text"
          options={choices.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        />
      )}
      <div className="grid">
        <DateField name="since" label={t.since} optional />
        <DateField name="until" label={t.until} optional />
        <TextField name="contractRef" label={t.contractRef} optional />
      </div>
    </ActionForm>
  );
}
