import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { ImportPreviewPage } from "@/components/register/import/preview-page";
import { ImportSteps } from "@/components/register/import/steps";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readImport } from "@/lib/services/register/import-read";
import { dropImportAction, importEntriesAction } from "../../actions";

export const metadata: Metadata = { title: importPagesFr.preview.title };

export default async function Page({ params }: PageProps<"/membres/[memberId]/registre/importer/[importId]/fiches">) {
  const { memberId, importId } = await params;
  if (!isId(memberId) || !isId(importId)) notFound();
  return asActor(async (actor, session) => {
    const { member, ...view } = await readImport(actor, { memberId, importId });
    if (!view.draft || view.draft.entries.length === 0) redirect(routes.registerImport(memberId, importId));
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(member, actor.grants)}
        memberNav="register"
        margin={<ImportSteps memberId={memberId} importId={importId} current={2} />}
        marginLabel={importPagesFr.steps.label}
        marginIs="nav"
      >
        <ImportPreviewPage view={view} draft={view.draft} confirm={importEntriesAction} drop={dropImportAction} />
      </Shell>
    );
  });
}
