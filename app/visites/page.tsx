import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { VisitListPage } from "@/components/visit/list-page";
import { visitListQuerySchema } from "@/lib/domain/visit/list-query";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listVisits } from "@/lib/services/visit/read-visits";

export const metadata: Metadata = { title: visitPagesFr.list.title };

export default async function VisitsPage({ searchParams }: PageProps<"/visites">) {
  const query = visitListQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { rows, total, all, members } = await listVisits(actor, query);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="visits" density="dense">
        <VisitListPage query={query} rows={rows} total={total} all={all} members={members} />
      </Shell>
    );
  });
}
