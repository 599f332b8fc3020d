import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { VersionPage } from "@/components/register/version-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readVersion } from "@/lib/services/register/read-versions";

export async function generateMetadata({
  params,
}: PageProps<"/membres/[memberId]/registre/fiches/[entryId]/versions/[number]">): Promise<Metadata> {
  const { number } = await params;
  return { title: /^\d{1,4}$/.test(number) ? registerEntryFr.versions.number(number) : registerEntryFr.versions.title };
}

export default async function Page({
  params,
}: PageProps<"/membres/[memberId]/registre/fiches/[entryId]/versions/[number]">) {
  const { memberId, entryId, number } = await params;
  if (!isId(memberId) || !isId(entryId) || !/^\d{1,4}$/.test(number)) notFound();
  return asActor(async (actor, session) => {
    const { member, entry, version } = await readVersion(actor, memberId, entryId, Number(number));
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="register">
        <VersionPage entry={entry} version={version} />
      </Shell>
    );
  });
}
