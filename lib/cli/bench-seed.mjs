import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEmbedded } from "./embedded.mjs";
import { typescript } from "./installation.mjs";
import { prepareDatabase } from "./preparation.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Kept between two runs, so that « npm run bench » need not make the country again. */
export const BENCH_FOLDER = join(root, ".data/bench");

/** A number from 0 to 1 after `--size`. @param {number} byDefault */
export function chosenSize(byDefault) {
  const at = process.argv.indexOf("--size");
  const size = at < 0 ? byDefault : Number(process.argv[at + 1]);
  if (!(size > 0 && size <= 1)) throw new Error("--size attend une part de la France, de 0 à 1.");
  return size;
}

/** Runs one of the bench's programs. @param {string} file @param {string[]} words @param {Record<string, string>} settings */
export function runBench(file, words, settings) {
  const child = spawn(process.execPath, typescript(`lib/jobs/testing/bench/${file}`, words), {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: "inherit",
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** The kept database, migrated, with its server running. */
export async function openKept() {
  mkdirSync(BENCH_FOLDER, { recursive: true });
  const database = await openEmbedded(root, BENCH_FOLDER, (text) => console.error(text));
  try {
    await prepareDatabase(root, {
      migrationUrl: database.urls.MIGRATION_DATABASE_URL,
      embedded: { superuserUrl: database.superuserUrl, passwords: database.passwords },
      syndicate: "Syndicat d’essai",
    });
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** France, or a part of it (`--size 0.1`), in a database of its own: each run adds to what is there. */
async function main() {
  const size = chosenSize(1);
  const database = await openKept();
  try {
    return await runBench("seed.ts", [String(size)], { SUPERUSER_DATABASE_URL: database.superuserUrl });
  } finally {
    await database.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  main().then(
    (code) => process.exit(code),
    (error) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
