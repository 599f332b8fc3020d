import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { parentOf, postmaster } from "./postgres/postmaster.mjs";
import { readSecrets } from "./secrets.mjs";

const home = mkdtempSync(join(tmpdir(), "registre-depart-"));
chmodSync(home, 0o755); // as /srv or a checkout: the database's account may pass
const dataDir = join(home, "donnees");
const cluster = join(dataDir, "postgres");

/** As a person's shell: no setting of the tests goes along. */
const environment = (folder: string) => {
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: folder, DEMO: "0", SYNDICATE: "Syndicat du Valdour" };
  for (const name of Object.keys(env)) if (/DATABASE_URL$|^NEXTAUTH_|^VITEST|^NODE_ENV$/.test(name)) delete env[name];
  return env;
};

const asRoot = process.getuid?.() === 0;

type Run = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

function launch(command: string, folder = dataDir): Run {
  const args = command === "start" ? ["--database-only"] : [];
  const child = spawn(process.execPath, [`lib/cli/${command}.mjs`, ...args], { env: environment(folder) });
  let text = "";
  const collect = (part: Buffer) => {
    text += part;
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  return { child, output: () => text, ended: new Promise((resolve) => child.once("close", resolve)) };
}

async function until(condition: () => boolean, what: string) {
  for (const start = Date.now(); !condition(); await sleep(50)) {
    if (Date.now() - start > 30_000) throw new Error(`waited in vain: ${what}`);
  }
}

const READY = "La base est prête";
const ready = async (folder = dataDir) => {
  const run = launch("start", folder);
  await until(() => run.output().includes(READY) || run.child.exitCode !== null, READY);
  expect(run.output()).toContain(READY);
  return run;
};
const stop = async (run: Run) => {
  run.child.kill("SIGTERM");
  expect(await run.ended, run.output()).toBe(0);
};

afterAll(() => rmSync(home, { recursive: true, force: true }));

test("RUN-03 an empty installation holds its one syndicate, the reference data and nobody, also at its second start", async () => {
  const first = await ready();
  expect(first.output()).toContain("Création du syndicat « Syndicat du Valdour »");
  await stop(first);
  expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);

  const second = await ready();
  expect(second.output()).not.toContain("Création du syndicat");
  const url = launch("db-url");
  expect(await url.ended, url.output()).toBe(0);
  const sql = postgres(url.output().trim(), { max: 1 });
  const [row] = await sql`select (select array_agg(name) from syndicate) as syndicates,
    (select count(*)::int from person) as persons, (select count(*)::int from template) as templates`;
  await sql.end();
  expect(row).toEqual({ syndicates: ["Syndicat du Valdour"], persons: 0, templates: 91 });

  const third = launch("start");
  expect(await third.ended).toBe(0);
  expect(third.output()).toContain(`fonctionne déjà sur ${dataDir} : http://127.0.0.1:3000`);
  await stop(second);
});

test.each(["SIGTERM", "SIGINT", "SIGHUP", "SIGKILL"] as const)("RUN-04 after %s no server is left", async (signal) => {
  const run = await ready();
  expect(postmaster(cluster)?.ready).toBe(true);
  run.child.kill(signal);
  await run.ended;
  await until(() => postmaster(cluster) === null, "the end of the server");
});

test("RUN-04 a server left alone by a launcher and a guard killed hard is stopped at the next start", async () => {
  const run = await ready();
  const guard = parentOf(postmaster(cluster)?.pid ?? 0);
  if (!guard) throw new Error("the server has no guard");
  run.child.kill("SIGKILL");
  process.kill(guard, "SIGKILL");
  await run.ended;
  expect(postmaster(cluster)?.ready).toBe(true);
  const again = await ready();
  expect(again.output()).toContain("Un serveur resté seul après un arrêt brutal a été arrêté.");
  await stop(again);
  expect(postmaster(cluster)).toBeNull();
});

test("RUN-10 a database that dies under the application is started again, at the same address and with what it held", async () => {
  const run = await ready();
  const killed = postmaster(cluster);
  process.kill(killed?.pid ?? 0, "SIGKILL");
  await until(() => run.output().includes("La base répond de nouveau."), "the database is back");
  const again = postmaster(cluster);
  expect([again?.port, again?.pid === killed?.pid]).toEqual([killed?.port, false]);
  const url = launch("db-url");
  expect(await url.ended, url.output()).toBe(0);
  const sql = postgres(url.output().trim(), { max: 1 });
  expect(await sql`select name from syndicate`).toEqual([{ name: "Syndicat du Valdour" }]);
  await sql.end();
  await stop(run);
  expect(postmaster(cluster)).toBeNull();
});

test("RUN-04 db:url refuses, saying why, when no database runs", async () => {
  const url = launch("db-url");
  expect(await url.ended).toBe(1);
  expect(url.output()).toContain("npm start");
});

test.runIf(asRoot)(
  "RUN-02 as root in a folder closed to the database's account, the cluster goes where it can enter",
  async () => {
    const closed = mkdtempSync(join(tmpdir(), "registre-ferme-"));
    const first = await ready(closed);
    const elsewhere = readSecrets(closed)?.cluster ?? "";
    try {
      expect(first.output()).toContain(
        `Le compte de la base ne peut pas entrer dans ${closed} : la base est dans ${elsewhere}`,
      );
      expect(elsewhere.startsWith(closed)).toBe(false);
      await stop(first);
      const second = await ready(closed);
      expect(second.output()).not.toContain("Création du syndicat");
      await stop(second);
    } finally {
      rmSync(closed, { recursive: true });
      rmSync(dirname(elsewhere), { recursive: true });
    }
  },
);
