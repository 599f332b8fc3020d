import { createHash } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { migrator } from "@/db/testing/people";
import { countsOf } from "@/lib/device/outbox/counts";
import { syncPack } from "@/lib/device/outbox/sync";
import type { EnginePack } from "@/lib/device/pack/open-pack";
import { takePack } from "@/lib/device/pack/take";
import { renewPack } from "@/lib/device/pack/unlock";
import { newDevice, PIN, SmallServer } from "@/lib/device/testing/world";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { sendOperationsSchema, takePackSchema } from "@/lib/domain/sync/request";
import { saveVisitAnswer } from "../visit/save-visit-answer";
import { now, visitedTowns } from "../visit/testing/visited-towns";
import { decideConflict } from "./decide-conflict";
import { openPhoto } from "./open-photo";
import { pullPack, takeVisit } from "./read-pack";
import { receiveOperations } from "./receive-operations";
import { revokePack } from "./take-pack";

const { towns, dpo, plan } = await visitedTowns();
afterAll(closePools);

const photos = new Map<string, Buffer>();
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(status === 304 ? null : JSON.stringify(body), { status, headers });

/** The addresses over the services themselves, as the handlers are, without a web server between. */
async function answer(path: string, init: RequestInit): Promise<Response> {
  const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : null;
  if (path.endsWith("/packs")) return json(200, { v: 1, ...(await takeVisit(dpo, takePackSchema.parse(body), now)) });
  if (path.includes("/packs/")) {
    const pulled = await pullPack(dpo, path.split("/").at(-1) ?? "", now);
    if ("gone" in pulled) return json(410, { v: 1, reason: pulled.gone });
    const held = new Headers(init.headers).get("if-none-match") === pulled.etag;
    return held ? json(304, null) : json(200, { v: 1, ...pulled }, { etag: pulled.etag });
  }
  if (path.endsWith("/operations")) {
    const { packId, operations } = sendOperationsSchema.parse(body);
    return json(200, {
      v: 1,
      receivedAt: now.toISOString(),
      answers: await receiveOperations(dpo, packId, operations, now),
    });
  }
  const [, id = ""] = /files\/([^?]+)/.exec(path) ?? [];
  if (init.body instanceof Blob) photos.set(id, Buffer.from(await init.body.arrayBuffer()));
  return new Response(null, { status: 204 });
}

function deviceOfDpo() {
  const device = newDevice(new SmallServer());
  const ask: typeof fetch = (input, init) =>
    answer(String(input), init ?? {}).catch((error: unknown) => {
      if (error instanceof DomainError) return json(404, { v: 1, reason: "not-found" });
      throw error;
    });
  // The services are asked at `now`; the clock of this device says the same.
  return { ...device, fetch: ask, now: () => now.getTime() };
}

async function taken() {
  const visitId = await plan();
  const device = deviceOfDpo();
  const about = { memberId: towns.mine, visitId, pin: PIN };
  const pack = (await takePack(device, about)) as EnginePack; // made by openPack
  return { visitId, device, pack };
}
const said = (visitId: string, yesNo: string, base: unknown = null) => ({
  kind: "answer",
  visitId,
  question: "C2",
  base,
  value: { state: "answered", yesNo },
  note: "",
  evidence: "said",
});
const standing = (visitId: string) =>
  migrator()`select value, version from visit_answer where visit_id = ${visitId} and question = 'C2'`;

test("OFF-17 what a device keeps, the server opens and applies once, in order, and gives back in the next pack", async () => {
  const { visitId, device, pack } = await taken();
  const first = said(visitId, "yes");
  await pack.keep(first);
  await pack.keep(said(visitId, "no", { value: first.value, note: "", evidence: "said" }));
  expect(await syncPack(device, pack.packId, pack)).toMatchObject({ stop: null });
  expect(await syncPack(device, pack.packId, pack)).toMatchObject({ stop: null, answers: [] });
  expect(await standing(visitId)).toMatchObject([{ value: { yesNo: "no" }, version: 2 }]);
  expect(await countsOf(device, pack.packId)).toMatchObject({ kept: 1, toSend: 0, saved: 1 });
  await expect.poll(() => pack.operations()).toEqual([]);
  expect(pack.content()).toMatchObject({ run: { answers: [{ question: "C2", value: { yesNo: "no" } }] } });
});

test("OFF-17 an answer that another wrote meanwhile is « envoyé » and waits for the DPO, with both texts kept", async () => {
  const { visitId, device, pack } = await taken();
  await pack.keep(said(visitId, "yes"));
  const other = { memberId: towns.mine, visitId, question: "C2", version: 0, note: "", evidence: "" as const };
  await saveVisitAnswer(dpo, newId(), { ...other, value: { state: "answered", yesNo: "no" } });
  await syncPack(device, pack.packId, pack);
  expect(await countsOf(device, pack.packId)).toMatchObject({ sent: 1, saved: 0, conflicts: 1 });
  expect(await standing(visitId)).toMatchObject([{ value: { yesNo: "no" } }]);
});

test("OFF-17 once the DPO has decided every text, the device shows the choice and no text waits any more", async () => {
  const { visitId, device, pack } = await taken();
  await pack.keep({ ...said(visitId, "yes"), note: "Tourné vers le mur" });
  const other = {
    memberId: towns.mine,
    visitId,
    question: "C2",
    version: 0,
    note: "Face à la file",
    evidence: "" as const,
  };
  await saveVisitAnswer(dpo, newId(), { ...other, value: { state: "answered", yesNo: "no" } });
  await syncPack(device, pack.packId, pack);
  const conflicts = await migrator()<
    { id: string; version: number }[]
  >`select id, version from sync_conflict where visit_id = ${visitId} order by field`;
  expect(conflicts).toHaveLength(2);
  for (const [at, { id: conflictId, version }] of conflicts.entries()) {
    expect(await countsOf(device, pack.packId)).toMatchObject({ conflicts: 1 });
    expect(pack.operations()).toHaveLength(1);
    await decideConflict(dpo, newId(), {
      memberId: towns.mine,
      conflictId,
      version,
      choice: at === 0 ? "mine" : "theirs",
      text: "",
    });
    await syncPack(device, pack.packId, pack);
  }
  expect(await countsOf(device, pack.packId)).toMatchObject({ kept: 1, sent: 0, saved: 1, conflicts: 0 });
  await expect.poll(() => pack.operations()).toEqual([]);
  expect(pack.content()).toMatchObject({ run: { answers: [{ note: "Tourné vers le mur", value: { yesNo: "no" } }] } });
});

test("OFF-17 a photo sealed on a device opens beside its operation", async () => {
  const { visitId, device, pack } = await taken();
  const image = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
  const sha256 = createHash("sha256").update(image).digest("hex");
  const about = { visitId, photoId: newId(), question: null, caption: "Accueil", sha256, bytes: image.byteLength };
  const id = await pack.keep({ kind: "photo", ...about }, new Blob([image]));
  expect(await syncPack(device, pack.packId, pack)).toMatchObject({ stop: null });
  const photo = await openPhoto(dpo, { packId: pack.packId, operationId: id }, photos.get(id) ?? Buffer.alloc(0));
  expect(photo).toMatchObject({ bytes: image });
});

test("OFF-17 prolonged, a pack keeps its key; taken back, it leaves the device and its work is kept by the server", async () => {
  const { visitId, device, pack } = await taken();
  await pack.keep(said(visitId, "yes"));
  pack.lock();
  const renewed = await renewPack(device, pack.packId, { pin: PIN });
  expect(renewed.operations()).toMatchObject([{ stage: "kept" }]);
  await revokePack(dpo, null, { memberId: towns.mine, packId: pack.packId, version: 2 }, now);
  await syncPack(device, pack.packId, null);
  expect(await device.db.packs.count()).toBe(0);
  expect(await migrator()`select outcome from sync_operation where pack_id = ${pack.packId}`).toEqual([
    { outcome: "kept" },
  ]);
});
