import { existsSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { migrator, newActor, newJob, newSyndicate } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import type { ExportRequest } from "@/lib/domain/export/job";
import { newId } from "@/lib/domain/identifier";
import { freshRecord } from "@/lib/domain/register/testing/sample-record";
import { collectExport, readExports, removeExport, requestExport } from "@/lib/services/export/ask";
import { exportFile } from "@/lib/services/export/file";
import { restoreRegister } from "@/lib/services/register/export/restore-register";
import { runWaitingExports } from "./run-waiting";

beforeAll(() => {
  process.env.EXPORTS_DIR = mkdtempSync(join(tmpdir(), "registre-exports-"));
});
afterEach(() => vi.restoreAllMocks());

/** A syndicate whose members have the registers of these names, and a DPO of all of them. */
async function office(...names: string[]) {
  const syndicateId = await newSyndicate();
  const job = await newJob(syndicateId, ["admin", "dpo", "representative"]);
  const members: string[] = [];
  for (const name of names) members.push((await restoreRegister(job, null, { record: freshRecord(name) })).memberId);
  return { syndicateId, members, dpo: await newActor(syndicateId, "dpo") };
}

const ask = (actor: Actor, change: Partial<ExportRequest> = {}) =>
  requestExport(actor, newId(), { format: "csv", extent: "full", memberIds: [], ...change });
const only = async (actor: Actor) => (await readExports(actor)).exports[0];
const contentOf = (id: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(exportFile(id)))).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString(),
    ]),
  );

test("EXP-21 an export of every member is one archive, a file each, with a note; taking it ends its announcement", async () => {
  const { dpo, syndicateId } = await office("Aubrevelle", "Saint-Éloi");
  const { id } = await ask(dpo);
  expect(await only(dpo)).toMatchObject({ status: "waiting", members: 2 });
  await runWaitingExports();
  expect(await only(dpo)).toMatchObject({ status: "done", doneCount: 2, leftOutCount: 0, seenAt: null });

  const files = contentOf(id);
  const names = Object.keys(files).map((name) => name.replace(/\d{4}-\d{2}-\d{2}/, "JOUR"));
  expect(names).toEqual(["registre-aubrevelle-JOUR.csv", "registre-saint-eloi-JOUR.csv", "LISEZ-MOI.txt"]);
  expect(files["LISEZ-MOI.txt"]).toContain("2\u00a0fichiers dans cette archive");
  expect(Object.values(files)[1]).toContain("Cantine, brouillon");
  expect(statSync(exportFile(id)).mode & 0o777).toBe(0o600);

  const taken = await collectExport(dpo, null, { exportId: id });
  expect(taken).toMatchObject({ path: exportFile(id), bytes: statSync(exportFile(id)).size });
  expect((await only(dpo))?.seenAt).not.toBeNull();
  const trail = await migrator()`select action, person_id is null as system, count(*)::integer as n from audit_event
    where syndicate_id = ${syndicateId} and action in ('requestExport', 'startExport', 'exportRegister', 'finishExport', 'collectExport')
    group by 1, 2 order by 1`;
  expect(trail).toEqual([
    { action: "collectExport", system: false, n: 1 },
    { action: "exportRegister", system: false, n: 2 },
    { action: "finishExport", system: true, n: 1 },
    { action: "requestExport", system: false, n: 1 },
    { action: "startExport", system: true, n: 1 },
  ]);
});

test("EXP-22 it is made under the rights of who asked, as they stand: a right taken back leaves its town out", async () => {
  const { syndicateId, members } = await office("Bonlieu", "Coulvain");
  const [first = "", second = ""] = members;
  const dpo = await newActor(syndicateId, "dpo", first);
  expect((await readExports(dpo)).members.map(({ name }) => name)).toEqual(["Bonlieu"]);
  await expect(ask(dpo, { memberIds: [second] })).rejects.toMatchObject({ code: "not-found" });
  const { id } = await ask(dpo);
  await migrator()`update role_grant set member_id = ${second} where person_id = ${dpo.personId}`;
  await runWaitingExports();
  expect(Object.keys(contentOf(id))).toEqual(["LISEZ-MOI.txt"]);
  const [row] = await migrator()`select status, left_out_count from export_job where id = ${id}`;
  expect(row).toEqual({ status: "done", left_out_count: 1 });
});

test("EXP-22 a person whose access was closed meanwhile gets nothing: the export fails, its file is gone", async () => {
  const { dpo } = await office("Damprelle");
  const { id } = await ask(dpo);
  await migrator()`update person set disabled_at = now() where id = ${dpo.personId}`;
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  await runWaitingExports();
  expect(told).toHaveBeenCalledWith(`export ${id}:`, expect.objectContaining({ code: "forbidden", subject: "person" }));
  const [row] = await migrator()`select status from export_job where id = ${id}`;
  expect(row).toEqual({ status: "failed" });
  expect(existsSync(exportFile(id))).toBe(false);
});

test("EXP-23 one export at a time; taken back it is not made, removed it has no file, past its day neither", async () => {
  const { dpo } = await office("Elvange");
  const first = await ask(dpo);
  await expect(ask(dpo)).rejects.toMatchObject({ code: "conflict" });
  await removeExport(dpo, newId(), { exportId: first.id });
  await runWaitingExports();
  expect(existsSync(exportFile(first.id))).toBe(false);

  const second = await ask(dpo);
  await runWaitingExports();
  expect(existsSync(exportFile(second.id))).toBe(true);
  await removeExport(dpo, newId(), { exportId: second.id });
  expect(existsSync(exportFile(second.id))).toBe(false);

  const third = await ask(dpo);
  await runWaitingExports();
  await migrator()`update export_job set expires_at = now() - interval '1 minute' where id = ${third.id}`;
  await runWaitingExports();
  expect(existsSync(exportFile(third.id))).toBe(false);
  expect(await only(dpo)).toBeUndefined();
  await expect(collectExport(dpo, null, { exportId: third.id })).rejects.toMatchObject({ code: "not-found" });
});
