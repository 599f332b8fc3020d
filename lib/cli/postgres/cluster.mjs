import { spawn, spawnSync } from "node:child_process";
import { chownSync, closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { asAccount } from "./account.mjs";
import { postmaster } from "./postmaster.mjs";

/** @typedef {import("./account.mjs").Account} Account */
/** @typedef {import("./binaries.mjs").Binaries} Binaries */
/** @typedef {{ folder: string, binaries: Binaries, account: Account | null }} Place */

const READY_MS = 60_000;
const GUARD = fileURLToPath(new URL("guard.mjs", import.meta.url));

/** What every cluster of ours runs with. Failing statements and the values of broken keys stay out of the log. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  synchronous_commit: "on",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

/** @param {Place & { password: string, fast?: boolean }} place `fast` skips the disk: for throw-away clusters only */
export function initCluster({ folder, binaries, account, password, fast = false }) {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.pw`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [partial, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const init = (locale) =>
      spawnSync(
        join(binaries.bin, "initdb"),
        ["-D", partial, "-U", "postgres", "--pwfile", passwordFile, "--auth=scram-sha-256", "--encoding=UTF8"]
          .concat(["--locale-provider=icu", "--icu-locale=fr-FR", `--locale=${locale}`])
          .concat(fast ? ["--no-sync"] : []),
        { ...asAccount(account), cwd: dirname(folder), encoding: "utf8" },
      );
    // C.UTF-8 is not on every system; both give the same order, which is ICU's.
    const first = init("C.UTF-8");
    const run = first.status === 0 ? first : init("C");
    if (run.status !== 0) throw new Error(`initdb a échoué :\n${run.error?.message ?? run.stderr}`);
    renameSync(partial, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(partial, { recursive: true, force: true });
  }
}

/** @param {Place} place */
export function assertSameMajor({ folder, binaries }) {
  const written = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (Number(written) !== Number.parseInt(binaries.version, 10)) {
    throw new Error(
      `La base de ${folder} a été créée par PostgreSQL ${written} et ce poste a PostgreSQL ${binaries.version} : il faut d’abord la convertir (pg_upgrade).`,
    );
  }
}

/**
 * Starts the server and waits until it accepts connections.
 * @param {Place & { port: number, log: string, settings?: Record<string, string> }} place
 * @returns {Promise<{ pid: number, stop: () => Promise<void>, ended: Promise<number> }>}
 */
export async function startCluster({ folder, binaries, account, port, log, settings = {} }) {
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const order = {
    command: join(binaries.bin, "postgres"),
    args: ["-D", folder, "-p", String(port), ...options],
    cwd: account ? "/" : dirname(folder),
    ...asAccount(account),
  };
  const file = openSync(log, "a", 0o600);
  const guard = spawn(process.execPath, [GUARD, JSON.stringify(order)], {
    detached: true,
    stdio: ["pipe", file, file],
    cwd: "/",
  });
  closeSync(file);
  guard.stdin.on("error", () => {}); // the guard is gone: `ended` says so
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => guard.once("exit", (code) => resolve(code ?? 1)));
  let over = false;
  ended.then(() => {
    over = true;
  });
  const stop = async () => {
    guard.stdin.end();
    await ended;
  };
  for (const start = Date.now(); Date.now() - start < READY_MS; await sleep(25)) {
    const found = postmaster(folder);
    if (found?.ready && found.port === port) return { pid: found.pid, stop, ended };
    if (over) break;
  }
  await stop();
  throw new Error(`PostgreSQL n’a pas démarré ; voir la fin de ${log} :\n${readFileSync(log, "utf8").slice(-1500)}`);
}
