import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, expect, test, vi } from "vitest";
import { newActor, newJob, newSyndicate } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { PDF_VOLUME, PDF_WHOLE } from "@/lib/domain/register/export/exported";
import { freshRecord, sampleEntry } from "@/lib/domain/register/testing/sample-record";
import { readExports, requestExport } from "@/lib/services/export/ask";
import { exportFile } from "@/lib/services/export/file";
import { restoreRegister } from "@/lib/services/register/export/restore-register";
import { runWaitingExports } from "./run-waiting";

vi.mock("@myriaddreamin/typst-ts-node-compiler", () => {
  throw new Error("no binary for this platform");
});

beforeAll(() => {
  process.env.EXPORTS_DIR = mkdtempSync(join(tmpdir(), "registre-exports-"));
});

const LONG = PDF_WHOLE + 1;

test("EXP-38 without its engine, a long export in PDF holds the pages to print instead, and says so in each and in its note", async () => {
  const syndicateId = await newSyndicate();
  const job = await newJob(syndicateId, ["admin", "dpo", "representative"]);
  const fresh = freshRecord("Saint-Éloi");
  const entries = Array.from({ length: LONG }, (_, index) => ({ ...sampleEntry(index + 1), id: newId() }));
  await restoreRegister(job, null, { record: freshRecord("Aubrevelle") });
  await restoreRegister(job, null, { record: { ...fresh, entries, approvals: [], setAside: [] } });
  const dpo = await newActor(syndicateId, "dpo");
  const { id } = await requestExport(dpo, newId(), { format: "pdf", extent: "full", memberIds: [] });
  await runWaitingExports();

  expect((await readExports(dpo)).exports).toMatchObject([{ id, status: "done", doneCount: 2 }]);
  const files = Object.entries(unzipSync(readFileSync(exportFile(id)))).map(([name, bytes]) => ({
    name: name.replace(/\d{4}-\d{2}-\d{2}/, "JOUR"),
    text: Buffer.from(bytes).toString(),
  }));
  const volumes = Array.from(
    { length: Math.ceil(LONG / PDF_VOLUME) },
    (_, index) => `registre-saint-eloi-JOUR-${index + 1}.html`,
  );
  expect(files.map(({ name }) => name)).toEqual(["registre-aubrevelle-JOUR.html", ...volumes, "LISEZ-MOI.txt"]);
  for (const { name, text } of files) expect(text, name).toContain("Le moteur PDF n’est pas disponible");
  const [first, ...rest] = files;
  expect(first?.text).toContain("Registre des traitements, Aubrevelle");
  expect(first?.text).toContain("<style>");
  expect(rest.at(-1)?.text).toContain("pages à imprimer (HTML)");
  expect(rest.at(0)?.text).toContain(`Volume 1 sur ${volumes.length}.`);
});
