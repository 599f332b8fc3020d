import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintedRegister } from "@/components/export/printed-register";
import { inHand } from "@/components/member/in-hand";
import { EditionFiles } from "@/components/publication/edition-files";
import { Shell } from "@/components/shell/shell";
import { inWords } from "@/lib/documents/in-words";
import { pagesOf } from "@/lib/documents/pages/pages";
import { isId } from "@/lib/domain/identifier";
import { editionNumberSchema } from "@/lib/domain/register/publication/edition";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { exportedEdition, readEdition } from "@/lib/services/register/publication/read-edition";

const t = publicationFr.editions;

export const metadata: Metadata = { title: t.title };

export default async function Page({ params }: PageProps<"/membres/[memberId]/registre/publication/[number]">) {
  const { memberId, number } = await params;
  const asked = editionNumberSchema.safeParse(number).data;
  if (!isId(memberId) || !asked) notFound();
  return asActor(async (actor, session) => {
    const read = await readEdition(actor, memberId, asked);
    const { member } = read.edition.register;
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="register">
        <PrintedRegister
          pages={pagesOf(inWords(exportedEdition(read)))}
          backHref={routes.publication(memberId)}
          back={t.back}
          beside={<EditionFiles memberId={memberId} number={asked} />}
        />
      </Shell>
    );
  });
}
