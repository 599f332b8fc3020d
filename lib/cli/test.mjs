import { fileURLToPath } from "node:url";
import { say, sayNews, seconds, step } from "./announce.mjs";
import { findChromium } from "./checks/chromium.mjs";
import * as runners from "./checks/runners.mjs";
import { freePort } from "./free-port.mjs";
import { install, isInstalled } from "./install.mjs";
import { nodeProblem } from "./node-version.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const fast = process.argv.includes("--fast");
const start = Date.now();
const total = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} label @param {() => Promise<import("./checks/runners.mjs").Count>} runner */
async function check(label, runner) {
  await step(label, async () => {
    const count = await runner();
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped ?? 0;
    const words = `${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ""}`;
    return { words, failed: count.failed };
  });
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
  if (!chromium) return { passed: 0, failed: 1 };
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
  const setting = { root, say };
  await check("Types", () => runners.types(setting));
  await check("Biome", () => runners.lint(setting));
  await check("Flèches entre couches", () => runners.arrows(setting));
  if (!fast) await check("Code mort", () => runners.deadCode(setting));
  await check("Tests sans base", () => runners.vitest("unit")(setting));
  if (!fast) {
    await check("Tests sur PostgreSQL", () => runners.vitest("database")(setting));
    await check("Construction", () => runners.production(setting));
    await check("Tests dans le navigateur", browserTests);
  }
  console.log(`\n${seconds(start)}${total.skipped ? `, ${total.skipped} skipped` : ""}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1)); // children end with us (run.mjs)
main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  console.log(`${total.passed} passed, ${total.failed + 1} failed`);
  process.exit(1);
});
