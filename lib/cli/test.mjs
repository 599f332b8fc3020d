import { fileURLToPath } from "node:url";
import { say, sayNews, seconds, step, told } from "./announce.mjs";
import { findChromium } from "./checks/chromium.mjs";
import * as runners from "./checks/runners.mjs";
import { freePort } from "./free-port.mjs";
import { install, isInstalled } from "./install.mjs";
import { nodeProblem } from "./node-version.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const fast = process.argv.includes("--fast");
const start = Date.now();
const total = { passed: 0, failed: 0, skipped: 0, again: 0 };
/** What failed, in one line each: told again at the end, since a log is read from there. @type {string[]} */
const broken = [];

/** @typedef {import("./checks/runners.mjs").Count} Count */
/** @typedef {[label: string, runner: (setting: import("./checks/runners.mjs").Setting) => Promise<Count>]} Check */

/** What a count of passed and failed does not say: what did not run, and what passed at the second try only. */
const asides = ({ skipped = 0, again = 0 }) =>
  `${skipped ? `, ${skipped} skipped` : ""}${again ? `, ${again} at the second try` : ""}`;

/** @param {string} label @param {Count} count */
function add(label, count) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped ?? 0;
  total.again += count.again ?? 0;
  broken.push(...(count.broken ?? []).map((name) => `${label} : ${name}`));
  const words = `${count.passed} passed, ${count.failed} failed${asides(count)}`;
  return { words, failed: count.failed };
}

/** @param {Check} check */
const check = ([label, runner]) => step(label, async () => add(label, await runner({ root, say })));

/** Rows of checks side by side, since few use two processors alone; each is told in one piece when it ends. @param {Check[][]} rows */
async function sideBySide(rows) {
  const running = new Set();
  const since = Date.now();
  const heartbeat = setInterval(() => say(`… ${seconds(since)} : ${[...running].join(", ")}`), 10_000);
  const one = async ([label, runner]) => {
    running.add(label);
    /** @type {string[]} */
    const lines = [];
    const start = Date.now();
    const { words, failed } = add(label, await runner({ root, say: (line) => lines.push(line) }));
    running.delete(label);
    told(label, { lines, words, failed: failed > 0, start });
  };
  await Promise.all(
    rows.map(async (row) => {
      for (const each of row) await one(each);
    }),
  ).finally(() => clearInterval(heartbeat));
}

/** No setting of the person who runs the tests may reach a real installation. */
function forgetInstallation() {
  for (const name of Object.keys(process.env)) {
    if (/DATABASE_URL$|^NEXTAUTH_|^DATA_DIR$|^DEMO/.test(name)) delete process.env[name];
  }
}

async function browserTests() {
  const chromium = await findChromium(root, say).catch((error) => {
    say(error.message);
    return null;
  });
  if (!chromium) return { passed: 0, failed: 1, broken: ["no Chromium"] };
  say(`Chromium : ${chromium}`);
  const env = { CHROMIUM_PATH: chromium, E2E_PORT: String(await freePort()) };
  return runners.playwright({ root, say, env });
}

async function main() {
  const problem = nodeProblem();
  if (problem) throw new Error(problem);
  forgetInstallation();
  await step("Paquets npm", async () => {
    if (isInstalled(root)) return "à jour";
    await install(root, sayNews);
    return "installés";
  });
  const stands = [
    ["Types", runners.types],
    ["Biome", runners.lint],
    ["Flèches entre couches", runners.arrows],
  ];
  const rules = ["Tests sans base", runners.vitest("unit")];
  if (fast) await sideBySide([stands, [rules]]);
  else {
    await sideBySide([[...stands, ["Code mort", runners.deadCode], ["Construction", runners.production]], [rules]]);
    await check(["Tests sur PostgreSQL", runners.vitest("database")]);
    await check(["Tests dans le navigateur", browserTests]);
  }
  console.log(`\n${seconds(start)}${asides(total)}`);
  for (const line of broken) console.log(`✗ ${line}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1)); // children end with us (run.mjs)
main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  console.log(`${total.passed} passed, ${total.failed + 1} failed`);
  process.exit(1);
});
