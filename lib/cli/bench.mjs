import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BENCH_FOLDER, chosenSize, openKept, runBench } from "./bench-seed.mjs";
import { isBuilt } from "./build.mjs";
import { freePort } from "./free-port.mjs";
import { serve } from "./serve.mjs";
import { trialApplication } from "./trial.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What a machine of two cores makes in some minutes; the whole country is made once, by « npm run bench:seed ». */
const PART_OF_FRANCE = 0.05;

const asked = process.argv.slice(2).filter((word) => ["exports", "scale"].includes(word));
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

async function exportsAndPages() {
  const trial = await freshTrial();
  try {
    return await runBench("run.ts", [], trial.settings);
  } finally {
    await trial.stop();
  }
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
  if (!isBuilt(root)) throw new Error("La construction n’est pas celle de ces sources : npm run build");
  const codes = [];
  if (isAsked("exports")) codes.push(await exportsAndPages());
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
