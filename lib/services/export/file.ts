import "server-only";
import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportsFolder } from "@/lib/env";

/** Where the file of a long export stands: outside anything that is served, under its id, readable by this account only. */
export function exportFile(jobId: string): string {
  const folder = exportsFolder() || join(tmpdir(), "registre-exports");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${jobId}.zip`);
}

export const removeExportFile = (jobId: string): Promise<void> => rm(exportFile(jobId), { force: true });
