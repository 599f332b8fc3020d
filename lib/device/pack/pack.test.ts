import { expect, test } from "vitest";
import { syncPack } from "../outbox/sync";
import { ABOUT, everythingOn, newDevice, PIN, SmallServer } from "../testing/world";
import { erasePack, forgetPacks } from "./erase";
import { endsBeforeVisit, summaries } from "./summary";
import { takePack } from "./take";
import { PIN_TRIES } from "./try-pin";
import { renewPack, unlockPack } from "./unlock";

const DAY = 86_400_000;
const typed = { kind: "answer", question: "C1", value: "Secret de Marqueville" };

async function taken() {
  const server = new SmallServer();
  const device = newDevice(server);
  return { server, device, pack: await takePack(device, ABOUT) };
}

test("OFF-10 a pack opens with its PIN, gives back what was typed, and the device holds none of it in clear", async () => {
  const { device, pack } = await taken();
  await pack.keep(typed);
  await pack.drafts.put("form", "Secret en cours");
  pack.lock();
  expect(pack.drafts.get("form")).toBeUndefined();
  expect(pack.operations()).toEqual([]);
  expect(() => pack.content()).toThrow("locked");
  await expect(pack.keep(typed)).rejects.toMatchObject({ code: "locked" });
  expect(await everythingOn(device)).not.toMatch(/Marqueville|État civil|Secret/);
  const again = await unlockPack(device, pack.packId, { pin: PIN });
  expect(again.operations()).toMatchObject([{ stage: "kept", operation: typed }]);
  expect(again.content()).toMatchObject({ town: "Marqueville" });
});

test("OFF-10 a PIN has six signs at least, and none takes a pack without the network", async () => {
  const server = new SmallServer();
  const device = newDevice(server);
  await expect(takePack(device, { ...ABOUT, pin: "12345" })).rejects.toMatchObject({ code: "wrong-pin" });
  server.fail = () => "cut";
  await expect(takePack(device, ABOUT)).rejects.toMatchObject({ code: "offline" });
  server.fail = () => 401;
  await expect(takePack(device, ABOUT)).rejects.toMatchObject({ code: "signed-out" });
  expect(await summaries(device)).toEqual([]);
});

test("OFF-11 five wrong PINs destroy the key; four do not, and a right one gives the tries back", async () => {
  const { server, device, pack } = await taken();
  await pack.keep(typed);
  pack.lock();
  for (const short of ["", "12345", "", "", "", ""])
    await expect(unlockPack(device, pack.packId, { pin: short })).rejects.toMatchObject({ code: "wrong-pin", left: 5 });
  const wrong = () => unlockPack(device, pack.packId, { pin: "000000" }).catch((error: unknown) => error);
  for (let left = PIN_TRIES - 1; left > 0; left--) expect(await wrong()).toMatchObject({ code: "wrong-pin", left });
  (await unlockPack(device, pack.packId, { pin: PIN })).lock();
  for (let left = PIN_TRIES - 1; left > 0; left--) expect(await wrong()).toMatchObject({ code: "wrong-pin", left });
  expect(await wrong()).toMatchObject({ code: "destroyed" });
  await expect(unlockPack(device, pack.packId, { pin: PIN })).rejects.toMatchObject({ code: "destroyed" });
  expect(await device.db.records.count()).toBe(0);
  // Nobody reads it here any more; it still reaches the server.
  await syncPack(device, pack.packId, null);
  expect(server.applied).toMatchObject([{ operation: { value: "Secret de Marqueville" } }]);
  expect(await summaries(device)).toEqual([]);
}, 60_000);

test("OFF-12 past its day a pack opens no more, and its work is still sent; prolonged, it opens with what was typed", async () => {
  const { server, device, pack } = await taken();
  await pack.keep(typed);
  pack.lock();
  device.clock.ahead = 8 * DAY;
  expect(await summaries(device)).toMatchObject([{ state: "expired" }]);
  await expect(unlockPack(device, pack.packId, { pin: PIN })).rejects.toMatchObject({ code: "expired" });
  await syncPack(device, pack.packId, null);
  expect(server.applied).toHaveLength(1);
  server.expiresAt += 8 * DAY;
  server.pack = { entries: [1, 2] };
  const renewed = await renewPack(device, pack.packId, { pin: PIN });
  expect(renewed.content()).toEqual(server.pack);
  expect(renewed.operations()).toMatchObject([{ stage: "saved", operation: typed }]);
  expect(await summaries(device)).toMatchObject([{ state: "live", entries: 2 }]);
});

test("OFF-13 a pack taken back by the server leaves the device at once, its unsent work goes first", async () => {
  const { server, device, pack } = await taken();
  await pack.keep(typed);
  server.fail = (path) => (path.includes("/packs/") ? 410 : null);
  await syncPack(device, pack.packId, null);
  expect(server.applied).toHaveLength(1);
  expect(await everythingOn(device)).toBe("[[],[],[],[]]");
  await expect(unlockPack(device, pack.packId, { pin: PIN })).rejects.toMatchObject({ code: "no-pack" });
});

test("OFF-14 signing out erases everything but the sealed unsent work, which leaves once it is sent", async () => {
  const { server, device, pack } = await taken();
  await pack.keep(typed);
  await forgetPacks(device);
  await expect.poll(() => pack.isOpen()).toBe(false);
  const [row] = await device.db.packs.toArray();
  expect(row).toMatchObject({ state: "left", wraps: [], content: null, sealKey: null });
  expect(await device.db.records.count()).toBe(0);
  await expect(unlockPack(device, pack.packId, { pin: PIN })).rejects.toMatchObject({ code: "no-pack" });
  await syncPack(device, pack.packId, null);
  expect(server.applied).toHaveLength(1);
  expect(await everythingOn(device)).toBe("[[],[],[],[]]");
  const { device: idle } = await taken();
  await forgetPacks(idle);
  expect(await everythingOn(idle)).toBe("[[],[],[],[]]");
});

test("OFF-10 a locked device says when each visit is planned, as the pack last said", async () => {
  const { server, device, pack } = await taken();
  expect(await summaries(device)).toMatchObject([{ visitAt: null }]);
  server.pack = { ...server.pack, visit: { plannedAt: "2026-12-08T08:30:00+00:00" } };
  server.etag = '"2"';
  pack.lock();
  await renewPack(device, pack.packId, { pin: PIN });
  expect(await summaries(device)).toMatchObject([{ visitAt: Date.parse("2026-12-08T08:30:00Z") }]);
}, 60_000);

test("OFF-12 a pack that ends at the hour of its visit, or before, is said to be too early", () => {
  const of = (visitAt: number | null) => endsBeforeVisit({ visitAt, expiresAt: 1_000 });
  expect([of(999), of(1_000), of(1_001), of(null)]).toEqual([false, true, true, false]);
});

test("OFF-15 a record put in the place of another, or an operation under another id, does not open", async () => {
  const { device, pack } = await taken();
  await pack.drafts.put("form:1", "Secret");
  await pack.drafts.put("form:2", "Autre");
  pack.lock();
  const [first, second] = await device.db.records.toArray();
  if (!first || !second) throw new Error("two records were kept");
  await device.db.records.put({ ...first, sealed: second.sealed });
  await expect(unlockPack(device, pack.packId, { pin: PIN })).rejects.toThrow();
});

test("OFF-08 a tab whose pack another one erased locks, and puts nothing readable back", async () => {
  const { device, pack } = await taken();
  await pack.drafts.put("form", "Secret");
  await erasePack(device, pack.packId, "left");
  await pack.drafts.put("form", "Secret").catch(() => {}); // locked before its turn, or not: either way
  expect(await everythingOn(device)).toBe("[[],[],[],[]]");
  await expect.poll(() => pack.isOpen()).toBe(false);
});
