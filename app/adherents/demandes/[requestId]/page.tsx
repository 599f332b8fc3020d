import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UpdateRequestPage } from "@/components/member/update-request-page";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readUpdateRequest } from "@/lib/services/register/update-requests";

export const metadata: Metadata = { title: templateCompareFr.update.meta };

export default async function Page({ params }: PageProps<"/adherents/demandes/[requestId]">) {
  const { requestId } = await params;
  if (!isId(requestId)) notFound();
  return asActor(async (actor, session) => {
    const view = await readUpdateRequest(actor, requestId);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="members">
        <UpdateRequestPage view={view} />
      </Shell>
    );
  });
}
