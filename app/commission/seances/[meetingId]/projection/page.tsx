import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Slides } from "@/components/meeting/slides";
import { isId } from "@/lib/domain/identifier";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { asActor } from "@/lib/server/actor";
import { readSnapshot } from "@/lib/services/meeting/read-meetings";

export const metadata: Metadata = { title: meetingFr.slides.title };

/** For the projector: no navigation, one figure a screen. */
export default async function Page({ params }: PageProps<"/commission/seances/[meetingId]/projection">) {
  const { meetingId } = await params;
  if (!isId(meetingId)) notFound();
  return asActor(async (actor) => {
    const { content } = await readSnapshot(actor, meetingId);
    return <Slides meetingId={meetingId} content={content} />;
  });
}
