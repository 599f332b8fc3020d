import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { serverFile } from "./build.mjs";
import { dataDirectory, documentsFolder } from "./installation.mjs";

const READY_MS = 60_000;
const STOP_MS = 10_000;
/** A page is some megabytes of short-lived objects: with the 16 of Node they were collected several times a page. */
const YOUNG_MEGABYTES = 32;

/** What the server inherits. The migrator's address and the demo's password are not its business. @param {NodeJS.ProcessEnv} settings */
export function serverEnvironment(root, settings, port, dev = false) {
  const { MIGRATION_DATABASE_URL, DEMO_PASSWORD, ...env } = { ...process.env, ...settings };
  return {
    ...env,
    // A built server moves into its own folder: where the sources are, and where files are kept, it must be told.
    REGISTRE_ROOT: root,
    EXPORTS_DIR: join(dataDirectory(root, env), "exports"),
    DOCUMENTS_DIR: documentsFolder(root, env),
    NODE_ENV: dev ? "development" : "production",
    PORT: String(port),
    HOSTNAME: "127.0.0.1",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/**
 * Starts the application and waits until it answers that it is ready.
 * @param {string} root @param {{ port: number, settings: NodeJS.ProcessEnv, dev?: boolean, quiet?: boolean, server?: string }} options
 * `server` is another built server than the project's own
 * @returns {Promise<{ url: string, pid: number, ended: Promise<number>, stop: () => Promise<void> }>}
 */
export async function serve(root, { port, settings, dev = false, quiet = false, server = serverFile(root) }) {
  const preload = pathToFileURL(join(root, "lib/cli/leave-with-parent.mjs")).href;
  const next = join(root, "node_modules/next/dist/bin/next");
  const args = dev ? [next, "dev", "-H", "127.0.0.1", "-p", String(port)] : [server];
  const output = quiet ? "ignore" : "inherit";
  const child = spawn(process.execPath, [`--max-semi-space-size=${YOUNG_MEGABYTES}`, "--import", preload, ...args], {
    cwd: root,
    env: serverEnvironment(root, settings, port, dev),
    detached: true, // a Ctrl-C reaches the launcher alone: it stops the application first, then the database
    stdio: ["pipe", output, "inherit"],
  });
  child.stdin.on("error", () => {}); // it is gone: `ended` says so
  let over = false;
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      over = true;
      resolve(code ?? 1);
    });
  });
  const stop = async () => {
    if (over) return;
    child.kill("SIGTERM");
    const force = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(force);
  };
  const url = `http://127.0.0.1:${port}`;
  for (const start = Date.now(); !over && Date.now() - start < READY_MS; await sleep(100)) {
    const answer = await fetch(`${url}/api/readyz`).catch(() => null); // not listening yet
    if (answer?.ok) return { url, pid: child.pid ?? 0, ended, stop };
  }
  await stop();
  throw new Error("L’application ne répond pas ; la raison est ci-dessus.");
}
