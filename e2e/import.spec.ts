import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { zipFile } from "@/lib/documents/spreadsheet/testing/zip-file";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";

const SAMPLES = "lib/domain/register/import/testing/samples";
const sample = (name: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: readFileSync(join(SAMPLES, name)),
});
const csv = (text: string, name = "registre.csv") => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

async function choose(page: Page, town: string, file: ReturnType<typeof csv>) {
  await page.goto(`/membres/${town}/registre/importer`);
  await page.getByLabel("Fichier du registre").setInputFiles(file);
  await page.getByRole("button", { name: "Lire le fichier" }).click();
}

test("IMP-16 a register comes in from a spreadsheet: columns, entries, one corrected, then drafts that are taken back", async ({
  page,
  people,
  complaints,
}) => {
  const town = await people.newTown();
  await people.signIn("dpo");
  await page.goto(`/membres/${town}/registre`);
  await page.getByRole("link", { name: "Importer un registre existant" }).click();
  await expect(page.getByRole("heading", { name: "Importer un registre existant" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel("Fichier du registre").setInputFiles(sample("registre-une-ligne-par-traitement.xlsx"));
  await page.getByRole("button", { name: "Lire le fichier" }).click();

  await expect(page.getByRole("heading", { name: "Ce que le fichier contient" })).toBeVisible();
  await expect(page.getByText("une ligne par traitement, 8 traitements")).toBeVisible();
  await expect(page.getByLabel("Mesures de sécurité")).toHaveValue("measures");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "Voir 8 fiches" }).click();

  await expect(page.getByRole("heading", { name: /^Fiches à importer/ })).toBeVisible();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(8);
  await expect(page.getByText("Il manque : mesures de sécurité.")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "Corriger : Location de salles" }).click();

  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel("Nom du traitement").fill("");
  await page.getByRole("button", { name: "Enregistrer la correction" }).click();
  await expect(page.getByRole("alert").getByText("Renseignez « Nom du traitement »")).toBeVisible();
  await page.getByLabel("Nom du traitement").fill("Prêt de salles");
  await page.getByLabel(/^Mesures de sécurité/).fill("Bureau fermé\nMot de passe");
  await page.getByRole("button", { name: "Enregistrer la correction" }).click();

  await expect(page.getByText("Corrigée", { exact: true })).toBeVisible();
  await page.getByRole("checkbox", { name: "Vidéoprotection" }).uncheck();
  await page.getByRole("button", { name: "Ajouter au registre les fiches cochées" }).click();
  await expect(page.getByText("7 brouillons ajoutés au registre.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Prêt de salles" })).toBeVisible();
  await expect(page.getByText("Vidéoprotection Registre, ligne 5")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole("button", { name: "Annuler tout l’import" }).click();
  await expect(page.getByText(/^Import annulé le .*7\sbrouillons retirés du registre\./)).toBeVisible();
  await page.getByRole("link", { name: "Voir le registre" }).click();
  await expect(page.getByText("Prêt de salles")).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("IMP-16 without JavaScript the same file comes in, its columns explained by hand", async ({ page, people }) => {
    const town = await people.newTown();
    await people.signIn("referent", town);
    await choose(page, town, csv("Quoi;À propos\nCantine;Inscrire les enfants\nGarderie;Accueillir\n"));
    await expect(page.getByText("Aucun traitement n’est encore reconnu.")).toBeVisible();
    await page.getByLabel("Quoi").selectOption({ label: "Nom du traitement" });
    await page.getByLabel("À propos").selectOption({ label: "Finalités" });
    await page.getByRole("button", { name: "Relire le fichier ainsi" }).click();
    await expect(page.getByRole("heading", { name: /^Fiches à importer/ })).toBeVisible();
    await page.getByRole("button", { name: "Ajouter au registre les fiches cochées" }).click();
    await expect(page.getByText("2 brouillons ajoutés au registre.")).toBeVisible();
    await choose(page, town, csv("%PDF-1.7", "registre.xlsx"));
    await expect(page.getByText("c’est un PDF").first()).toBeVisible();
  });
});

test("IMP-16 a file that is not read says why in French, beside its field", async ({ page, people }) => {
  const town = await people.newTown();
  await people.signIn("referent", town);
  const bomb = zipFile({ entries: [{ name: "a.xml", content: Buffer.alloc(20_000_000) }] });
  await choose(page, town, { ...csv(""), name: "bombe.xlsx", buffer: Buffer.from(bomb) });
  await expect(page.getByRole("alert").getByText("compressé plus qu’un tableur ne l’est jamais")).toBeVisible();
  await choose(page, town, { ...csv(""), name: "grand.csv", buffer: Buffer.alloc(5_000_001, "a;b\n") });
  await expect(page.getByRole("alert").getByText("Ce fichier dépasse 5 Mo")).toBeVisible();
  const sent = await page.request.post(`/membres/${town}/registre/importer/fichier`, {
    headers: { origin: new URL(page.url()).origin, accept: "application/json" },
    multipart: { file: { name: "grand.csv", mimeType: "text/csv", buffer: Buffer.alloc(5_200_000, "a;b\n") } },
  });
  expect([sent.status(), await sent.json()]).toEqual([413, { message: expect.stringContaining("5\u00a0Mo") }]);
  const strange = await page.request.post(`/membres/${town}/registre/importer/fichier`, {
    headers: { origin: "https://ailleurs.example" },
    multipart: { file: csv("a;b") },
  });
  expect(strange.status()).toBe(403);
});

test("IMP-17 another town’s import looks like one that never existed", async ({ page, people, migrator }) => {
  const mine = await people.newTown();
  const theirs = await people.newTown();
  await people.signIn("dpo");
  await choose(page, theirs, csv("Traitement;Finalités\nCantine;Inscrire\n"));
  await expect(page.getByRole("heading", { name: "Ce que le fichier contient" })).toBeVisible();
  const [row] = await migrator<{ id: string }[]>`select id from register_import where member_id = ${theirs}`;
  await people.signIn("referent", mine);
  for (const path of [
    `/membres/${theirs}/registre/importer`,
    `/membres/${theirs}/registre/importer/${row?.id}`,
    `/membres/${mine}/registre/importer/${row?.id}`,
    `/membres/${mine}/registre/importer/${row?.id}/fiches`,
    `/membres/${mine}/registre/importer/${row?.id}/fiches/1`,
  ])
    expect((await page.goto(path))?.status(), path).toBe(404);
  const origin = new URL(page.url()).origin;
  const sent = await page.request.post(`/membres/${theirs}/registre/importer/fichier`, {
    headers: { origin },
    multipart: { file: csv("Traitement;Finalités\nCantine;Inscrire\n") },
  });
  expect(sent.status()).toBe(404);
});
