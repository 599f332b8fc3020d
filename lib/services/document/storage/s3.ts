import "server-only";
import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import type { S3Settings } from "@/lib/env";
import { type Place, partsOf, type Storage, type StoredFile, type Tenant } from "./storage";

/** Above all others in the bucket, which may hold something else. */
const PREFIX = "documents";
const RETRIES = 3;

const between = (text: string, tag: string): string | undefined =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1];

/** Keys are made of our own identifiers, so that no character of them is escaped in the answer. */
function filesIn(xml: string): StoredFile[] {
  return [...xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)].map(([, one = ""]) => ({
    address: between(one, "Key")?.split("/").at(-1) ?? "",
    changedAt: new Date(between(one, "LastModified") ?? 0),
  }));
}

/** Files in S3-compatible storage, addressed by path, each request signed (SigV4) with the hash of what it carries. */
export function s3Storage({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Settings): Storage {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: RETRIES });
  const folderOf = ({ syndicateId, memberId }: Tenant) => [PREFIX, ...partsOf(syndicateId, memberId)].join("/");
  const bucketUrl = `${endpoint}/${encodeURIComponent(bucket)}`;
  const urlOf = (place: Place) => `${bucketUrl}/${folderOf(place)}/${partsOf(place.address).join("")}`;

  /** The answer, or null where nothing stands; any other failure is told by its status, without what it was about. */
  async function ask(method: string, url: string, body?: Uint8Array<ArrayBuffer>): Promise<Response | null> {
    const hash = createHash("sha256")
      .update(body ?? "")
      .digest("hex");
    const answer = await client.fetch(url, {
      method,
      headers: { "x-amz-content-sha256": hash },
      ...(body && { body }),
    });
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`the storage of documents answered ${answer.status} to ${method}`);
    return answer;
  }

  return {
    async put(place, sealed) {
      if (!(await ask("PUT", urlOf(place), new Uint8Array(sealed))))
        throw new Error("the storage of documents has no such bucket");
    },
    async get(place) {
      const answer = await ask("GET", urlOf(place));
      return answer && new Uint8Array(await answer.arrayBuffer());
    },
    has: async (place) => (await ask("HEAD", urlOf(place))) !== null,
    remove: async (place) => void (await ask("DELETE", urlOf(place))),
    async list(tenant) {
      const files: StoredFile[] = [];
      for (let token: string | undefined, more = true; more; ) {
        const query = new URLSearchParams({ "list-type": "2", prefix: `${folderOf(tenant)}/` });
        if (token) query.set("continuation-token", token);
        const answer = await ask("GET", `${bucketUrl}?${query}`);
        if (!answer) throw new Error("the storage of documents has no such bucket");
        const xml = await answer.text();
        files.push(...filesIn(xml));
        token = between(xml, "NextContinuationToken");
        more = between(xml, "IsTruncated") === "true" && token !== undefined;
      }
      return files;
    },
  };
}
