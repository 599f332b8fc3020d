import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { seedSyndicate } from "@/db/seed/syndicate";
import { migrator } from "@/db/testing/people";
import { writeRegisterJson } from "@/lib/documents/register-json";
import { type RegisterFile, registerFileSchema } from "@/lib/domain/register/export/file";
import { sampleExport } from "@/lib/domain/register/testing/sample-export";
import { freshRecord } from "@/lib/domain/register/testing/sample-record";
import { answer } from "./answer";
import { Refusal } from "./command";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "registre-fichiers-"));
const at = (name: string) => join(folder, name);
const readFile = (name: string): RegisterFile => registerFileSchema.parse(JSON.parse(readFileSync(at(name), "utf8")));

const refused = async (...words: string[]) =>
  answer(words).then(
    () => [],
    (error) => {
      if (error instanceof Refusal) return error.reasons;
      throw error;
    },
  );

/** An installation without an adherent, and the file of a register to bring in. */
async function emptyHouse(name: string, member: string) {
  const syndicateId = await seedSyndicate(migrator(), { name });
  const record = freshRecord(member);
  writeFileSync(at(`${member}.json`), writeRegisterJson(sampleExport({ record })));
  return { here: ["--syndicate", syndicateId], file: at(`${member}.json`), record };
}

test("EXP-07 a register restored from its file and exported again bears the same hash", async () => {
  const { here, file, record } = await emptyHouse("Syndicat de reprise", "Aubrevelle");
  expect(await answer(["register:restore", file, "--dry-run", ...here])).toBe(
    "Aubrevelle : 4\u00a0fiches, 1\u00a0version approuvée\u00a0: prêtes, rien n’est écrit.",
  );
  expect(await answer(["members:list", "--json", ...here])).toBe("[]");
  expect(await answer(["register:restore", file, ...here])).toBe(
    "Aubrevelle : 4\u00a0fiches, 1\u00a0version approuvée\u00a0: reprises.",
  );
  await answer(["register:export", "aubrevelle", "--format", "json", "--out", at("retour.json"), ...here]);
  const [sent, back] = [readFile("Aubrevelle.json"), readFile("retour.json")];
  expect(back.register).toEqual(record);
  expect(back.sha256).toBe(sent.sha256);
  expect(statSync(at("retour.json")).mode & 0o777).toBe(0o600);
  expect(await refused("register:restore", file, ...here)).toEqual([
    "Déjà adhérent, par l’identifiant, le nom ou le SIREN : Aubrevelle",
  ]);
}, 60_000);

test("EXP-12 each format is written, for the public or some entries too", async () => {
  const { here, file } = await emptyHouse("Syndicat des formats", "Bonlieu");
  await answer(["register:restore", file, ...here]);
  const heads = { pdf: "%PDF-", ods: "PK", xlsx: "PK", docx: "PK", csv: "\ufeffN°", json: "{" };
  for (const [format, head] of Object.entries(heads)) {
    await answer(["register:export", "Bonlieu", "--format", format, "--out", at(`tout.${format}`), ...here]);
    expect(
      readFileSync(at(`tout.${format}`))
        .toString()
        .startsWith(head),
    ).toBe(true);
  }
  const out = ["--format", "json", "--out", at("part.json"), ...here];
  await answer(["register:export", "Bonlieu", "--public", ...out]);
  expect(readFile("part.json")).toMatchObject({ extent: "public", complete: true });
  expect(await refused("register:restore", at("part.json"), ...here)).toEqual([
    "Ce fichier est un registre public ou une partie de registre : il ne peut pas être repris.",
  ]);
  await answer(["register:export", "Bonlieu", "--entries", "2026-002,2026-004", ...out]);
  expect(readFile("part.json").register.entries.map(({ ref }) => ref)).toEqual(["2026-002", "2026-004"]);
}, 60_000);

test("EXP-06 a file that is no register, or whose words were changed, is refused with its reasons", async () => {
  const { here, file } = await emptyHouse("Syndicat des refus", "Coulvain");
  const text = readFileSync(file, "utf8");
  const broken = (name: string, content: string) => {
    writeFileSync(at(name), content);
    return refused("register:restore", at(name), ...here);
  };
  expect(await broken("a.json", "pas du json")).toEqual(["Ce fichier n’est pas du JSON."]);
  expect(await broken("b.json", "{}")).toContainEqual(expect.stringMatching(/^register : /));
  expect(await broken("c.json", text.replace("Plus tard", "Jamais"))).toEqual([
    "L’empreinte du fichier ne correspond pas à son contenu : il a été modifié.",
  ]);
  expect(await answer(["members:list", "--json", ...here])).toBe("[]");
});

test("EXP-12 « --out - » gives the bytes of the file, and writes no file of that name", async () => {
  const { here, file } = await emptyHouse("Syndicat du tube", "Elvange");
  await answer(["register:restore", file, ...here]);
  for (const [format, head] of Object.entries({ pdf: "%PDF-", csv: "\ufeffN°", json: "{" })) {
    const given: Uint8Array[] = [];
    const asked = ["register:export", "Elvange", "--format", format, ...here];
    expect(await answer([...asked, "--out", "-"], (bytes) => void given.push(bytes))).toBe("Elvange");
    expect(given).toHaveLength(1);
    expect(
      Buffer.from(given[0] ?? "")
        .toString()
        .startsWith(head),
    ).toBe(true);
    await answer([...asked, "--out", at(`tube.${format}`)], () => expect.unreachable());
    if (format === "csv") expect(readFileSync(at(`tube.${format}`))).toEqual(Buffer.from(given[0] ?? ""));
  }
  const args = ["--conditions=react-server", "--import", "tsx", "lib/cli/registre.ts", "register:export", "Elvange"];
  const asked = [...args, "--format", "csv", "--out", "-", ...here];
  const { stdout, stderr } = await run(process.execPath, asked, { env: process.env });
  expect([stdout, stderr]).toEqual([readFileSync(at("tube.csv"), "utf8"), "Elvange\n"]);
  expect(existsSync("-")).toBe(false);
}, 60_000);

test("EXP-12 what is asked in the wrong way is refused before anything is read", async () => {
  expect(await refused("register:export", "X", "--format", "doc", "--out", "x")).toEqual([
    "--format attend l’un de : pdf, ods, xlsx, docx, csv, json.",
  ]);
  expect(await refused("register:export", "X", "--format", "pdf")).toEqual(["--out attend le fichier à écrire."]);
});

test("EXP-05 the command prints the schema that the files follow", async () => {
  const schema = JSON.parse(await answer(["register:schema"]));
  expect(schema).toMatchObject({ $id: "urn:registre-commun:registre:1", type: "object" });
});
