"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import type { memberSchema } from "@/lib/domain/member/member";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { ActionForm } from "../ui/form/action-form";
import { IdentityFields } from "./identity-fields";

const loadMemberSchema = () => import("@/lib/domain/member/member").then((input) => input.memberSchema);

const t = memberCardFr.form;

type Values = z.input<typeof memberSchema>;
type Props = {
  start: Values;
  others: readonly { id: string; name: string }[];
  action: (key: string, input: Values) => Promise<ActionResult>;
};

/** Adds a member; `start` is empty, or what the national list knows of the commune chosen. */
export function CreateMemberForm({ start, others, action }: Props) {
  return (
    <ActionForm
      schema={loadMemberSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.create}
      draftKey={`adherent-nouveau-${start.insee}`}
      refusals={{ conflict: t.sameSiren }}
      doneHref={routes.memberCard}
      beside={
        <LinkButton href={routes.members()} kind="quiet">
          {t.cancelNew}
        </LinkButton>
      }
    >
      <IdentityFields others={others} />
    </ActionForm>
  );
}
