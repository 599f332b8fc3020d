import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { EntryForm } from "@/components/register/form/entry-form";
import { PartLinks } from "@/components/register/part-links";
import { Shell } from "@/components/shell/shell";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { registerFormFr } from "@/lib/i18n/fr/register-form";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readEntryForm } from "@/lib/services/register/read-entry-form";
import { saveEntryAction } from "./actions";

export const metadata: Metadata = { title: registerFormFr.short };

export default async function Page({ params }: PageProps<"/membres/[memberId]/registre/fiches/[entryId]/modifier">) {
  const { memberId, entryId } = await params;
  if (!isId(memberId) || !isId(entryId)) notFound();
  return asActor(async (actor, session) => {
    const { role, entry, member, measures, today } = await readEntryForm(actor, memberId, entryId);
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(member, actor.grants)}
        memberNav="register"
        margin={<PartLinks />}
        marginLabel={registerEntryFr.parts}
        marginIs="nav"
      >
        <PageHead title={registerFormFr.title(entry.name)} large />
        {entry.status === "approved" && <Banner tone="info">{registerFormFr.opensDraft}</Banner>}
        <EntryForm
          memberId={memberId}
          entryId={entryId}
          version={entry.version}
          content={entry.content}
          catalogue={measures}
          by={{ today, name: actor.name, role }}
          action={saveEntryAction}
        />
      </Shell>
    );
  });
}
