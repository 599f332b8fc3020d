"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import type { updateMemberSchema } from "@/lib/domain/member/input";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { ActionForm } from "../ui/form/action-form";
import { IdentityFields } from "./identity-fields";
import { overtakenBy } from "./overtaken";
import { StaleNotice } from "./stale-notice";

const loadUpdateMemberSchema = () => import("@/lib/domain/member/input").then((input) => input.updateMemberSchema);

const t = memberCardFr.form;
const f = memberCardFr.card.fields;

type Values = z.input<typeof updateMemberSchema>;
type Props = {
  start: Values;
  others: readonly { id: string; name: string }[];
  action: (key: string, input: Values) => Promise<ActionResult>;
};

const kindWords = (value: unknown) => Object.entries(memberKindsFr).find(([kind]) => kind === value)?.[1] ?? t.empty;

export function IdentityForm({ start, others, action }: Props) {
  const card = routes.memberCard(start.memberId);
  const parentWords = (value: unknown) => others.find(({ id }) => id === value)?.name ?? t.parentNone;
  const fields = [
    { name: "name", label: f.name },
    { name: "shortName", label: f.shortName },
    { name: "kind", label: f.kind, words: kindWords },
    { name: "insee", label: f.insee },
    { name: "siren", label: f.siren },
    { name: "population", label: f.population },
    { name: "agentsCount", label: f.agentsCount },
    { name: "latitude", label: f.latitude },
    { name: "longitude", label: f.longitude },
    { name: "parentMemberId", label: f.parent, words: parentWords },
    { name: "joinedOn", label: f.joinedOn },
    { name: "leftOn", label: f.leftOn },
  ];
  return (
    <ActionForm
      schema={loadUpdateMemberSchema}
      defaultValues={start}
      action={action}
      submitLabel={t.save}
      draftKey={`adherent-${start.memberId}`}
      refusals={{ conflict: t.sameSiren }}
      renderRefusal={(refusal) => {
        const theirs = overtakenBy(refusal);
        if (!theirs) return null;
        const shaped = { ...theirs, insee: theirs.insee ?? "", siren: theirs.siren ?? "" };
        return <StaleNotice fields={fields} theirs={shaped} />;
      }}
      doneHref={card}
      beside={
        <LinkButton href={card} kind="quiet">
          {t.cancel}
        </LinkButton>
      }
    >
      <IdentityFields others={others} />
    </ActionForm>
  );
}
