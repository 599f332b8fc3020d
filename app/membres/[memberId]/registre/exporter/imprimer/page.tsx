import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintedRegister } from "@/components/export/printed-register";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { inWords } from "@/lib/documents/in-words";
import { pagesOf } from "@/lib/documents/pages/pages";
import { entriesOf, exportQuerySchema, extentOf } from "@/lib/domain/export/query";
import { isId } from "@/lib/domain/identifier";
import { exportFr } from "@/lib/i18n/fr/export";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { exportRegister } from "@/lib/services/register/export/export-register";

export const metadata: Metadata = { title: exportFr.one.print };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/registre/exporter/imprimer">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const search = await searchParams;
  const query = exportQuerySchema.parse(search);
  return asActor(async (actor, session) => {
    const asked = { memberId, extent: extentOf(query), format: "pdf" as const, entries: entriesOf(query) };
    const exported = await exportRegister(actor, null, asked);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(exported.record.member, actor.grants)} memberNav="register">
        <PrintedRegister
          pages={pagesOf(inWords(exported))}
          backHref={routes.exportForm(memberId)}
          engineMissing={search.moteur === "absent"}
        />
      </Shell>
    );
  });
}
