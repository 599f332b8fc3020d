import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/*
 * An S3 server on the loopback, for tests: it keeps objects in memory, by path, and refuses with 403 what is not signed as
 * Signature Version 4 says, computed here from the text of the standard, or whose body is not the one that was signed.
 */
const sha256 = (body: Uint8Array | string) => createHash("sha256").update(body).digest("hex");
const hmac = (key: Uint8Array | string, text: string) => createHmac("sha256", key).update(text).digest();
const coded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export type FakeS3 = {
  settings: { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string };
  objects: Map<string, { body: Buffer; at: Date }>;
  /** What it answers instead, once, to the next request. */
  failNext: (status: number) => void;
  requests: string[];
  close: () => Promise<void>;
};

const bodyOf = async (request: IncomingMessage) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
};

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(",") : (value ?? ""));

function isSigned(
  request: IncomingMessage,
  body: Buffer,
  { accessKeyId, secretAccessKey, region }: FakeS3["settings"],
) {
  const { headers, method = "", url = "" } = request;
  const parts = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
    one(headers.authorization),
  );
  const [, credential = "", signed = "", signature = ""] = parts ?? [];
  const date = one(headers["x-amz-date"]);
  const day = date.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  if (credential !== `${accessKeyId}/${scope}` || !signed.split(";").includes("host")) return false;
  if (Math.abs(Date.now() - Date.parse(date.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"))) > 900_000)
    return false;
  if (one(headers["x-amz-content-sha256"]) !== sha256(body)) return false;
  const { pathname, searchParams } = new URL(url, "http://s3");
  const query = [...searchParams]
    .map(([name, value]) => `${coded(name)}=${coded(value)}`)
    .sort()
    .join("&");
  const lines = signed.split(";").map((name) => `${name}:${one(headers[name]).trim()}\n`);
  const canonical = [method, pathname, query, lines.join(""), signed, sha256(body)].join("\n");
  const key = [day, region, "s3", "aws4_request"].reduce<Uint8Array | string>(
    (k, text) => hmac(k, text),
    `AWS4${secretAccessKey}`,
  );
  return hmac(key, ["AWS4-HMAC-SHA256", date, scope, sha256(canonical)].join("\n")).toString("hex") === signature;
}

const PAGE = 2;

function listed(objects: FakeS3["objects"], query: URLSearchParams): string {
  const prefix = query.get("prefix") ?? "";
  const after = query.get("continuation-token") ?? "";
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const shown = keys.slice(0, PAGE);
  const contents = shown.map(
    (key) => `<Contents><Key>${key}</Key><LastModified>${objects.get(key)?.at.toISOString()}</LastModified></Contents>`,
  );
  const more = keys.length > PAGE;
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${contents.join("")}${
    more ? `<NextContinuationToken>${shown.at(-1)}</NextContinuationToken>` : ""
  }</ListBucketResult>`;
}

export async function fakeS3(): Promise<FakeS3> {
  const objects: FakeS3["objects"] = new Map();
  const requests: string[] = [];
  let failure: number | undefined;
  const settings = {
    endpoint: "",
    bucket: "registre",
    region: "fr-par",
    accessKeyId: "ACCES",
    secretAccessKey: "secret d’essai",
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    const { pathname, searchParams } = new URL(request.url ?? "", "http://s3");
    requests.push(`${request.method} ${pathname}`);
    const end = (status: number, content?: Buffer | string) => response.writeHead(status).end(content);
    const failing = failure;
    failure = undefined;
    if (failing) return end(failing);
    if (!isSigned(request, body, settings)) return end(403);
    const [, bucket, ...rest] = pathname.split("/");
    const key = rest.join("/");
    if (bucket !== settings.bucket) return end(404);
    if (request.method === "GET" && key === "") return end(200, listed(objects, searchParams));
    if (request.method === "PUT") objects.set(key, { body, at: new Date() });
    if (request.method === "DELETE") {
      objects.delete(key);
      return end(204);
    }
    const found = objects.get(key);
    return found ? end(200, request.method === "GET" ? found.body : undefined) : end(404);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  settings.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
  return {
    settings,
    objects,
    requests,
    failNext: (status) => {
      failure = status;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
