import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { ImportedEntryPage } from "@/components/register/import/entry-page";
import { ImportSteps } from "@/components/register/import/steps";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readImport } from "@/lib/services/register/import-read";
import { editImportedEntryAction } from "../../../actions";

export const metadata: Metadata = { title: importPagesFr.preview.edit };

type Props = PageProps<"/membres/[memberId]/registre/importer/[importId]/fiches/[number]">;

export default async function Page({ params }: Props) {
  const { memberId, importId, number } = await params;
  if (!isId(memberId) || !isId(importId) || !/^[1-9]\d{0,3}$/.test(number)) notFound();
  const index = Number(number) - 1;
  return asActor(async (actor, session) => {
    const { member, ...view } = await readImport(actor, { memberId, importId });
    const prepared = view.draft?.entries[index];
    if (!prepared) notFound();
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(member, actor.grants)}
        memberNav="register"
        margin={<ImportSteps memberId={memberId} importId={importId} current={2} />}
        marginLabel={importPagesFr.steps.label}
        marginIs="nav"
      >
        <ImportedEntryPage view={view} index={index} entry={prepared.entry} edit={editImportedEntryAction} />
      </Shell>
    );
  });
}
