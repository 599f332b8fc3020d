import { isId } from "@/lib/domain/identifier";
import { answerSync, syncEmpty, syncGone, syncJson } from "@/lib/server/sync-request";
import { pullPack } from "@/lib/services/sync/read-pack";

/** What a pack holds now; 304 when the device has it already, 410 when there is none any more. */
export const GET = (request: Request, { params }: RouteContext<"/api/sync/v1/packs/[packId]">) =>
  answerSync(request, async (actor) => {
    const { packId } = await params;
    if (!isId(packId)) return syncJson({ reason: "not-found" }, 404);
    const pulled = await pullPack(actor, packId);
    if ("gone" in pulled) return syncGone(pulled.gone);
    const { etag } = pulled;
    // A proxy that compresses weakens the tag.
    const held = (request.headers.get("if-none-match") ?? "").replace(/^W\//, "");
    return held === etag ? syncEmpty(304, { etag }) : syncJson(pulled, 200, { etag });
  });
