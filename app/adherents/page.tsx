import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DirectoryPage } from "@/components/member/directory-page";
import { Shell } from "@/components/shell/shell";
import { directoryQuerySchema } from "@/lib/domain/member/overview-query";
import { memberFr } from "@/lib/i18n/fr/member";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listDirectory } from "@/lib/services/member/overview";

export const metadata: Metadata = { title: memberFr.list.title };

/** The administrator's list; the DPO's is the home. */
export default async function MembersPage({ searchParams }: PageProps<"/adherents">) {
  const query = directoryQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const chrome = chromeOf(session);
    if (!chrome.roles.includes("admin") && chrome.roles.includes("dpo")) redirect(routes.home());
    const { members, today } = await listDirectory(actor);
    return (
      <Shell chrome={chrome} member={null} current="members" density="dense">
        <DirectoryPage members={members} today={today} query={query} />
      </Shell>
    );
  });
}
