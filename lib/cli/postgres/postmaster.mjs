import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const STOP_MS = 20_000;

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM"; // it lives, in another's name
  }
}

/** @param {number} pid @returns {string} how the system names that process; empty when it cannot be read */
export function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, "utf8").replaceAll("\0", " ");
  return process.platform === "win32"
    ? ""
    : (spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout ?? "");
}

/** @param {number} pid @returns {number | undefined} its parent, where the system tells it without another process */
export function parentOf(pid) {
  const file = `/proc/${pid}/status`;
  return existsSync(file) ? Number(/^PPid:\s*(\d+)/m.exec(readFileSync(file, "utf8"))?.[1]) : undefined;
}

/**
 * The server that runs on a cluster, read from its own lock file.
 * @param {string} folder @returns {{ pid: number, port: number, ready: boolean } | null}
 */
export function postmaster(folder) {
  const file = join(folder, "postmaster.pid");
  let lines;
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  const command = commandOf(pid);
  if (command !== "" && !command.includes("postgres")) {
    rmSync(file); // after a crash the number went to another program, and PostgreSQL would take that one for itself
    return null;
  }
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? "").trim() === "ready" };
}

/**
 * Stops a server left behind by a launcher that was killed hard. PostgreSQL itself deals with the lock file of a dead one.
 * @param {string} folder @returns {Promise<boolean>} whether a server had to be stopped
 */
export async function stopLeftover(folder) {
  const left = postmaster(folder);
  if (!left) return false;
  process.kill(left.pid, "SIGINT");
  for (const start = Date.now(); Date.now() - start < STOP_MS; await sleep(50)) {
    if (!isAlive(left.pid)) return true;
  }
  throw new Error(`Un PostgreSQL (processus ${left.pid}) occupe encore ${folder} et ne s’arrête pas.`);
}
