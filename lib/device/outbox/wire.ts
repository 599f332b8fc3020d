import { z } from "zod";
import type { Device } from "../device";
import { DeviceError } from "../refusal";

const ANSWER_MS = 45_000;
const API = "/api/sync/v1";

export const addresses = {
  packs: () => `${API}/packs`,
  pack: (packId: string) => `${API}/packs/${packId}`,
  operations: () => `${API}/operations`,
  file: (operationId: string, packId: string) => `${API}/files/${operationId}?paquet=${packId}`,
};

/** Null when no answer came: the request may or may not have been carried out. */
async function ask(device: Device, path: string, init: RequestInit): Promise<Response | null> {
  const headers = { accept: "application/json", "x-registre-sync": "1", ...init.headers };
  const signal = AbortSignal.timeout(ANSWER_MS);
  return device.fetch(path, { ...init, headers, signal, cache: "no-store", redirect: "error" }).catch(() => null);
}

const goneSchema = z.object({ reason: z.string() });

/** An answer that is not the one awaited, as a refusal; a server in trouble counts as no network: it is tried again later. */
async function refusalOf(answer: Response | null): Promise<DeviceError> {
  if (!answer || answer.status >= 500 || answer.status === 429) return new DeviceError("offline");
  if (answer.status === 401) return new DeviceError("signed-out");
  if (answer.status === 410) {
    const gone = goneSchema.safeParse(await answer.json().catch(() => null));
    return new DeviceError(gone.data?.reason === "expired" ? "expired" : "revoked");
  }
  return new DeviceError(answer.status === 404 || answer.status === 403 ? "foreign" : "refused");
}

/** The body as it came, so that it is measured and sealed as it came; cut on the way, it is no answer. */
async function bodyOf(answer: Response): Promise<string> {
  return answer.text().catch(() => {
    throw new DeviceError("offline");
  });
}

/** What is not in the awaited form came from something between us and the server: the sign-in page of a hotel, say. */
export function readAnswer<T>(schema: z.ZodType<T>, body: string): T {
  const read = (): unknown => {
    try {
      return JSON.parse(body);
    } catch {
      return null; // not JSON
    }
  };
  const parsed = schema.safeParse(read());
  if (!parsed.success) throw new DeviceError("offline");
  return parsed.data;
}

export async function sendJson(device: Device, path: string, body: unknown): Promise<string> {
  const headers = { "content-type": "application/json" };
  const answer = await ask(device, path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer?.ok) throw await refusalOf(answer);
  return bodyOf(answer);
}

/** Null when nothing changed since `etag`. */
export async function pull(device: Device, path: string, etag: string): Promise<{ body: string; etag: string } | null> {
  const answer = await ask(device, path, { headers: etag ? { "if-none-match": etag } : {} });
  if (answer?.status === 304) return null;
  if (!answer?.ok) throw await refusalOf(answer);
  return { body: await bodyOf(answer), etag: answer.headers.get("etag") ?? "" };
}

export async function sendBytes(device: Device, path: string, body: Blob): Promise<void> {
  const answer = await ask(device, path, {
    method: "PUT",
    headers: { "content-type": "application/octet-stream" },
    body,
  });
  if (!answer?.ok) throw await refusalOf(answer);
}
