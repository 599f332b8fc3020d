import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isBuilt } from "./build.mjs";
import { freePort } from "./free-port.mjs";
import { typescript } from "./installation.mjs";
import { trialApplication } from "./trial.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Measures the application as it is built, on a database of its own; each measure is one line of JSON on the standard output. */
async function main() {
  if (!isBuilt(root)) throw new Error("La construction n’est pas celle de ces sources : npm run build");
  const trial = await trialApplication(root, { port: await freePort(), demo: false });
  try {
    const child = spawn(process.execPath, typescript("lib/jobs/testing/bench/run.ts"), {
      cwd: root,
      env: { ...process.env, ...trial.settings },
      stdio: "inherit",
    });
    return await new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
  } finally {
    await trial.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
