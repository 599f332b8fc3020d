import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "../build.mjs";
import { CommandFailed, run } from "../run.mjs";
import { countPlaywright, countVitest } from "./counts.mjs";

/** @typedef {import("./counts.mjs").Count} Count */
/** @typedef {{ root: string, say: (line: string) => void, env?: NodeJS.ProcessEnv }} Setting */

/** A check that is right or wrong as a whole. @param {() => Promise<unknown>} work @param {(line: string) => void} say @returns {Promise<Count>} */
async function whole(work, say) {
  try {
    await work();
    return { passed: 1, failed: 0 };
  } catch (error) {
    say(error.message);
    return { passed: 0, failed: 1, broken: ["failed as a whole, see above"] };
  }
}

const bin = (root, path) => join(root, "node_modules", path);

/** @param {string} path @param {string[]} args @returns {(setting: Setting) => Promise<Count>} */
const tool =
  (path, ...args) =>
  ({ root, say }) =>
    whole(() => run(process.execPath, [bin(root, path), ...args], { cwd: root }), say);

export const types = ({ root, say }) =>
  whole(async () => {
    await run(process.execPath, [bin(root, "next/dist/bin/next"), "typegen"], { cwd: root });
    await run(process.execPath, [bin(root, "typescript/bin/tsc"), "--noEmit"], { cwd: root });
  }, say);

export const lint = tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings");

const LAYERS = ["app", "components", "db", "lib", "e2e", "instrumentation.ts"];
export const arrows = tool(
  "dependency-cruiser/bin/dependency-cruise.mjs",
  "--config",
  ".dependency-cruiser.cjs",
  ...LAYERS,
);

export const deadCode = tool("knip/bin/knip.js", "--no-progress");

export const production = ({ root, say }) => whole(() => build(root), say);

/**
 * Runs a test runner that writes a JSON report, and counts from the report: a runner that ran nothing has failed.
 * @param {string[]} args @param {(report: any) => Count} count @param {Setting & { name: string }} setting @returns {Promise<Count>}
 */
async function counted(args, count, { root, say, name, env }) {
  const folder = join(root, "test-results");
  const file = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const crashed = await run(process.execPath, args(file), {
    cwd: root,
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    onLine: say,
  }).then(
    () => null,
    (error) => {
      if (error instanceof CommandFailed) return error;
      throw error;
    },
  );
  const counts = existsSync(file) ? count(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0 };
  // An error outside any test ends the runner without a failed test; it must not end green.
  if (counts.failed > 0 || (!crashed && counts.passed > 0)) return counts;
  return { ...counts, failed: 1, broken: [`no test failed, but ${crashed?.message ?? "none ran"}`] };
}

/** @param {string} project @returns {(setting: Setting) => Promise<Count>} */
export const vitest = (project) => (setting) => {
  const args = (file) =>
    [bin(setting.root, "vitest/vitest.mjs"), "run", "--project", project].concat([
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ]);
  return counted(args, countVitest, { ...setting, name: `vitest-${project}` });
};

/** @param {Setting} setting */
export const playwright = (setting) =>
  counted(() => [bin(setting.root, "@playwright/test/cli.js"), "test", "--reporter=list,json"], countPlaywright, {
    ...setting,
    name: "playwright",
  });
