import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";

const csv = (text: string) => ({ name: "actes.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

test("INT-82 past acts come in from a file: columns, words, lines, one corrected, written, then taken back whole", async ({
  page,
  people,
  complaints,
}) => {
  const town = await people.newTown();
  await people.signIn("dpo");
  const line = (date: string, theme: string, subject: string) =>
    `${date};${town};${theme};conseil;telephone;${subject}\n`;
  await page.goto("/interventions");
  await page.getByRole("link", { name: "Importer un fichier" }).click();
  await expect(page.getByRole("heading", { name: "Importer des interventions" })).toBeVisible();
  await page.getByRole("button", { name: "Lire le fichier" }).click();
  await expect(page.getByRole("alert").getByText("Choisissez le fichier à importer")).toBeVisible();
  await page
    .getByLabel("Fichier d’interventions")
    .setInputFiles(
      csv(
        `Jour;Commune;Grand thème;Nature;Moyen;Objet\n${line("03/02/2025", "relation_usager", "Affiche du repas")}${line("04/02/2025", "Guichet", "Photo du conseil")}${line("31/02/2025", "relation_usager", "Jour faux")}`,
      ),
    );
  await page.getByRole("button", { name: "Lire le fichier" }).click();

  await expect(page.getByRole("heading", { name: "Ce que dit chaque colonne" })).toBeVisible();
  await expect(page.getByLabel("Moyen")).toHaveValue("mode");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "Continuer vers les mots" }).click();

  await page.getByLabel("Guichet").selectOption("relation_usager");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Enregistrer le sens de ces mots" }).click();

  await expect(page.getByRole("heading", { name: "Lignes" })).toBeVisible();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await expect(page.getByText("date illisible : « 31/02/2025 »")).toBeVisible();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(1);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("link", { name: /^Corriger.*Jour faux/ }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel("Date").fill("2025-02-05");
  await page.getByRole("button", { name: "Enregistrer la correction" }).click();

  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(3);
  await page.getByRole("checkbox", { name: /Photo du conseil/ }).uncheck();
  await page.getByRole("button", { name: "Importer les lignes cochées" }).click();
  await expect(page.getByText("2 interventions écrites.")).toBeVisible();
  await expect(page.getByText("non cochée")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Annuler tout l’import" }).click();
  await expect(page.getByText("Import annulé : 2 lignes annulées.")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("INT-83 without script: a file that is none is refused in words, a technician imports requests, another finds nothing", async ({
  browser,
  baseURL,
  people,
  page,
}) => {
  const town = await people.newTown();
  await people.signIn("technician");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto("/demandes-informatiques");
  await plain.getByRole("link", { name: "Importer un fichier" }).click();
  await plain.getByRole("button", { name: "Lire le fichier" }).click();
  await expect(plain.getByText("Choisissez le fichier à importer").first()).toBeVisible();
  await plain
    .getByLabel("Fichier de demandes")
    .setInputFiles(csv(`Date;Commune;Domaine;Mode;Objet\n2025-02-03;${town};berger_levrault;telephone;Poste lent\n`));
  await plain.getByRole("button", { name: "Lire le fichier" }).click();
  await plain.getByRole("link", { name: "Continuer vers les mots" }).click();
  const address = plain.url();
  await plain.getByRole("link", { name: "Voir les lignes" }).click();
  await plain.getByRole("button", { name: "Importer les lignes cochées" }).click();
  await expect(plain.getByText("1 demande écrite.")).toBeVisible();
  await context.close();
  await people.signIn("dpo");
  expect((await page.request.get(address)).status()).toBe(404);
});
