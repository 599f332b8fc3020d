"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import type { usedSoftwareSchema } from "@/lib/domain/processor/software";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { overtakenBy } from "../member/overtaken";
import { StaleNotice } from "../member/stale-notice";
import { ActionForm } from "../ui/form/action-form";
import { DateField, SelectField, type SelectOption } from "../ui/form/text-fields";
import { dayWords } from "./told-words";

const t = softwareFr.member;

const loadUsedSoftwareSchema = () =>
  import("@/lib/domain/processor/software").then((input) => input.usedSoftwareSchema);

type Values = z.input<typeof usedSoftwareSchema>;
export type SaveUse = (key: string, input: Values) => Promise<ActionResult>;

type Props = {
  start: Values;
  contracts: readonly SelectOption[];
  /** What may still be added; without it the line is one that stands. */
  choices?: readonly SelectOption[];
  action: SaveUse;
};

/** A save that was overtaken shows both texts. */
export function UseForm({ start, contracts, choices, action }: Props) {
  /** The other one's contract may be one that this page does not offer: the refusal carries its words. */
  const told = (theirs: Record<string, unknown>) => [
    { name: "since", label: t.since, words: dayWords },
    { name: "until", label: t.until, words: dayWords },
    {
      name: "contractId",
      label: t.contract,
      words: (value: unknown) =>
        (value && value === theirs.contractId ? String(theirs.contract ?? "") : "") ||
        (contracts.find((one) => one.value === value)?.label ?? t.noContract),
    },
  ];
  return (
    <ActionForm
      schema={loadUsedSoftwareSchema}
      defaultValues={start}
      action={action}
      submitLabel={choices ? t.add : t.save}
      kind={choices ? "first" : "plain"}
      draftKey={`logiciel-${start.memberId}-${start.softwareId}`}
      doneHref={routes.memberSoftware(start.memberId, { fait: "logiciel" })}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        return theirs && <StaleNotice fields={told(theirs)} theirs={theirs} />;
      }}
    >
      {choices && (
        <SelectField name="softwareId" label={t.addLabel} empty={t.choose} emptyIs="text" options={choices} />
      )}
      <div className="grid">
        <DateField name="since" label={t.since} optional />
        <DateField name="until" label={t.until} optional />
        <SelectField name="contractId" label={t.contract} empty={t.noContract} options={contracts} optional />
      </div>
    </ActionForm>
  );
}
