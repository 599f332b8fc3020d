import { answerDeposit } from "@/lib/server/deposit";
import { fromHere } from "@/lib/server/origin";

/** Takes a file and attaches it, once it was looked at. */
export const POST = fromHere(async (request, { params }: RouteContext<"/membres/[memberId]/documents/depot">) =>
  answerDeposit(request, (await params).memberId),
);
