import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether LibreOffice stands here; a test that needs it is skipped otherwise, and its title says so. */
export const hasOffice = spawnSync("soffice", ["--version"]).status === 0;

/** Semicolons, quotes, UTF-8, first line 1, every column as LibreOffice guesses it. */
const CSV_IN = "--infilter=CSV:59,34,76,1,,0,false,true";

/** Opens a file in LibreOffice, which computes again what it takes for formulas, and gives it in another format. */
export function converted(bytes: Uint8Array, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), "registre-office-"));
  try {
    const file = join(folder, `in.${from}`);
    writeFileSync(file, bytes);
    const args = [`-env:UserInstallation=file://${folder}/profile`, "--headless", ...(from === "csv" ? [CSV_IN] : [])];
    execFileSync("soffice", [...args, "--convert-to", to, "--outdir", folder, file], { stdio: "pipe" });
    return readFileSync(join(folder, `in.${to}`), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
