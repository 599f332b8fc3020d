"use client";

import type { ActionResult } from "@/lib/domain/action-result";
import type { Outcome, Satisfaction } from "@/lib/domain/intervention/act-codes";
import { choicesOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { SaveInput } from "@/lib/domain/intervention/intervention";
import type { Service } from "@/lib/domain/intervention/service";
import { type InterventionStatus, nextStatuses } from "@/lib/domain/intervention/status";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { interventionEditFr } from "@/lib/i18n/fr/intervention-edit";
import { routes } from "@/lib/routes";
import { overtakenBy } from "../member/overtaken";
import { StaleNotice } from "../member/stale-notice";
import { LinkButton } from "../ui/button";
import { ActionForm } from "../ui/form/action-form";
import { type EditableLinks, LinkFields } from "./edit-links";
import { ClassFields, TextFields, TimeFields } from "./edit-sections";
import { editedFields, linkedFields } from "./edited-fields";
import { KeepField } from "./keep-field";
import { PersonalDataWatch } from "./personal-data-watch";

const t = interventionEditFr;

export type EditValues = {
  service: Service;
  memberId: string;
  id: string;
  version: number;
  date: string | null;
  theme: string | null;
  secondaryThemes: (string | null)[];
  type: string | null;
  channel: string | null;
  mode: string | null;
  direction: "member" | "dpo";
  subject: string;
  question: string;
  answer: string;
  status: InterventionStatus;
  durationMinutes: number | null;
  travelMinutes: number | null;
  preparationMinutes: number | null;
  confidential: boolean;
  requesterName: string;
  requesterFunction: string;
  followUpOn: string | null;
  outcome: Outcome | null;
  satisfaction: Satisfaction | null;
  entryIds: string[];
  visitId: string | null;
  personalDataKept: boolean;
};

const loadSchema = async () => {
  const [{ wordedSchema }, { saveInputSchema }] = await Promise.all([
    import("./worded-schema"),
    import("@/lib/domain/intervention/intervention"),
  ]);
  return wordedSchema<SaveInput, EditValues>(saveInputSchema);
};

type EditFormProps = {
  start: EditValues;
  terms: readonly DictionaryTerm[];
  links: EditableLinks;
  action: (key: string, input: EditValues) => Promise<ActionResult>;
};

/** The whole act; a save that was overtaken shows both texts. */
export function EditForm({ start, terms, links, action }: EditFormProps) {
  const back = routes.memberIntervention(start.memberId, start.id);
  const isDpo = start.service === "dpo";
  return (
    <ActionForm
      schema={loadSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.save}
      draftKey={`intervention-${start.id}`}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        const fields = [...editedFields(terms, start.service), ...(isDpo ? linkedFields(links) : [])];
        return theirs && <StaleNotice fields={fields} theirs={theirs} />;
      }}
      doneHref={routes.memberIntervention(start.memberId, start.id, { fait: "modifiee" })}
      beside={
        <LinkButton href={back} kind="quiet">
          {t.cancel}
        </LinkButton>
      }
    >
      <PersonalDataWatch>
        <TextFields isDpo={isDpo} />
        <ClassFields
          choices={choicesOf(terms, start.service)}
          kept={start}
          terms={terms}
          statuses={[start.status, ...nextStatuses(start.status)].map((status) => ({
            value: status,
            label: interventionFr.statuses[status],
          }))}
        />
        <TimeFields isDpo={isDpo} />
      </PersonalDataWatch>
      {isDpo && <LinkFields links={links} />}
      <KeepField />
    </ActionForm>
  );
}
