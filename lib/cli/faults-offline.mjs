import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, isBuilt } from "./build.mjs";
import { run } from "./run.mjs";

const MANY = "1000";
/** Each of them starts browsers and servers anew. */
const MOST_IN_BROWSER = 40;
const root = fileURLToPath(new URL("../..", import.meta.url));
const [scripts = MANY, seed] = process.argv.slice(2);
const installed = (path) => join(root, "node_modules", path);

/** The same tests as in « npm test », with more scripts. A seed that failed is given again as the second argument. */
const tests = [
  // On the device's own engine, the route's own handlers and PostgreSQL: hundreds of scripts in some minutes.
  [installed("vitest/vitest.mjs"), "run", "--project", "database", "lib/server/sync-faults.test.ts"],
  // In Chromium against the built application, for what needs a real one: its workers, its disk, another build.
  [installed("@playwright/test/cli.js"), "test", "--no-deps", "e2e/offline-faults.spec.ts"],
];

const inBrowser = String(Math.min(Number(scripts), MOST_IN_BROWSER));

try {
  if (!isBuilt(root)) await build(root, (line) => console.error(line));
  for (const words of tests)
    await run(process.execPath, words, {
      cwd: root,
      env: {
        ...process.env,
        FAULT_SCRIPTS: scripts,
        BROWSER_FAULT_SCRIPTS: inBrowser,
        ...(seed && { FAULT_SEED: seed }),
      },
      onLine: (line) => console.log(line),
    });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
