import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditForm } from "@/components/intervention/edit-form";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { interventionEditFr } from "@/lib/i18n/fr/intervention-edit";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareIntervention } from "@/lib/services/intervention/prepare-forms";
import { saveAction } from "../actions";

const t = interventionEditFr;

export const metadata: Metadata = { title: t.title };

export default async function EditInterventionPage({
  params,
}: PageProps<"/membres/[memberId]/interventions/[interventionId]/modifier">) {
  const { memberId, interventionId } = await params;
  if (!isId(memberId) || !isId(interventionId)) notFound();
  return asActor(async (actor, session) => {
    const { act, member, entries, linkable, terms } = await prepareIntervention(actor, memberId, interventionId);
    const {
      syndicateId: _s,
      ref,
      author: _a,
      authorId: _i,
      closedAt: _c,
      createdAt: _t,
      themeList: _l,
      importId: _m,
      ...held
    } = act;
    const [first = null, second = null] = held.secondaryThemes;
    const isDpo = act.service === "dpo";
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(member, actor.grants)}
        current={isDpo ? null : "itRequests"}
        memberNav={isDpo ? "interventions" : null}
        density="dense"
      >
        <PageHead title={isDpo ? t.title : t.titleRequest} count={ref} large />
        <EditForm
          start={{
            ...held,
            secondaryThemes: [first, second],
            entryIds: entries.map(({ id }) => id),
            personalDataKept: false,
          }}
          terms={terms}
          links={linkable}
          action={saveAction}
        />
      </Shell>
    );
  });
}
