import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { ProfileAnswers } from "@/components/member/profile-answers";
import { ProfileForm } from "@/components/member/profile-form";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/domain/identifier";
import { plural } from "@/lib/i18n/format";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readProfile } from "@/lib/services/member/card";
import { saveProfileAction } from "./actions";

const t = memberCardFr.profile;

export const metadata: Metadata = { title: t.title };

export default async function MemberProfilePage({ params }: PageProps<"/membres/[memberId]/profil">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  return asActor(async (actor, session) => {
    const { member, profile, questions, templates, expected, hasCcasMember, mayWrite } = await readProfile(
      actor,
      memberId,
    );
    const blank = Object.fromEntries(questions.map(({ code }) => [code, null]));
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="card">
        <PageHead title={t.title} count={!mayWrite && plural(expected, ...t.expected)} large />
        <p className="lead">{t.lead}</p>
        {mayWrite ? (
          <ProfileForm
            start={{ memberId, version: profile.version, answers: { ...blank, ...profile.answers } }}
            questions={questions}
            kind={member.kind}
            hasCcasMember={hasCcasMember}
            templates={templates}
            action={saveProfileAction}
          />
        ) : (
          <ProfileAnswers questions={questions} answers={profile.answers} />
        )}
      </Shell>
    );
  });
}
