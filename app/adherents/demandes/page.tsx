import type { Metadata } from "next";
import { UpdateRequestsPage } from "@/components/member/update-request-page";
import { Shell } from "@/components/shell/shell";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { listUpdateRequests } from "@/lib/services/register/update-requests";

export const metadata: Metadata = { title: templateCompareFr.update.list };

export default async function Page() {
  return asActor(async (actor, session) => {
    const requests = await listUpdateRequests(actor);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="members">
        <UpdateRequestsPage requests={requests} />
      </Shell>
    );
  });
}
