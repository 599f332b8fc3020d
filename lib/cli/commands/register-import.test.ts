import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { seedSyndicate } from "@/db/seed/syndicate";
import { migrator, newMember } from "@/db/testing/people";
import { answer } from "./answer";
import { Refusal } from "./command";

const SAMPLES = "lib/domain/register/import/testing/samples";
const folder = mkdtempSync(join(tmpdir(), "registre-import-"));
let memberId: string;
let here: string[];

beforeAll(async () => {
  const syndicateId = await seedSyndicate(migrator(), { name: "Syndicat des imports" });
  memberId = await newMember(syndicateId);
  here = ["--syndicate", syndicateId];
});

async function registre(...words: string[]) {
  try {
    return { code: 0, out: await answer(["register:import", ...words, ...here]), err: [] as readonly string[] };
  } catch (error) {
    if (error instanceof Refusal) return { code: 2, out: "", err: error.reasons };
    throw error;
  }
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const written = () =>
  migrator()<
    { name: string; status: string }[]
  >`select name, status from entry where member_id = ${memberId} order by ref`;
const sample = (name: string) => JSON.parse(readFileSync(join(SAMPLES, `${name}.expected.json`), "utf8"));

test.each([
  ["registre-une-ligne-par-traitement", "xlsx"],
  ["registre-windows", "csv"],
])(
  "IMP-13 a dry run prints the entries of %s.%s in the shape of the samples, and writes nothing",
  async (name, kind) => {
    const { code, out } = await registre(memberId, join(SAMPLES, `${name}.${kind}`), "--dry-run", "--json");
    expect([code, JSON.parse(out)]).toEqual([0, sample(name)]);
    expect(await written()).toEqual([]);
  },
);

test("IMP-13 the command writes drafts, then says what is there already and writes nothing more", async () => {
  const path = join(SAMPLES, "registre-une-fiche-par-feuille.ods");
  const { code, out } = await registre(memberId, path);
  expect([code, out.split("\n")[0]]).toEqual([
    0,
    "registre-une-fiche-par-feuille.ods : une feuille par traitement, 6\u00a0brouillons ajoutés.",
  ]);
  expect(out).toContain("Fiche 4, ligne 1 : Vidéoprotection – nouvelle");
  const drafts = await written();
  expect(drafts.map(({ name }) => name)).toEqual(
    sample("registre-une-fiche-par-feuille").map((entry: { name: string }) => entry.name),
  );
  expect(new Set(drafts.map(({ status }) => status))).toEqual(new Set(["draft"]));

  const again = await registre(memberId, path);
  expect([again.code, again.err[0]]).toEqual([
    2,
    "Fiche 1, ligne 1 : « Gestion de l’état civil » est déjà dans le registre ou en double dans le fichier",
  ]);
  expect(again.err).toHaveLength(6);
  const rest = await registre(memberId, join(SAMPLES, "registre-une-ligne-par-traitement.xlsx"));
  expect(rest.out).toContain("2\u00a0brouillons ajoutés.");
  expect(rest.out).toContain("Registre, ligne 5 : Vidéoprotection – déjà dans le registre");
  expect(await written()).toHaveLength(8);
});

test("IMP-13 a bad file is refused with its line and its reason, with code 2, and nothing is written", async () => {
  const before = await written();
  const quote = await registre(
    memberId,
    file("guillemet.csv", 'Traitement;Finalités\nCantine;Inscrire\n"Paie;Payer\n'),
  );
  expect([quote.code, quote.err[0]]).toEqual([2, expect.stringContaining("ligne 3 : Un guillemet")]);
  const prices = await registre(memberId, file("prix.csv", "Article;Prix\nStylo;1,20\n"));
  expect(prices).toMatchObject({
    code: 2,
    err: [
      "Aucun traitement n’a été reconnu dans ce fichier.",
      expect.stringMatching(/^ligne 1 : .*« Article », « Prix »/),
    ],
  });
  expect((await registre(memberId, file("a.pdf", "%PDF-1.7"))).err).toEqual([expect.stringContaining("c’est un PDF")]);
  expect((await registre(memberId, join(folder, "absent.ods"))).err).toEqual([expect.stringContaining("introuvable")]);
  expect((await registre("Nulleville", join(SAMPLES, "registre-windows.csv"))).err).toEqual([
    "Adhérent inconnu : « Nulleville ».",
  ]);
  expect((await registre(memberId)).err).toEqual(["Indiquez le fichier."]);
  expect(await written()).toEqual(before);
});
