import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { inHand } from "@/components/member/in-hand";
import { DifferencesPage } from "@/components/register/differences-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readDifferences } from "@/lib/services/register/read-entry";

export const metadata: Metadata = { title: registerEntryFr.differences.title };

const number = z.coerce.number().int().min(1).max(9999).nullable().catch(null);
const rangeSchema = z.object({ de: number.default(null), a: number.default(null) });

export default async function Page({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/registre/fiches/[entryId]/differences">) {
  const { memberId, entryId } = await params;
  if (!isId(memberId) || !isId(entryId)) notFound();
  const { de, a } = rangeSchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { member, entry, versions, range, changes } = await readDifferences(actor, memberId, entryId, {
      from: de,
      to: a,
    });
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="register">
        <DifferencesPage entry={entry} versions={versions} range={range} changes={changes} />
      </Shell>
    );
  });
}
