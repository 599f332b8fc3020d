import { expect, test, vi } from "vitest";
import type { Device } from "../device";
import type { EnginePack } from "../pack/open-pack";
import { takePack } from "../pack/take";
import { unlockPack } from "../pack/unlock";
import { ABOUT, everythingOn, newDevice, PIN, SmallServer } from "../testing/world";
import { plainFile, sealedFile, sendCarried } from "./carry";
import { countsOf } from "./counts";
import { retryUnread } from "./send";
import { syncPack } from "./sync";

const answer = (code: string, text: string) => ({ kind: "answer", question: code, value: { state: "answered", text } });

async function taken(): Promise<{ server: SmallServer; device: ReturnType<typeof newDevice>; pack: EnginePack }> {
  const server = new SmallServer();
  const device = newDevice(server);
  const pack = (await takePack(device, ABOUT)) as EnginePack; // made by openPack
  return { server, device, pack };
}
const sync = (device: Device, pack: EnginePack) => syncPack(device, pack.packId, pack);

test("OFF-01 what is kept stands on the device before it is said so, in the order it was typed, and is sent in one request", async () => {
  const { server, device, pack } = await taken();
  await Promise.all([pack.keep(answer("C1", "Un")), pack.keep(answer("C2", "Deux")), pack.keep(answer("C1", "Trois"))]);
  expect(await countsOf(device, pack.packId)).toMatchObject({ kept: 2, toSend: 2, saved: 0 });
  server.requests.length = 0;
  expect((await sync(device, pack)).stop).toBeNull();
  expect(server.requests.filter((path) => path.endsWith("/operations"))).toHaveLength(1);
  expect(server.applied.map(({ operation }) => operation)).toMatchObject([
    { question: "C1", value: { text: "Un" } },
    { question: "C2" },
    { question: "C1", value: { text: "Trois" } },
  ]);
  expect(await countsOf(device, pack.packId)).toMatchObject({ kept: 2, toSend: 0, sent: 0, saved: 2 });
});

test("OFF-02 an answer that is lost is asked for again, and nothing is applied twice", async () => {
  const { server, device, pack } = await taken();
  await pack.keep(answer("C1", "Un"));
  server.fail = (path) => (path.endsWith("/operations") ? "lost" : null);
  expect((await sync(device, pack)).stop).toBe("offline");
  expect(await countsOf(device, pack.packId)).toMatchObject({ toSend: 1 });
  server.fail = () => null;
  expect((await sync(device, pack)).stop).toBeNull();
  expect(server.applied).toHaveLength(1);
  expect(await countsOf(device, pack.packId)).toMatchObject({ toSend: 0, saved: 1 });
});

test("OFF-02 two tabs that send at once send each operation once", async () => {
  const { server, device, pack } = await taken();
  for (let index = 0; index < 5; index++) await pack.keep(answer(`B${index}`, "Oui"));
  server.requests.length = 0;
  await Promise.all([sync(device, pack), sync(device, pack)]);
  expect(server.requests.filter((path) => path.endsWith("/operations"))).toHaveLength(1);
});

test("OFF-02 more than 200 go in several requests, and a network cut between them leaves the rest for later", async () => {
  const { server, device, pack } = await taken();
  await Promise.all(Array.from({ length: 201 }, (_, index) => pack.keep(answer(`Q${index}`, "Oui"))));
  server.requests.length = 0;
  server.fail = (_, count) => (count > 1 ? "cut" : null);
  expect((await sync(device, pack)).stop).toBe("offline");
  expect(await countsOf(device, pack.packId)).toMatchObject({ toSend: 1, saved: 200 });
  server.fail = () => null;
  await sync(device, pack);
  expect(server.applied).toHaveLength(201);
});

test("OFF-03 signed out, the queue stays and the person is asked to sign in", async () => {
  const { server, device, pack } = await taken();
  await pack.keep(answer("C1", "Un"));
  server.fail = () => 401;
  expect((await sync(device, pack)).stop).toBe("signed-out");
  expect(await countsOf(device, pack.packId)).toMatchObject({ toSend: 1 });
});

test("OFF-03 one operation that the server cannot read holds no other back, stays here, and is tried again when asked", async () => {
  const { server, device, pack } = await taken();
  for (const code of ["C1", "C2", "C3"]) await pack.keep(answer(code, "Oui"));
  const [, second] = await device.db.outbox.toArray();
  const real = server.fetch;
  const choosy: typeof fetch = async (input, init) =>
    String(init?.body).includes(second?.id ?? "-") ? new Response("", { status: 400 }) : real(input, init);
  expect((await syncPack({ ...device, fetch: choosy }, pack.packId, pack)).stop).toBeNull();
  expect(await countsOf(device, pack.packId)).toMatchObject({ toSend: 1, saved: 2 });
  expect((await sync(device, pack)).answers).toEqual([]);
  await retryUnread(device, pack.packId);
  await sync(device, pack);
  expect(await countsOf(device, pack.packId)).toMatchObject({ toSend: 0, saved: 3 });
});

test("OFF-04 a conflict is « envoyé », not « enregistré », and what was typed stays on the screen until it is decided", async () => {
  const { server, device, pack } = await taken();
  await pack.keep(answer("C1", "Un"));
  server.outcome = "conflict";
  server.etag = '"2"';
  await sync(device, pack);
  expect(await countsOf(device, pack.packId)).toMatchObject({ sent: 1, saved: 0, conflicts: 1 });
  const contested = [{ stage: "sent", outcome: "conflict", operation: { value: { text: "Un" } } }];
  await vi.waitFor(() => expect(pack.operations()).toMatchObject(contested));
});

test("OFF-05 what changed on the server comes back, and what is saved there is laid over it no more", async () => {
  const { server, device, pack } = await taken();
  await pack.keep(answer("C1", "Un"));
  await pack.drafts.put("place", { question: "C2" });
  server.pack = { entries: [], town: "Marqueville", answers: { C1: "Un" } };
  server.etag = '"2"';
  await sync(device, pack);
  await expect.poll(() => pack.operations()).toEqual([]);
  expect(pack.content()).toEqual(server.pack);
  pack.lock();
  const again = await unlockPack(device, pack.packId, { pin: PIN });
  expect(again.content()).toEqual(server.pack);
  expect(again.operations()).toEqual([]);
  expect(again.drafts.get("place")).toEqual({ question: "C2" });
});

test("OFF-06 photos follow their operation, sealed", async () => {
  const { server, device, pack } = await taken();
  const id = await pack.keep({ kind: "photo" }, new Blob(["local d’archives"]));
  expect(await everythingOn(device)).not.toContain("archives");
  expect(await (await pack.photo(id))?.text()).toBe("local d’archives");
  await sync(device, pack);
  expect(server.files).toEqual([`/api/sync/v1/files/${id}?paquet=${pack.packId}`]);
  await sync(device, pack);
  expect(server.files).toHaveLength(1);
});

test("OFF-07 without room on the disk nothing is lost: it is refused, goes into the file, and is written once there is room", async () => {
  const { server, device, pack } = await taken();
  const refuse = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  device.db.outbox.hook("creating", refuse);
  await expect(pack.keep(answer("C1", "Un"))).rejects.toMatchObject({ code: "quota" });
  expect(pack.unwritten()).toHaveLength(1);
  const file = await sealedFile(device, pack.packId, pack.unwritten());
  expect(await file.text()).not.toContain('Un"');
  expect(await (await plainFile(device, pack)).text()).toContain('"Un"');
  device.db.outbox.hook("creating").unsubscribe(refuse);
  await pack.keep(answer("C2", "Deux"));
  expect(pack.unwritten()).toEqual([]);
  await sync(device, pack);
  expect(server.applied.map(({ operation }) => operation)).toMatchObject([{ question: "C1" }, { question: "C2" }]);
});

test("OFF-07 the file is sent from another device, once", async () => {
  const { server, device, pack } = await taken();
  await pack.keep(answer("C1", "Un"));
  const file = await sealedFile(device, pack.packId);
  const other = newDevice(server);
  expect(await sendCarried(other, file)).toEqual({ sent: 1 });
  expect(await sendCarried(other, file)).toEqual({ sent: 1 });
  expect(server.applied).toHaveLength(1);
  expect(await sendCarried(other, new Blob(["rien"]))).toBeNull();
});
