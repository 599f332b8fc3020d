import { mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newId } from "@/lib/domain/identifier";
import { folderStorage } from "./folder";

const root = join(mkdtempSync(join(tmpdir(), "registre-folder-")), "documents");
const storage = folderStorage(root);
const address = "a".repeat(64);
const newPlace = () => ({ syndicateId: newId(), memberId: newId(), address });
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test("DOC-06 a file stands under its member, for this account only, whole or not at all", async () => {
  const place = newPlace();
  expect([await storage.has(place), await storage.get(place)]).toEqual([false, null]);
  await storage.put(place, Buffer.from("un"));
  await storage.put(place, Buffer.from("deux"));
  expect(String(await storage.get(place))).toBe("deux");
  const folder = join(root, place.syndicateId, place.memberId);
  expect(readdirSync(folder)).toEqual([address]);
  expect([mode(root), mode(folder), mode(join(folder, address))]).toEqual(["700", "700", "600"]);
  expect(await storage.list(place)).toEqual([{ address, changedAt: expect.any(Date) }]);
  await storage.remove(place);
  await storage.remove(place);
  expect(await storage.has(place)).toBe(false);
});

test("DOC-06 what is left of a cut is listed as a file that no row can name", async () => {
  const place = newPlace();
  await storage.put(place, Buffer.from("un"));
  writeFileSync(join(root, place.syndicateId, place.memberId, ".draft-1"), "mo");
  expect((await storage.list(place)).map((file) => file.address).sort()).toEqual([".draft-1", address]);
  await storage.remove({ ...place, address: ".draft-1" });
  expect(await storage.list(place)).toHaveLength(1);
});

test("DOC-06 no name leads out of the folder", async () => {
  for (const name of ["../../../etc/passwd", "..", "a/b".padEnd(20, "c"), "", ".", "A".repeat(64)])
    await expect((async () => storage.get({ ...newPlace(), address: name }))(), name).rejects.toThrow();
});
