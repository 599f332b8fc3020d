import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { migrator, newMember, newSyndicate } from "@/db/testing/people";
import { townOf } from "@/lib/services/testing/case";
import { attached } from "@/lib/services/testing/cases/document";
import { answer } from "./answer";
import { Refusal } from "./command";

const root = mkdtempSync(join(tmpdir(), "registre-documents-"));
const key = () => `k${randomBytes(4).toString("hex")}:${randomBytes(32).toString("base64")}`;
const former = key();
beforeAll(() => {
  process.env.DOCUMENTS_DIR = root;
});
beforeEach(() => {
  process.env.DOCUMENT_KEYS = former;
});

async function registre(name: string, syndicateId: string, ...words: string[]) {
  try {
    return { code: 0, text: await answer([name, ...words, "--syndicate", syndicateId]) };
  } catch (error) {
    if (error instanceof Refusal) return { code: 2, text: error.reasons.join("\n") };
    throw error;
  }
}

async function house() {
  const syndicateId = await newSyndicate();
  const town = townOf(syndicateId, await newMember(syndicateId));
  const { key: document } = await attached(town);
  const folder = join(root, syndicateId, town.memberId);
  return { syndicateId, document, folder, files: () => readdirSync(folder) };
}
const old = new Date(Date.now() - 2 * 86_400_000);

test("DOC-30 the check finds every file, sweeps what a cut left, and says a lost one with code 2", async () => {
  const { syndicateId, document, folder, files } = await house();
  expect(await registre("documents:check", syndicateId, "--whole")).toEqual({
    code: 0,
    text: "1\u00a0fichier à sa place, aucun document sans fichier.\n0\u00a0fichier sans document, de plus d’un jour.",
  });
  for (const name of ["b".repeat(64), ".draft-1", "c".repeat(64)]) writeFileSync(join(folder, name), "reste");
  for (const name of ["b".repeat(64), ".draft-1"]) utimesSync(join(folder, name), old, old);
  expect((await registre("documents:check", syndicateId)).text).toContain("2\u00a0fichiers sans document");
  expect((await registre("documents:check", syndicateId, "--sweep")).text).toContain(
    "2\u00a0fichiers sans document effacés",
  );
  expect(files()).toContain("c".repeat(64)); // a sending may still be about it
  expect(files()).toHaveLength(2);

  rmSync(folder, { recursive: true });
  const lost = await registre("documents:check", syndicateId);
  expect(lost).toEqual({
    code: 2,
    text: `document ${document.documentId} (adhérent ${document.memberId}) : son fichier manque`,
  });
  const told = await registre("documents:check", syndicateId, "--json");
  expect([told.code, JSON.parse(told.text).lost.length]).toEqual([2, 1]);
});

test("DOC-30 what was taken back thirty days ago loses its file at the sweep, and its row says so", async () => {
  const { syndicateId, document, folder, files } = await house();
  await migrator()`update document set removed_at = now() - interval '31 days' where id = ${document.documentId}`;
  for (const name of files()) utimesSync(join(folder, name), old, old);
  expect((await registre("documents:check", syndicateId, "--sweep")).code).toBe(0);
  expect(files()).toEqual([]);
  const [row] =
    await migrator()`select erased_at is not null as erased from document where id = ${document.documentId}`;
  expect(row).toEqual({ erased: true });
});

test("DOC-31 a change of key: the files are written again, and the former key is not needed any more", async () => {
  const { syndicateId } = await house();
  const current = key();
  process.env.DOCUMENT_KEYS = `${current},${former}`;
  expect((await registre("documents:rekey", syndicateId)).text).toBe(
    "1\u00a0fichier chiffré de nouveau, 0 déjà sous la clé courante.",
  );
  process.env.DOCUMENT_KEYS = current;
  expect((await registre("documents:check", syndicateId, "--whole")).code).toBe(0);
  process.env.DOCUMENT_KEYS = former;
  expect((await registre("documents:check", syndicateId, "--whole")).text).toContain("n’est plus dans DOCUMENT_KEYS");
  expect((await registre("documents:rekey", syndicateId)).code).toBe(2);
  process.env.DOCUMENT_KEYS = "";
  expect((await registre("documents:check", syndicateId)).text).toContain("DOCUMENT_KEYS manque");
});
