import type { Metadata } from "next";
import { PeoplePage } from "@/components/access/people-page";
import { Shell } from "@/components/shell/shell";
import { peopleQuerySchema } from "@/lib/domain/access/people-query";
import { canOnSyndicate } from "@/lib/domain/access/policy";
import { accessFr } from "@/lib/i18n/fr/access";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listPeople, PEOPLE_PAGE } from "@/lib/services/access/people";

export const metadata: Metadata = { title: accessFr.people.title };

const STATES = { ouvert: "active", ferme: "disabled" } as const;

export default async function PeopleListPage({ searchParams }: PageProps<"/personnes">) {
  const query = peopleQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const state = query.acces === null ? null : STATES[query.acces];
    const found = await listPeople(actor, { text: query.q, role: query.role, state }, query.page);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="people" density="dense">
        <PeoplePage {...found} size={PEOPLE_PAGE} query={query} mayInvite={canOnSyndicate(actor, "person:write")} />
      </Shell>
    );
  });
}
