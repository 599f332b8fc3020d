import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { sampleExport } from "@/lib/domain/register/testing/sample-export";
import { renderOutside } from "./export-process";

type Shared = { registreExports?: { child: { pid?: number; kill: () => boolean; exitCode: number | null } } };
const current = () => (globalThis as unknown as Shared).registreExports?.child; // where the module keeps it
afterAll(() => {
  current()?.kill();
});

test("EXP-13 a document is made in another process, which is started again after it died", async () => {
  const first = await renderOutside("pdf", sampleExport());
  expect(
    Buffer.from(first ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  const { pid } = current() ?? {};
  expect(pid).not.toBe(process.pid);
  current()?.kill();
  while (current()?.pid === pid) await sleep(20);
  const again = await renderOutside("ods", sampleExport());
  expect(
    Buffer.from(again ?? [])
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  expect(current()?.pid).not.toBe(pid);
}, 60_000);

test("EXP-13 the loop of the application goes on while a document is made", async () => {
  let turns = 0;
  const beating = setInterval(() => {
    turns += 1;
  }, 5);
  await Promise.all(Array.from({ length: 6 }, () => renderOutside("pdf", sampleExport())));
  clearInterval(beating);
  expect(turns).toBeGreaterThan(20);
}, 60_000);

test("EXP-13 what fails there is told here, and the process goes on", async () => {
  const broken = { ...sampleExport(), record: null } as never; // not a register: no engine can make a document of it
  await expect(renderOutside("csv", broken)).rejects.toThrow(/render csv/);
  expect(await renderOutside("csv", sampleExport())).not.toBeNull();
}, 60_000);
