import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { run } from "./run.mjs";

const SOURCES = ["app", "components", "db", "lib", "public", "instrumentation.ts", "proxy.ts", "next.config.js"];
const SETTINGS = ["tsconfig.json", "package-lock.json", "patches"];
const NOT_BUILT = /(\.test\.tsx?$)|\/testing\/|^db\/seed|^lib\/(cli|jobs)/;

/** The reference pages of the bench, and what they alone stand on: built with BENCH=1, and then part of the stamp. */
const OF_THE_BENCH = /\.bench\.tsx?$/;
const isLeftOut = (path) => NOT_BUILT.test(path) || (process.env.BENCH !== "1" && OF_THE_BENCH.test(path));

const READER = "lib/documents/spreadsheet/reader";

const stampFile = (root) => join(root, ".next/registre-build");

/** @param {string} root */
const wanted = (root) =>
  (process.env.BENCH === "1" ? "bench " : "") + fingerprint(root, [...SOURCES, ...SETTINGS], isLeftOut);

export const serverFile = (root) => join(root, ".next/standalone/server.js");

/** Whether the built server is that of these sources. @param {string} root */
export const isBuilt = (root) =>
  existsSync(serverFile(root)) && existsSync(stampFile(root)) && readFileSync(stampFile(root), "utf8") === wanted(root);

/**
 * The standalone server serves its own copies of the static files; Next leaves the copying to us. It also starts the reader of
 * spreadsheets in a thread, from a file that no bundle holds.
 * @param {string} root
 */
export function completeStandalone(root) {
  const standalone = join(root, ".next/standalone");
  for (const [from, to] of [
    [".next/static", ".next/static"],
    ["public", "public"],
    [READER, READER],
  ]) {
    if (!existsSync(join(root, from))) continue;
    mkdirSync(join(standalone, to), { recursive: true });
    cpSync(join(root, from), join(standalone, to), { recursive: true });
  }
  writeFileSync(stampFile(root), wanted(root));
}

/** @param {string} root @param {(line: string) => void} [onLine] */
export async function build(root, onLine) {
  rmSync(stampFile(root), { force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await run(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], { cwd: root, env, onLine });
  completeStandalone(root);
}
