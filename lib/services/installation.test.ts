import postgres from "postgres";
import { afterAll, beforeEach, expect, test } from "vitest";
import { installationProblems, type Use } from "@/lib/env";
import { examineInstallation, readiness } from "./installation";

const superuserUrl = process.env.SUPERUSER_DATABASE_URL ?? "";
const superuser = postgres(superuserUrl, { max: 1 });
const before = { ...process.env };

const problems = async (use: Use) => installationProblems(await examineInstallation(use));

beforeEach(() => {
  Object.assign(process.env, before);
});
afterAll(async () => {
  Object.assign(process.env, before);
  await superuser.end();
});

test("RUN-06 a well laid installation may serve, be commanded and be deployed", async () => {
  for (const use of ["web", "command", "deployment"] as const) expect(await problems(use)).toEqual([]);
  expect(await readiness()).toEqual({ ready: true });
});

test("RUN-06 the real superuser, the migrator and a doubled role are refused at run time", async () => {
  process.env.DATABASE_URL = superuserUrl;
  expect((await problems("web")).join()).toContain("superutilisateur");
  process.env.DATABASE_URL = before.MIGRATION_DATABASE_URL;
  const migrator = (await problems("web")).join();
  expect(migrator).toContain("BYPASSRLS");
  expect(migrator).toContain("possède des tables");
  process.env.DATABASE_URL = before.AUTH_DATABASE_URL;
  expect((await problems("web")).join()).toContain("même rôle");
});

test("RUN-06 synchronous_commit off is refused, wherever it was set", async () => {
  process.env.STATS_DATABASE_URL = `${before.STATS_DATABASE_URL}?options=-c%20synchronous_commit%3Doff`;
  expect((await problems("web")).join()).toContain("synchronous_commit");
});

test("RUN-06 a database that does not answer is refused, without its password in the sentence", async () => {
  process.env.DATABASE_URL = "postgres://registre_app:mot-de-passe@127.0.0.1:1/registre";
  const [problem] = await problems("web");
  expect(problem).toContain("ne répond pas");
  expect(problem).not.toContain("mot-de-passe");
});

test("RUN-07 a migration level behind the build refuses the start and the readiness", async () => {
  const gone = await superuser`delete from drizzle.__drizzle_migrations
    where created_at = (select max(created_at) from drizzle.__drizzle_migrations) returning *`;
  try {
    expect((await problems("web")).join()).toContain("migrations");
    expect(await readiness()).toEqual({ ready: false, reason: "migrations" });
  } finally {
    await superuser`insert into drizzle.__drizzle_migrations ${superuser(gone)}`;
  }
});
