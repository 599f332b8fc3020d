import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DesignationForm } from "@/components/member/designation-form";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { prepareDesignation } from "@/lib/services/member/card";
import { saveDesignationAction } from "../actions";

const t = memberCardFr.form;

export const metadata: Metadata = { title: t.designationTitle };

export default async function EditDesignationPage({ params }: PageProps<"/membres/[memberId]/fiche/designation">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const { member, profile } = await prepareDesignation(actor, memberId);
    const { designatedOn, conventionOn, version, designationNumber, dpoContact } = profile;
    const start = { memberId, version, cnilNumber: designationNumber, designatedOn, conventionOn, contact: dpoContact };
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="card">
        <PageHead title={t.designationTitle} large />
        <DesignationForm start={start} action={saveDesignationAction} />
      </Shell>
    );
  });
}
