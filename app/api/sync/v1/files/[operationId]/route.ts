import { answerPhoto } from "@/lib/server/sync-photo";
import { answerSync } from "@/lib/server/sync-request";

/** The image of a photo, sealed by its device, once its operation was received. */
export const PUT = (request: Request, { params }: RouteContext<"/api/sync/v1/files/[operationId]">) =>
  answerSync(request, async (actor) => answerPhoto(request, actor, (await params).operationId));
