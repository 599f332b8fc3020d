import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SoftwareCard } from "@/components/processor/software-card";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { softwareFr } from "@/lib/i18n/fr/software";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readSoftware } from "@/lib/services/processor/softwares";
import { saveSoftwareAction } from "../actions";

export const metadata: Metadata = { title: softwareFr.list.columns.name };

export default async function OneSoftwarePage({ params, searchParams }: PageProps<"/logiciels/[softwareId]">) {
  const { softwareId } = await params;
  const { fait, modifier } = await searchParams;
  if (!isId(softwareId)) notFound();
  return asActor(async (actor, session) => {
    const card = await readSoftware(actor, softwareId);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="processors" density="dense">
        <SoftwareCard {...card} done={String(fait ?? "")} editing={modifier === "oui"} action={saveSoftwareAction} />
      </Shell>
    );
  });
}
