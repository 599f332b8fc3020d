"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { CLAUSE_ANSWERS, CLAUSES, type Clause } from "@/lib/domain/processor/codes";
import type { checkContractSchema } from "@/lib/domain/processor/contract";
import { formatNumber } from "@/lib/i18n/format";
import { contractFr } from "@/lib/i18n/fr/contract";
import { contractClausesFr } from "@/lib/i18n/fr/contract-clauses";
import { routes, withQuery } from "@/lib/routes";
import { overtakenBy } from "../member/overtaken";
import { StaleNotice } from "../member/stale-notice";
import { LinkButton } from "../ui/button";
import { ActionForm } from "../ui/form/action-form";
import { PickGroup } from "../ui/form/choices";
import { DateField, TextField } from "../ui/form/text-fields";

const loadCheckContractSchema = () =>
  import("@/lib/domain/processor/contract").then((input) => input.checkContractSchema);

const t = contractFr.page;

type Values = z.input<typeof checkContractSchema>;
type Props = { start: Values; action: (key: string, input: Values) => Promise<ActionResult> };

const CHOICES = [
  ...CLAUSE_ANSWERS.map((value) => ({ value, label: contractFr.answers[value] })),
  { value: "", label: contractFr.unlooked },
];

/** The form has a place for each part of a point, looked at or not. */
function pointOf(value: unknown): { answer: string; page: string; note: string } {
  const parts: Readonly<Record<string, unknown>> = { ...(typeof value === "object" && value) };
  const text = (part: unknown) => (typeof part === "string" ? part : "");
  return { answer: text(parts.answer), page: text(parts.page), note: text(parts.note) };
}

/** One line for each part of a point: what is compared is what is said. */
const wordsOf = (value: unknown): string => {
  const { answer, page, note } = pointOf(value);
  const said = CHOICES.find((choice) => choice.value === answer)?.label ?? contractFr.unlooked;
  const part = (label: string, text: string) => text && `${label}\u00a0: ${text}`;
  return [said, part(t.page, page), part(t.note, note)].filter(Boolean).join("\n");
};

/** The day is not compared: each check has its own. */
const TOLD = CLAUSES.map((clause) => ({
  name: `clauses.${clause}`,
  label: contractClausesFr[clause].title,
  words: wordsOf,
  inForm: pointOf,
}));

function Point({ clause, index }: { clause: Clause; index: number }) {
  const words = contractClausesFr[clause];
  return (
    <section>
      <h2>
        {formatNumber(index + 1)}. {words.title}
      </h2>
      <PickGroup name={`clauses.${clause}.answer`} label={words.question} hint={words.law} optional choices={CHOICES} />
      <div className="grid">
        <TextField name={`clauses.${clause}.page`} label={`${t.page}, ${words.title}`} width="short" optional />
        <TextField name={`clauses.${clause}.note`} label={`${t.note}, ${words.title}`} optional />
      </div>
    </section>
  );
}

/** The fifteen points of obligations § 6: plain words first, the article after. One button keeps them all. */
export function ChecklistForm({ start, action }: Props) {
  const page = routes.contract(start.memberId, start.contractId);
  return (
    <ActionForm
      schema={loadCheckContractSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.checkSave}
      draftKey={`clauses-${start.contractId}`}
      doneHref={withQuery(page, { fait: "verifie" })}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        return theirs && <StaleNotice fields={TOLD} theirs={theirs} />;
      }}
      beside={
        <LinkButton href={page} kind="quiet">
          {t.backTo}
        </LinkButton>
      }
    >
      {CLAUSES.map((clause, index) => (
        <Point key={clause} clause={clause} index={index} />
      ))}
      <DateField name="lastCheckOn" label={contractFr.fields.lastCheckOn} />
    </ActionForm>
  );
}
