import type { Metadata } from "next";
import { DeadlinePage } from "@/components/member/deadline-page";
import { Shell } from "@/components/shell/shell";
import { deadlineFilters, deadlineQuerySchema } from "@/lib/domain/member/deadline";
import { memberFr } from "@/lib/i18n/fr/member";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { DEADLINES_PER_PAGE, listDeadlines } from "@/lib/services/member/deadlines";

export const metadata: Metadata = { title: memberFr.deadline.title };

export default async function DeadlinesPage({ searchParams }: PageProps<"/echeances">) {
  const query = deadlineQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const found = await listDeadlines(actor, deadlineFilters(query), query.page);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="deadlines" density="dense">
        <DeadlinePage {...found} size={DEADLINES_PER_PAGE} query={query} />
      </Shell>
    );
  });
}
