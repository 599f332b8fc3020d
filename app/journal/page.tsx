import type { Metadata } from "next";
import { TrailPage } from "@/components/audit/trail-page";
import { Shell } from "@/components/shell/shell";
import { auditQuerySchema } from "@/lib/domain/audit/query";
import { auditFr } from "@/lib/i18n/fr/audit";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { AUDIT_PAGE, readTrail } from "@/lib/services/audit";

export const metadata: Metadata = { title: auditFr.title };

export default async function JournalPage({ searchParams }: PageProps<"/journal">) {
  const query = auditQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { role, roles, events, total } = await readTrail(actor, query);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="journal" density="dense">
        <TrailPage
          events={events}
          total={total}
          size={AUDIT_PAGE}
          query={query}
          part={role}
          parts={roles}
          href={(change) => routes.journal({ ...query, page: null, ...change })}
        />
      </Shell>
    );
  });
}
