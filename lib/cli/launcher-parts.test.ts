import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { freePort, tryPort } from "./free-port.mjs";
import { isInstalled, markInstalled } from "./install.mjs";
import { chosenPort, isRealInstallation } from "./installation.mjs";
import { holdInstance, runningInstance } from "./instance.mjs";
import { nodeProblem } from "./node-version.mjs";
import { databaseAccount } from "./postgres/account.mjs";
import { sharedBuffers } from "./postgres/memory.mjs";
import { newSecrets, readSecrets, secretsFile, writeSecrets } from "./secrets.mjs";

/** A shell in which nothing of ours is set. */
const shell = { NODE_ENV: "test" as const };
const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), "registre-lanceur-"));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

test("RUN-02 the secrets are read back whole and belong to their user alone", () => {
  const dataDir = folder();
  expect(readSecrets(dataDir)).toBeNull();
  const secrets = newSecrets();
  writeSecrets(dataDir, secrets);
  writeSecrets(dataDir, { ...secrets, port: 5433 });
  expect(readSecrets(dataDir)).toEqual({ ...secrets, port: 5433 });
  expect(statSync(secretsFile(dataDir)).mode & 0o777).toBe(0o600);
});

test("RUN-02 no two roles share a password", () => {
  const { superuser, roles } = newSecrets();
  const passwords = [superuser, ...Object.values(roles)];
  expect(new Set(passwords).size).toBe(6);
  for (const password of passwords) expect(password.length).toBeGreaterThanOrEqual(32);
});

test("RUN-02 the port of last time is kept while it is free, and left when it is taken", async () => {
  const first = await freePort();
  expect(await freePort(first)).toBe(first);
  const server = createServer();
  await new Promise<void>((listening) => server.listen(first, "127.0.0.1", listening));
  try {
    expect(await tryPort(first)).toBeNull();
    expect(await freePort(first)).not.toBe(first);
  } finally {
    server.close();
  }
});

test("RUN-01 packages are stale when the lock file or a patch changes, and only then", () => {
  const root = folder();
  for (const made of ["node_modules", "patches"]) mkdirSync(join(root, made));
  const write = (name: string, text: string) => writeFileSync(join(root, name), text);
  write("package-lock.json", "{}");
  expect(isInstalled(root)).toBe(false);
  markInstalled(root);
  expect(isInstalled(root)).toBe(true);
  write("README.md", "else");
  expect(isInstalled(root)).toBe(true);
  write("patches/driver.patch", "+1");
  expect(isInstalled(root)).toBe(false);
  markInstalled(root);
  write("package-lock.json", "{ }");
  expect(isInstalled(root)).toBe(false);
});

test("RUN-01 a folder has one holder at a time, and a dead holder loses it", () => {
  const dataDir = folder();
  const held = holdInstance(dataDir, { kind: "start", url: "http://127.0.0.1:3000" });
  if (!("release" in held)) throw new Error("nobody else holds this folder");
  expect(runningInstance(dataDir)).toMatchObject({ pid: process.pid, url: "http://127.0.0.1:3000" });
  expect(holdInstance(dataDir, { kind: "command" })).toMatchObject({ holder: { kind: "start" } });
  held.release();
  expect(runningInstance(dataDir)).toBeNull();
  writeFileSync(join(dataDir, "instance.json"), JSON.stringify({ pid: 2 ** 22 + 1, kind: "start" }));
  expect("release" in holdInstance(dataDir, { kind: "command" })).toBe(true);
});

test("RUN-01 a port that is no port is refused by name", () => {
  expect(chosenPort(shell)).toBe(3000);
  expect(chosenPort({ ...shell, PORT: "3001" })).toBe(3001);
  for (const PORT of ["0", "65536", "abc", "3000.5"]) expect(() => chosenPort({ ...shell, PORT })).toThrow(PORT);
});

test("RUN-05 one database address makes it a real installation", () => {
  expect(isRealInstallation(shell)).toBe(false);
  expect(isRealInstallation({ ...shell, DATABASE_URL: "" })).toBe(false);
  expect(isRealInstallation({ ...shell, STATS_DATABASE_URL: "postgres://x" })).toBe(true);
});

test.each([
  ["20.19.9", false],
  ["20.20.0", true],
  ["22.1.0", true],
  ["24.9.0", true],
  ["25.0.0", false],
  ["18.20.0", false],
])("RUN-01 Node.js %s is supported: %s", (version, supported) => {
  expect(nodeProblem(version) === null).toBe(supported);
});

test.runIf(process.getuid?.() === 0)(
  "RUN-02 root gives the server to postgres, else to nobody, else says why not",
  () => {
    const nobody = "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n";
    expect(databaseAccount(nobody)).toEqual({ uid: 65534, gid: 65534, name: "nobody" });
    expect(databaseAccount(`${nobody}postgres:x:101:104::/:/bin/sh\n`)?.name).toBe("postgres");
    expect(() => databaseAccount("root:x:0:0::/root:/bin/sh\n")).toThrow("nobody");
  },
);

test("RUN-01 the launcher needs no package: it imports nothing but Node and itself before npm ci", () => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, target = ""] of readFileSync(file, "utf8").matchAll(/^import .*?"([^"]+)";$/gms)) {
      if (target.startsWith(".")) visit(join(file, "..", target));
      else expect(target, file).toMatch(/^node:/);
    }
  };
  for (const command of ["start", "registre", "test", "db-url"]) visit(join("lib/cli", `${command}.mjs`));
  expect(seen.size).toBeGreaterThan(15);
});

test.each([
  [512, "128MB"],
  [1_024, "128MB"],
  [4_096, "512MB"],
  [8_192, "1024MB"],
  [65_536, "1024MB"],
])("RUN-23 on a machine of %i MB the database holds %s of its tables in memory", (megabytes, held) => {
  expect(sharedBuffers(megabytes * 1024 * 1024)).toBe(held);
});
