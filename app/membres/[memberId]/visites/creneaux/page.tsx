import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { inHand } from "@/components/member/in-hand";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { ProposeForm } from "@/components/visit/campaign/propose-form";
import { isId } from "@/lib/domain/identifier";
import { localTimeSchema } from "@/lib/domain/visit/local-time";
import { visitSlotsFr } from "@/lib/i18n/fr/visit-campaign";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readCampaign } from "@/lib/services/visit/campaign";
import { prepareSlots } from "@/lib/services/visit/slots";
import { proposeSlotsAction } from "../slot-actions";

export const metadata: Metadata = { title: visitSlotsFr.proposeTitle };

const time = localTimeSchema.optional().catch(undefined);
const querySchema = z.object({
  visite: z.uuid().optional().catch(undefined),
  le: z.iso.date().optional().catch(undefined),
  c1: time,
  c2: time,
  c3: time,
});

const MORNING = "09:30";

export default async function Page({ params, searchParams }: PageProps<"/membres/[memberId]/visites/creneaux">) {
  const { memberId } = await params;
  if (!isId(memberId)) notFound();
  const { visite, le, c1, c2, c3 } = querySchema.parse(await searchParams);
  const start = [c1 ?? (le && `${le}T${MORNING}`), c2, c3].map((value) => value ?? "");
  return asActor(async (actor, session) => {
    const { member, visit } = await prepareSlots(actor, memberId, visite);
    const { lines } = await readCampaign(actor);
    const free = new Set(lines.filter(({ state }) => state === "to_propose").map(({ id }) => id));
    const neighbours = (lines.find(({ id }) => id === memberId)?.neighbours ?? []).filter(({ id }) => free.has(id));
    return (
      <Shell chrome={chromeOf(session)} member={inHand(member, actor.grants)} memberNav="visits">
        <PageHead title={visitSlotsFr.proposeTitle} large />
        <p className="lead">{visitSlotsFr.lead}</p>
        <ProposeForm
          memberId={memberId}
          visitId={visite}
          visit={visit}
          start={start}
          neighbours={neighbours}
          action={proposeSlotsAction}
        />
      </Shell>
    );
  });
}
