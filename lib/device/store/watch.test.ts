import { afterEach, expect, test, vi } from "vitest";
import { newId } from "@/lib/domain/identifier";
import { newDevice, SmallServer } from "../testing/world";
import { watchTables } from "./watch";

const row = () => ({
  id: newId(),
  packId: "p",
  subject: "answer:A1",
  stage: "kept" as const,
  sealed: null,
  outcome: null,
  reason: null,
});

let unwatch = () => {};
afterEach(() => unwatch());

async function watchedOutbox() {
  const { db } = newDevice(new SmallServer());
  await db.open();
  const read = vi.fn(async () => {
    await db.outbox.count();
  });
  unwatch = watchTables([db.outbox], read);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  return { db, read };
}
const quiet = () => new Promise((resolve) => setTimeout(resolve, 150));

test("OFF-60 what stands on the device is read again after a change, not within it, and once for changes that come together", async () => {
  const { db, read } = await watchedOutbox();
  await quiet();
  const before = read.mock.calls.length;
  await db.outbox.add(row());
  await db.outbox.add(row());
  expect(read).toHaveBeenCalledTimes(before);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(before + 1));
  await quiet();
  expect(read).toHaveBeenCalledTimes(before + 1);
});

test("OFF-60 what stands on the device is read again when a change came while it was being read", async () => {
  const { db } = newDevice(new SmallServer());
  await db.open();
  const seen: number[] = [];
  unwatch = watchTables([db.outbox], async () => {
    const count = await db.outbox.count();
    if (count === 0) await db.outbox.add(row());
    seen.push(count);
  });
  await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
});

test("OFF-60 what stands on the device is read again neither for another table nor once it was stopped", async () => {
  const { db, read } = await watchedOutbox();
  await quiet();
  const before = read.mock.calls.length;
  await db.records.put({ packId: "p", key: "k", sealed: { iv: new Uint8Array(1), text: new ArrayBuffer(1) } });
  await quiet();
  expect(read).toHaveBeenCalledTimes(before);
  unwatch();
  await db.outbox.add(row());
  await quiet();
  expect(read).toHaveBeenCalledTimes(before);
});
