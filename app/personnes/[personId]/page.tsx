import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonPage } from "@/components/access/person-page";
import { Shell } from "@/components/shell/shell";
import { personActDoneSchema } from "@/lib/domain/access/people-query";
import { isId } from "@/lib/domain/identifier";
import { accessFr } from "@/lib/i18n/fr/access";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readPerson } from "@/lib/services/access/people";
import {
  disablePersonAction,
  editPersonAction,
  enablePersonAction,
  endSessionsAction,
  renewInvitationAction,
} from "./actions";
import { acceptRoleAction, giveRolesAction, revokeRoleAction } from "./role-actions";

export const metadata: Metadata = { title: accessFr.people.one };

const actions = {
  edit: editPersonAction,
  give: giveRolesAction,
  revoke: revokeRoleAction,
  accept: acceptRoleAction,
  renew: renewInvitationAction,
  endSessions: endSessionsAction,
  disable: disablePersonAction,
  enable: enablePersonAction,
};

export default async function PersonDetailPage({ params, searchParams }: PageProps<"/personnes/[personId]">) {
  const { personId } = await params;
  if (!isId(personId)) notFound();
  const done = personActDoneSchema.parse((await searchParams).fait);
  return asActor(async (actor, session) => {
    const found = await readPerson(actor, personId);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="people">
        <PersonPage {...found} done={done} readerId={actor.personId} actions={actions} />
      </Shell>
    );
  });
}
