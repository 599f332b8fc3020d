import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { ImportColumnsPage } from "@/components/register/import/columns-page";
import { ImportReportPage } from "@/components/register/import/report-page";
import { ImportSteps } from "@/components/register/import/steps";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readImport } from "@/lib/services/register/import-read";
import { arrangeImportAction, dropImportAction, undoImportAction } from "../actions";

export const metadata: Metadata = { title: importPagesFr.fileTitle };

export default async function Page({ params }: PageProps<"/membres/[memberId]/registre/importer/[importId]">) {
  const { memberId, importId } = await params;
  if (!isId(memberId) || !isId(importId)) notFound();
  return asActor(async (actor, session) => {
    const { member, ...view } = await readImport(actor, { memberId, importId });
    const hand = inHand(member, actor.grants);
    return (
      <Shell
        chrome={chromeOf(session)}
        member={hand}
        memberNav="register"
        margin={<ImportSteps memberId={memberId} importId={importId} current={view.draft ? 1 : 3} />}
        marginLabel={importPagesFr.steps.label}
        marginIs="nav"
      >
        {view.draft ? (
          <ImportColumnsPage
            view={view}
            draft={view.draft}
            arrange={arrangeImportAction}
            drop={dropImportAction}
            savesForSource={hand.roles.includes("dpo")}
          />
        ) : (
          <ImportReportPage view={view} undo={undoImportAction} />
        )}
      </Shell>
    );
  });
}
