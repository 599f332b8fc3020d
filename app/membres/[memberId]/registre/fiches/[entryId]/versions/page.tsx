import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { VersionsPage } from "@/components/register/versions-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readVersions } from "@/lib/services/register/read-versions";

export const metadata: Metadata = { title: registerEntryFr.versions.title };

export default async function Page({ params }: PageProps<"/membres/[memberId]/registre/fiches/[entryId]/versions">) {
  const { memberId, entryId } = await params;
  if (!isId(memberId) || !isId(entryId)) notFound();
  return asActor(async (actor, session) => {
    const { member, entry, versions } = await readVersions(actor, memberId, entryId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="register">
        <VersionsPage entry={entry} versions={versions} />
      </Shell>
    );
  });
}
