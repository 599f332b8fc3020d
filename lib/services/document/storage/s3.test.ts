import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { migrator, newJob, newMember, newSyndicate } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { townOf } from "../../testing/case";
import { attached } from "../../testing/cases/document";
import { checkDocuments, rekeyDocuments, sweepOrphans } from "../check-documents";
import { openDocument } from "../read-documents";
import { s3Storage } from "./s3";
import { type FakeS3, fakeS3 } from "./testing/fake-s3";

let server: FakeS3;
beforeAll(async () => {
  server = await fakeS3();
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllEnvs());

const newPlace = () => ({ syndicateId: newId(), memberId: newId(), address: randomBytes(32).toString("hex") });

test("DOC-40 a file is written, found, read, listed and removed by signed requests, under its member", async () => {
  const storage = s3Storage(server.settings);
  const place = newPlace();
  expect([await storage.has(place), await storage.get(place), await storage.list(place)]).toEqual([false, null, []]);
  const bytes = randomBytes(70_000);
  await storage.put(place, bytes);
  expect(Buffer.from((await storage.get(place)) ?? []).equals(bytes)).toBe(true);
  expect([...server.objects.keys()]).toContain(`documents/${place.syndicateId}/${place.memberId}/${place.address}`);
  const others = ["a", "b", "c", "d"].map((letter) => letter.repeat(64));
  for (const address of others) await storage.put({ ...place, address }, Buffer.from("x"));
  expect((await storage.list(place)).map(({ address }) => address).sort()).toEqual([place.address, ...others].sort());
  expect((await storage.list(place))[0]?.changedAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
  expect(await storage.list(newPlace())).toEqual([]);
  await storage.remove(place);
  expect(await storage.has(place)).toBe(false);
});

test("DOC-40 another secret, another region or another bucket is refused, and the refusal names no file", async () => {
  const place = newPlace();
  for (const change of [{ secretAccessKey: "autre" }, { region: "ailleurs" }]) {
    const wrong = s3Storage({ ...server.settings, ...change });
    await expect(wrong.put(place, Buffer.from("x"))).rejects.toThrow("the storage of documents answered 403 to PUT");
    await expect(wrong.has(place)).rejects.toThrow("403");
  }
  const elsewhere = s3Storage({ ...server.settings, bucket: "ailleurs" });
  await expect(elsewhere.put(place, Buffer.from("x"))).rejects.toThrow("no such bucket");
  await expect(elsewhere.list(place)).rejects.toThrow("no such bucket");
});

test("DOC-40 a storage that fails for a moment is asked again", async () => {
  const storage = s3Storage(server.settings);
  const place = newPlace();
  server.failNext(503);
  await storage.put(place, Buffer.from("x"));
  expect(await storage.has(place)).toBe(true);
});

test("DOC-41 documents live in S3 as in a folder: attached, opened, rewritten under a new key, checked and swept", async () => {
  for (const [name, value] of Object.entries({
    ENDPOINT: server.settings.endpoint,
    BUCKET: server.settings.bucket,
    REGION: server.settings.region,
    ACCESS_KEY_ID: server.settings.accessKeyId,
    SECRET_ACCESS_KEY: server.settings.secretAccessKey,
  }))
    vi.stubEnv(`DOCUMENTS_S3_${name}`, value);
  const former = `ancienne:${randomBytes(32).toString("base64")}`;
  vi.stubEnv("DOCUMENT_KEYS", former);
  const syndicateId = await newSyndicate();
  const memberId = await newMember(syndicateId);
  const { actor, key } = await attached(townOf(syndicateId, memberId), "dans le seau");
  const mine = () => [...server.objects.keys()].filter((name) => name.includes(memberId));
  expect(mine()).toHaveLength(1);
  const text = async () => {
    const opened = await openDocument(actor, memberId, key.documentId);
    return "bytes" in opened ? Buffer.from(opened.bytes).toString() : opened.failure;
  };
  expect(await text()).toContain("dans le seau");
  vi.stubEnv("DOCUMENT_KEYS", `courante:${randomBytes(32).toString("base64")},${former}`);
  const job = await newJob(syndicateId, ["dpo"]);
  expect(await rekeyDocuments(job)).toEqual({ rewritten: 1, kept: 0, lost: [] });
  expect(await checkDocuments(job, { whole: true })).toEqual({ files: 1, lost: [], orphans: [] });
  const stored = server.objects.get(mine()[0] ?? "");
  if (stored) stored.body[stored.body.length - 1] = (stored.body.at(-1) ?? 0) ^ 1;
  expect(await text()).toBe("corrupted");
  await migrator()`delete from document where member_id = ${memberId}`;
  expect(await sweepOrphans(job, new Date(Date.now() + 2 * 86_400_000))).toBe(1);
  expect(mine()).toEqual([]);
});
