import { sendOperationsSchema } from "@/lib/domain/sync/request";
import { answerSync, readBody, syncJson } from "@/lib/server/sync-request";
import { receiveOperations } from "@/lib/services/sync/receive-operations";

/** What was done on a device, answered item by item. */
export const POST = (request: Request) =>
  answerSync(request, async (actor) => {
    const body = await readBody(request, sendOperationsSchema);
    if ("refused" in body) return body.refused;
    const receivedAt = new Date();
    const answers = await receiveOperations(actor, body.data.packId, body.data.operations, receivedAt);
    return syncJson({ receivedAt: receivedAt.toISOString(), answers });
  });
