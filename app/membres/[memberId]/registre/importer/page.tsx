import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { ImportStartPage } from "@/components/register/import/start-page";
import { ImportSteps } from "@/components/register/import/steps";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { importQuerySchema } from "@/lib/domain/register/import/input";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listImports } from "@/lib/services/register/import-read";

export const metadata: Metadata = { title: importPagesFr.title };

export default async function Page({ params, searchParams }: PageProps<"/membres/[memberId]/registre/importer">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const query = importQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const { member, imports } = await listImports(actor, memberId);
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(member, actor.grants)}
        memberNav="register"
        margin={<ImportSteps memberId={memberId} current={0} />}
        marginLabel={importPagesFr.steps.label}
        marginIs="nav"
      >
        <ImportStartPage memberId={memberId} query={query} imports={imports} />
      </Shell>
    );
  });
}
