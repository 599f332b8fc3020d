import { takePackSchema } from "@/lib/domain/sync/request";
import { answerSync, readBody, syncJson } from "@/lib/server/sync-request";
import { takeVisit } from "@/lib/services/sync/read-pack";

/** Takes a visit on a device, or prolongs the pack that it has. */
export const POST = (request: Request) =>
  answerSync(request, async (actor) => {
    const body = await readBody(request, takePackSchema);
    if ("refused" in body) return body.refused;
    return syncJson(await takeVisit(actor, body.data));
  });
