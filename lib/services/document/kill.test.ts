import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { migrator, newActor, newJob, newMember, newSyndicate } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { townOf } from "../testing/case";
import { plantEntry } from "../testing/cases/register";
import { checkDocuments, sweepOrphans } from "./check-documents";

const root = mkdtempSync(join(tmpdir(), "registre-kill-"));
beforeAll(() => {
  process.env.DOCUMENTS_DIR = root;
  process.env.DOCUMENT_KEYS = `essai:${randomBytes(32).toString("base64")}`;
});

async function office() {
  const syndicateId = await newSyndicate();
  const memberId = await newMember(syndicateId);
  const { entryId } = await plantEntry(townOf(syndicateId, memberId), "draft");
  const actor = await newActor(syndicateId, "dpo", memberId);
  const job = await newJob(syndicateId, ["dpo"]);
  const files = () => {
    try {
      return readdirSync(join(root, syndicateId, memberId)).length;
    } catch {
      return 0; // the folder is made with its first file
    }
  };
  const rows = async () => (await migrator()`select from document where member_id = ${memberId}`).length;
  return { syndicateId, memberId, entryId, actor, job, files, rows };
}
type Office = Awaited<ReturnType<typeof office>>;

/** A process that attaches without end, in a group of its own. */
function deposits({ actor, memberId, entryId }: Office) {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "lib/services/document/testing/deposits.ts"],
    {
      env: { ...process.env, DEPOSITS: JSON.stringify({ actor, memberId, entryId }) },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const begun = new Promise<void>((resolve) => child.stdout?.once("data", () => resolve()));
  const kill = async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  };
  return { begun, kill };
}

async function until(holds: () => Promise<boolean> | boolean) {
  for (const start = Date.now(); !(await holds()); await sleep(20))
    if (Date.now() - start > 30_000) throw new Error("waited in vain");
}

const tomorrow = () => new Date(Date.now() + 25 * 3_600_000);

test("DOC-07 killed between the file and its row, a deposit leaves a file that is swept, and no row without file", async () => {
  const town = await office();
  const { syndicateId, memberId, job, files, rows } = town;
  // The row waits for this lock, the file does not: the process dies exactly between the two.
  await migrator().begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`document ${syndicateId} ${memberId}`}, 0))`;
    const { kill } = deposits(town);
    await until(() => files() === 1);
    await kill();
  });
  expect([files(), await rows()]).toEqual([1, 0]);
  expect(await checkDocuments(job)).toEqual({ files: 0, lost: [], orphans: [] }); // a sending may still be about it
  const { orphans, lost } = await checkDocuments(job, {}, tomorrow());
  expect([orphans.length, lost]).toEqual([1, []]);
  expect([await sweepOrphans(job), await sweepOrphans(job, tomorrow())]).toEqual([0, 1]);
  expect(files()).toBe(0);
});

test("DOC-07 killed at any moment, no row is without its file", async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 100_000);
  console.info(`kills: seed ${seed}`);
  const town = await office();
  for (let round = 0; round < 4; round++) {
    const before = await town.rows();
    const { begun, kill } = deposits(town);
    await begun;
    // The last one is let through once: the kills must find something to lose.
    if (round === 3) await until(async () => (await town.rows()) > before);
    await sleep((seed * (round + 3) * 37) % 700);
    await kill();
    const { lost } = await checkDocuments(town.job, { whole: true });
    expect(lost).toEqual([]);
  }
  expect(await town.rows()).toBeGreaterThan(0);
  expect((await checkDocuments(town.job, { whole: true })).files).toBe(await town.rows());
});

test("DOC-07 the other order is seen: a row whose file never came is a loss", async () => {
  const { syndicateId, memberId, entryId, job } = await office();
  const id = newId();
  await migrator()`insert into document (syndicate_id, member_id, id, entry_id, name, file_name, type, kind, size, sha256, created_by)
    values (${syndicateId}, ${memberId}, ${id}, ${entryId}, 'Acte', 'acte.pdf', 'autre', 'pdf', 1, ${"0".repeat(64)}, 'Essai')`;
  for (const whole of [false, true])
    expect((await checkDocuments(job, { whole })).lost).toEqual([{ memberId, documentId: id, reason: "no-file" }]);
});
