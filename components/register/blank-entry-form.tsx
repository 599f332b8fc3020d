"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { DOMAINS } from "@/lib/domain/register/content/codes";
import type { addEntrySchema } from "@/lib/domain/register/input";
import { registerFr } from "@/lib/i18n/fr/register";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { routes } from "@/lib/routes";
import { ActionForm } from "../ui/form/action-form";
import { SelectField, TextField } from "../ui/form/text-fields";

const loadAddEntrySchema = () => import("@/lib/domain/register/input").then((input) => input.addEntrySchema);

const t = registerFr.new;

type Values = z.input<typeof addEntrySchema>;
type Props = {
  memberId: string;
  action: (key: string, input: Values) => Promise<ActionResult>;
  /** Where a new entry is filled in; the page of the register unless said otherwise. */
  editHref?: (entryId: string) => string;
};

/** An entry that no template foresees: a name, a domain, and everything else is asked in the form. */
export function BlankEntryForm({ memberId, action, editHref }: Props) {
  return (
    <ActionForm
      schema={loadAddEntrySchema}
      defaultValues={{ memberId, name: "" }}
      action={action}
      submitLabel={t.create}
      draftKey={`new-entry-${memberId}`}
      {...(editHref
        ? { onDone: ({ id }) => id && window.location.assign(editHref(id)) }
        : { doneHref: (id) => routes.editEntry(memberId, id) })}
    >
      <TextField name="name" label={t.name} hint={t.nameHint} missing={t.nameMissing} width="medium" />
      <SelectField
        name="domain"
        label={t.domain}
        options={DOMAINS.map((domain) => ({ value: domain, label: registerFieldsFr.domains[domain] }))}
      />
    </ActionForm>
  );
}
