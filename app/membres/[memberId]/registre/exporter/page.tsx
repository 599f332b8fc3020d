import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExportForm } from "@/components/export/export-form";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { exportQuerySchema } from "@/lib/domain/export/query";
import { isId } from "@/lib/domain/identifier";
import { exportFr } from "@/lib/i18n/fr/export";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { isPdfEngineInstalled } from "@/lib/server/pdf-engine";
import { readExportForm } from "@/lib/services/register/export/read-export-form";

export const metadata: Metadata = { title: exportFr.one.title };

export default async function Page({ params, searchParams }: PageProps<"/membres/[memberId]/registre/exporter">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const search = await searchParams;
  const query = exportQuerySchema.parse(search);
  const problem = search.vide ? "none-chosen" : search.echec ? "failed" : null;
  return asActor(async (actor, session) => {
    const { member, lines } = await readExportForm(actor, memberId);
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="register">
        <ExportForm memberId={memberId} query={query} lines={lines} hasPdf={isPdfEngineInstalled()} problem={problem} />
      </Shell>
    );
  });
}
