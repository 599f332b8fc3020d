import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { run } from "./run.mjs";

const MANY = "1000";
const root = fileURLToPath(new URL("../..", import.meta.url));
const [scripts = MANY, seed] = process.argv.slice(2);
const playwright = createRequire(import.meta.url).resolve("@playwright/test/cli");

// The same test as in « npm test », with more scripts. A seed that failed is given again as the second argument.
run(process.execPath, [playwright, "test", "--no-deps", "e2e/offline-faults.spec.ts"], {
  cwd: root,
  env: { ...process.env, FAULT_SCRIPTS: scripts, ...(seed && { FAULT_SEED: seed }) },
  onLine: (line) => console.log(line),
}).catch(() => {
  process.exitCode = 1; // what failed is above
});
