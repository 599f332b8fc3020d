import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("RUN-08 two hundred connections lost under load: no fault outside a promise, nothing hung, back within 2 s", async () => {
  const harness = ["--conditions=react-server", "--import", "tsx", "db/testing/connection-loss/run.ts"];
  const url = process.env.MIGRATION_DATABASE_URL ?? "";
  const { stdout } = await promisify(execFile)(process.execPath, [...harness, url, "200"], {
    timeout: 90_000,
  });
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ uncaught: 0, hung: 0, wrongResults: 0, cutCursors: 0, dataFaults: 0, ended: true });
  expect(result.recoveryMs).toBeLessThanOrEqual(2000);
  expect(result.capacity).toBe(10);
  expect(result.refused).toBeGreaterThan(100);
  expect(result.done).toBeGreaterThan(100);
}, 120_000);
