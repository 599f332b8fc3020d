import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BENCH_FOLDER, chosenSize, openKept, runBench } from "./bench-seed.mjs";
import { build, isBuilt } from "./build.mjs";
import { freePort } from "./free-port.mjs";
import { run } from "./run.mjs";
import { serve } from "./serve.mjs";
import { trialApplication } from "./trial.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What a machine of two cores makes in some minutes; the whole country is made once, by « npm run bench:seed ». */
const PART_OF_FRANCE = 0.05;

process.env.BENCH = "1"; // the build of the bench holds the reference pages; the next « npm start » builds without them again

const BARE = "lib/jobs/testing/bench/bare";
const NAMES = ["exports", "scale", "pages", "screen", "life", "device"];
const asked = process.argv.slice(2).filter((word) => NAMES.includes(word));
const isAsked = (name) => asked.length === 0 || asked.includes(name);

async function freshTrial() {
  const trial = await trialApplication(root, { port: await freePort(), demo: false });
  return { ...trial, settings: { ...trial.settings, SUPERUSER_DATABASE_URL: trial.superuserUrl } };
}

/** The kept country where « npm run bench:seed » made one, else a part of it in a database of this run. */
async function country() {
  if (!existsSync(BENCH_FOLDER)) {
    const trial = await freshTrial();
    const code = await runBench("seed.ts", [String(chosenSize(PART_OF_FRANCE))], trial.settings);
    if (code === 0) return trial;
    await trial.stop();
    throw new Error("Le pays n’a pas pu être fabriqué ; la raison est ci-dessus.");
  }
  const database = await openKept();
  const port = await freePort();
  const settings = {
    ...database.urls,
    SUPERUSER_DATABASE_URL: database.superuserUrl,
    DATA_DIR: BENCH_FOLDER,
    NEXTAUTH_SECRET: database.nextAuthSecret,
    DOCUMENT_KEYS: database.documentKeys,
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
  };
  const app = await serve(root, { port, settings, quiet: true });
  const stop = async () => {
    await app.stop();
    await database.stop();
  };
  return { settings, stop };
}

/** One program on an application of its own. @param {string} file @param {(pid: number) => Record<string, string>} [more] */
async function alone(file, more = () => ({})) {
  const trial = await freshTrial();
  try {
    return await runBench(file, [], { ...trial.settings, ...more(trial.pid) });
  } finally {
    await trial.stop();
  }
}

/** The hello page of Next, built beside, for what it brings and how soon it answers. */
async function life() {
  const next = join(root, "node_modules/next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await run(process.execPath, [next, "build", BARE], { cwd: root, env });
  return alone("life.ts", (pid) => ({
    BENCH_PID: String(pid),
    BENCH_BARE: join(root, BARE, ".next"),
    BENCH_BARE_SERVER: join(root, BARE, ".next/standalone", BARE, "server.js"),
  }));
}

/** Two installations side by side in one run: the country, and a syndicate of today. */
async function scale() {
  const large = await country();
  try {
    const small = await freshTrial();
    try {
      return await runBench("scale.ts", [], {
        ...large.settings,
        BENCH_TODAY: JSON.stringify(small.settings),
        BENCH_COUNTRY: JSON.stringify(large.settings),
      });
    } finally {
      await small.stop();
    }
  } finally {
    await large.stop();
  }
}

/** Measures the application as it is built, on databases of its own; each measure is one line of JSON on the standard output. */
async function main() {
  if (!isBuilt(root)) await build(root, (line) => console.error(line));
  const codes = [];
  if (isAsked("pages")) codes.push(await alone("pages.ts"));
  if (isAsked("screen")) codes.push(await alone("screen.ts"));
  if (isAsked("life")) codes.push(await life());
  if (isAsked("device")) codes.push(await alone("device-run.ts"));
  if (isAsked("exports")) codes.push(await alone("run.ts"));
  if (isAsked("scale")) codes.push(await scale());
  return Math.max(...codes);
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
