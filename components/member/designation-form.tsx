"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import type { saveDesignationSchema } from "@/lib/domain/member/input";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { ActionForm } from "../ui/form/action-form";
import { DateField, TextField } from "../ui/form/text-fields";
import { overtakenBy } from "./overtaken";
import { StaleNotice } from "./stale-notice";

const loadSaveDesignationSchema = () =>
  import("@/lib/domain/member/input").then((input) => input.saveDesignationSchema);

const t = memberCardFr.form;
const f = memberCardFr.card.fields;

type Values = z.input<typeof saveDesignationSchema>;
type Props = { start: Values; action: (key: string, input: Values) => Promise<ActionResult> };

const FIELDS = [
  { name: "cnilNumber", label: f.cnilNumber },
  { name: "designatedOn", label: f.designatedOn },
  { name: "conventionOn", label: f.conventionOn },
  { name: "contact", label: f.contact },
];

/** The designation of the DPO with the CNIL, Article 37(7) GDPR. */
export function DesignationForm({ start, action }: Props) {
  const card = routes.memberCard(start.memberId);
  return (
    <ActionForm
      schema={loadSaveDesignationSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.save}
      draftKey={`designation-${start.memberId}`}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        if (!theirs) return null;
        const shaped = { ...theirs, cnilNumber: theirs.designationNumber, contact: theirs.dpoContact };
        return <StaleNotice fields={FIELDS} theirs={shaped} />;
      }}
      doneHref={card}
      beside={
        <LinkButton href={card} kind="quiet">
          {t.cancel}
        </LinkButton>
      }
    >
      <TextField name="cnilNumber" label={f.cnilNumber} hint={t.cnilHint} optional width="medium" />
      <DateField name="designatedOn" label={f.designatedOn} optional />
      <DateField name="conventionOn" label={f.conventionOn} optional />
      <TextField name="contact" label={f.contact} hint={t.contactHint} optional />
    </ActionForm>
  );
}
