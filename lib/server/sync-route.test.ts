import { afterAll, expect, test, vi } from "vitest";
import { PUT as putFile } from "@/app/api/sync/v1/files/[operationId]/route";
import { POST as receive } from "@/app/api/sync/v1/operations/route";
import { GET as pull } from "@/app/api/sync/v1/packs/[packId]/route";
import { POST as take } from "@/app/api/sync/v1/packs/route";
import { closePools } from "@/db/client";
import { actorWith, migrator, newActor } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { PHOTO_BYTES } from "@/lib/domain/sync/request";
import { operationOf, sealedFile, sealedOperation } from "../services/sync/testing/device";
import { rescheduleVisit } from "../services/visit/change-visit";
import { visitedTowns } from "../services/visit/testing/visited-towns";
import { asking } from "./testing/faults/office";

vi.mock("./session", () => ({
  currentSession: async () => {
    const actor = asking.getStore();
    return actor ? { actor } : null;
  },
}));

const { towns, plan } = await visitedTowns();
afterAll(closePools);

const HERE = "http://registre.example";
const API = `${HERE}/api/sync/v1`;
const A_MINUTE = 300;

type Operation = { id: string; label?: string };
type Taken = { packId: string; sealKey: string; etag: string };

/** The handlers of the route, as the server calls them for that person, or for nobody. */
const wireOf = (actor: Actor | null, origin = HERE) => {
  const ask = (path: string, init: RequestInit, handle: (request: Request) => Promise<Response>) => {
    const headers = { host: new URL(HERE).host, origin, ...Object.fromEntries(new Headers(init.headers)) };
    return asking.run(actor, () => handle(new Request(API + path, { ...init, headers })));
  };
  const post = (path: string, body: unknown, handle: typeof receive) =>
    ask(path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) }, handle);
  const wire = {
    take: (visitId: string) => post("/packs", { v: 1, visitId }, take),
    send: ({ packId, sealKey }: Taken, operations: readonly Operation[]) =>
      wire.sendRaw({ v: 1, packId, operations: operations.map((one) => sealedOperation(sealKey, packId, one)) }),
    sendRaw: (body: unknown) => post("/operations", body, receive),
    pull: (packId: string, etag = "") =>
      ask(`/packs/${packId}`, { headers: { "if-none-match": etag } }, (request) =>
        pull(request, { params: Promise.resolve({ packId }) }),
      ),
    put: (packId: string, operationId: string, body: Uint8Array<ArrayBuffer>) =>
      ask(`/files/${operationId}?paquet=${packId}`, { method: "PUT", body }, (request) =>
        putFile(request, { params: Promise.resolve({ operationId }) }),
      ),
  };
  return wire;
};

const told = async (answer: Response) => [answer.status, await answer.json()];
const answersOf = async (answer: Response) => ((await answer.json()) as { answers: unknown[] }).answers;
const findingIn = (visitId: string) =>
  operationOf("finding", {
    ...{ visitId, findingId: newId(), question: null, label: `Constat ${newId()}`, evidence: "", entryId: null },
    ...{ severity: 3, correctedOnTheSpot: false, personalDataKept: true },
  });
const received = (visitId: string) =>
  migrator()`select outcome, content from sync_operation where visit_id = ${visitId} order by received_at, outcome`;
const findings = (visitId: string) => migrator()`select label from finding where visit_id = ${visitId}`;

async function taken() {
  const visitId = await plan();
  const actor = await actorWith(towns.syndicateId, [{ role: "dpo", memberId: null }], "Passant");
  const wire = wireOf(actor);
  const pack = (await (await wire.take(visitId)).json()) as Taken; // the contract of the route
  return { visitId, actor, wire, pack, operation: findingIn(visitId) };
}

test("SYNC-30 signed out, from elsewhere, not understood or too large: each has its own status, and nothing is received", async () => {
  const { visitId, actor, wire, pack, operation } = await taken();
  const nobody = wireOf(null);
  expect(await told(await nobody.send(pack, [operation]))).toEqual([401, { v: 1, reason: "signed-out" }]);
  expect((await nobody.pull(pack.packId)).status).toBe(401);
  expect((await nobody.take(visitId)).status).toBe(401);
  expect(await told(await wireOf(actor, "https://ailleurs.example").send(pack, [operation]))).toEqual([
    403,
    { v: 1, reason: "origin" },
  ]);
  expect((await wire.sendRaw("pas du JSON")).status).toBe(400);
  const many = Array.from({ length: 201 }, () => ({ id: newId() }));
  expect((await wire.sendRaw({ v: 1, packId: pack.packId, operations: many })).status).toBe(400);
  expect(await told(await wire.put(pack.packId, operation.id, new Uint8Array(PHOTO_BYTES + 200_000)))).toEqual([
    413,
    { v: 1, reason: "too-large" },
  ]);
  expect(await received(visitId)).toEqual([]);
  expect(await answersOf(await wire.send(pack, [operation]))).toMatchObject([{ outcome: "applied" }]);
});

test("SYNC-30 more than 300 requests in a minute are 429, which says when to come back; another person is not held up", async () => {
  const { visitId, wire } = await taken();
  const statuses = new Set<number>();
  for (let asked = 0; asked <= A_MINUTE; asked++) statuses.add((await wire.sendRaw("")).status);
  expect([...statuses]).toEqual([400, 429]);
  const answer = await wire.take(visitId);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "60"]);
  expect((await wireOf(await newActor(towns.syndicateId, "dpo")).take(visitId)).status).toBe(200);
});

test("SYNC-31 nothing changed is 304 in under 1 kB, a replay the same answer, other content under one id refused and kept", async () => {
  const { visitId, wire, pack, operation } = await taken();
  for (const etag of [pack.etag, `W/${pack.etag}`]) {
    const unchanged = await wire.pull(pack.packId, etag);
    const bytes = JSON.stringify([...unchanged.headers]).length + (await unchanged.arrayBuffer()).byteLength;
    expect(unchanged.status).toBe(304);
    expect(bytes).toBeLessThan(1_000);
  }
  const first = await answersOf(await wire.send(pack, [operation]));
  expect(first).toMatchObject([{ id: operation.id, outcome: "applied" }]);
  expect(await answersOf(await wire.send(pack, [operation]))).toEqual(first);
  const other = { ...operation, label: "Un autre texte" };
  expect(await answersOf(await wire.send(pack, [other, operation]))).toEqual([
    { id: operation.id, outcome: "refused", reason: "other-content" },
    ...first,
  ]);
  expect(await received(visitId)).toMatchObject([
    { outcome: "applied", content: null },
    { outcome: "refused", content: { label: "Un autre texte" } },
  ]);
  expect(await findings(visitId)).toEqual([{ label: operation.label }]);
  const changed = await wire.pull(pack.packId, pack.etag);
  expect(changed.status).toBe(200);
  expect(changed.headers.get("etag")).not.toBe(pack.etag);
  expect(changed.headers.get("cache-control")).toContain("no-store");
});

test("SYNC-32 a pack whose town was taken away syncs nothing, leaks nothing and keeps the work; nobody else’s answers at all", async () => {
  const { visitId, actor, pack, wire, operation } = await taken();
  const first = await answersOf(await wire.send(pack, [operation]));
  await migrator()`update role_grant set revoked_at = now() where person_id = ${actor.personId}`;
  const after = wireOf({ ...actor, grants: [] });
  expect(await told(await after.pull(pack.packId))).toEqual([410, { v: 1, reason: "withdrawn" }]);
  const late = findingIn(visitId);
  expect(await answersOf(await after.send(pack, [operation, late]))).toEqual([
    ...first,
    { id: late.id, outcome: "kept", reason: "right-withdrawn" },
  ]);
  expect(await findings(visitId)).toHaveLength(1);
  expect((await received(visitId)).at(-1)).toMatchObject({ outcome: "kept", content: { label: late.label } });
  expect((await after.take(visitId)).status).toBe(404);
  const other = wireOf(await newActor(towns.syndicateId, "dpo"));
  expect(await told(await other.pull(pack.packId))).toEqual(await told(await other.pull(newId())));
  expect((await other.send(pack, [late])).status).toBe(404);
});

test("SYNC-33 a tab of last summer still delivers, and the work of a cancelled visit is kept to be recovered", async () => {
  const { visitId, actor, pack, wire, operation } = await taken();
  await migrator()`update visit_pack set taken_at = now() - interval '5 months', expires_at = now() - interval '4 months'
    where id = ${pack.packId}`;
  expect(await told(await wire.pull(pack.packId, pack.etag))).toEqual([410, { v: 1, reason: "expired" }]);
  const photo = operationOf("photo", {
    ...{ visitId, photoId: newId(), question: null, caption: "", sha256: "0".repeat(64), bytes: 3 },
  });
  expect(await answersOf(await wire.send(pack, [operation, photo]))).toMatchObject([
    { outcome: "applied" },
    { outcome: "applied" },
  ]);
  const image = Uint8Array.from(sealedFile(pack.sealKey, pack.packId, photo.id, new Uint8Array(3)));
  expect(await told(await wire.put(pack.packId, photo.id, image))).toEqual([409, { v: 1, reason: "photo" }]);
  const [visit] = await migrator()`select version from visit where id = ${visitId}`;
  await rescheduleVisit(actor, newId(), {
    ...{ memberId: towns.mine, visitId, version: Number(visit?.version) },
    ...{ status: "cancelled", plannedAt: undefined, reason: "Neige" },
  });
  const late = findingIn(visitId);
  expect(await answersOf(await wire.send(pack, [late]))).toEqual([
    { id: late.id, outcome: "kept", reason: "visit-cancelled" },
  ]);
  expect((await received(visitId)).at(-1)).toMatchObject({ outcome: "kept", content: { label: late.label } });
  expect((await wire.take(visitId)).status).toBe(409);
});
