import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprint } from "./fingerprint.mjs";
import { run } from "./run.mjs";

const stampFile = (root) => join(root, "node_modules/.registre-install");

/** @param {string} root */
const wanted = (root) => fingerprint(root, ["package-lock.json", "patches"]);

/** Whether node_modules is what the lock file and the patches ask for. @param {string} root */
export const isInstalled = (root) =>
  existsSync(stampFile(root)) && readFileSync(stampFile(root), "utf8") === wanted(root);

/** @param {string} root */
export const markInstalled = (root) => writeFileSync(stampFile(root), wanted(root));

/** @param {string} root @param {(line: string) => void} [onLine] */
export async function install(root, onLine) {
  // The build needs what npm calls development dependencies, also where NODE_ENV says production.
  await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: root, onLine });
  if (isInstalled(root)) return;
  // Where npm is told to run no script, the patch of the database driver is still owed.
  await run(process.execPath, [join(root, "node_modules/patch-package/index.js"), "--error-on-fail"], { cwd: root });
  markInstalled(root);
}

// After « npm ci » or « npm install » run by hand: the next start need not install again.
if (process.argv[1] === fileURLToPath(import.meta.url)) markInstalled(process.cwd());
