import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inHand } from "@/components/member/in-hand";
import { EntryMargin } from "@/components/register/entry-margin";
import { ReviewPage } from "@/components/register/review/review-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { FIELD_KEYS } from "@/lib/domain/register/content/fields";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readReview } from "@/lib/services/register/read-entry";
import { entryAct } from "../entry-actions";
import {
  answerQuestionAction,
  askQuestionAction,
  closeQuestionAction,
  reviewEntryAction,
  savePrivateNoteAction,
} from "./actions";

export const metadata: Metadata = { title: registerEntryFr.review.short };

const ACTIONS = {
  ask: askQuestionAction,
  answer: answerQuestionAction,
  review: reviewEntryAction,
  note: savePrivateNoteAction,
  close: closeQuestionAction,
  life: entryAct,
};

export default async function Page({
  params,
  searchParams,
}: PageProps<"/membres/[memberId]/registre/fiches/[entryId]/relire">) {
  const { memberId, entryId } = await params;
  if (!isId(memberId) || !isId(entryId)) notFound();
  const { champ, posee } = await searchParams;
  return asActor(async (actor, session) => {
    const view = await readReview(actor, memberId, entryId);
    return (
      <Shell
        chrome={chromeOf(session)}
        member={inHand(view.member, actor.grants)}
        memberNav="register"
        margin={<EntryMargin view={view} />}
        marginLabel={registerEntryFr.margin.label}
      >
        <ReviewPage
          view={view}
          field={FIELD_KEYS.find((key) => key === champ) ?? null}
          asked={posee === "oui"}
          actions={ACTIONS}
        />
      </Shell>
    );
  });
}
