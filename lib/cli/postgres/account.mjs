import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ uid: number, gid: number, name: string }} Account */

const isRoot = () => process.getuid?.() === 0;

/**
 * PostgreSQL refuses root: its processes then run as `postgres`, else as `nobody` (an account of the system, initdb wants one).
 * @returns {Account | null} null for an ordinary user, who runs them in their own name
 */
export function databaseAccount(passwd = isRoot() ? readFileSync("/etc/passwd", "utf8") : "") {
  if (!isRoot()) return null;
  for (const wanted of ["postgres", "nobody"]) {
    const line = passwd.split("\n").find((entry) => entry.startsWith(`${wanted}:`));
    const [, , uid, gid] = line?.split(":") ?? [];
    if (uid && gid && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid), name: wanted };
  }
  throw new Error(
    "PostgreSQL ne démarre pas sous root, et ce système n’a ni compte « postgres » ni compte « nobody ».",
  );
}

/** Started once by a user and now by root: the server goes on in that user's name. @param {string} folder @returns {Account | null} */
export function ownerOf(folder) {
  if (!isRoot() || !existsSync(folder)) return null;
  const { uid, gid } = statSync(folder);
  const name = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((line) => line.split(":")[2] === String(uid))
    ?.split(":")[0];
  return uid === 0 ? null : { uid, gid, name: name ?? String(uid) };
}

/** @param {Account | null} account */
export const asAccount = (account) => (account ? { uid: account.uid, gid: account.gid } : {});

/**
 * Asked to the system itself, in the account's name: modes, groups and access lists all count.
 * @param {string} folder @param {Account | null} account
 */
export function canEnter(folder, account) {
  if (!account) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...asAccount(account), cwd: "/" }).status === 0;
}

/**
 * A folder of root's that the database's account can enter, for when the checkout or DATA_DIR is closed to it.
 * @param {Account} account
 */
export function traversableFolder(account) {
  for (const base of ["/var/lib", "/opt", "/srv"]) {
    try {
      accessSync(base, constants.W_OK);
    } catch {
      continue; // read-only or absent here: the next one
    }
    const folder = join(base, "registre-commun");
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    if (canEnter(folder, account)) return folder;
  }
  throw new Error(`Aucun dossier que le compte « ${account.name} » puisse traverser (essayés : /var/lib, /opt, /srv).`);
}
