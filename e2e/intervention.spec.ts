import type { Page } from "@playwright/test";
import { newId } from "@/lib/domain/identifier";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";

const STROKE = 200;
const LIMIT = 20_000;

const strike = async (page: Page, ...keys: string[]) => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(STROKE);
  }
};
const dialog = (page: Page) => page.getByRole("dialog", { name: /^Noter une/ });

/** The page listens once its button does: a key struck before would be lost. */
const openEntry = async (page: Page) => {
  await expect(async () => {
    await page.keyboard.press("n");
    await expect(dialog(page)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(dialog(page).getByRole("radio").first()).toBeVisible();
};

test("INT-09 a phone call is noted from any page with the keyboard alone, at 200 ms a key, in under 20 seconds", async ({
  page,
  people,
  complaints,
}) => {
  const town = await people.newTown("Damprelle-Essai");
  await people.signIn("dpo");
  await page.goto(`/membres/${town}/fiche`);
  await openEntry(page);
  await page.keyboard.press("Escape");
  await page.waitForTimeout(STROKE);

  const start = Date.now();
  await strike(page, "n");
  await page.keyboard.type("Un notaire demande un extrait d’acte", { delay: STROKE });
  await strike(page, "Tab", "1", "e", "c", "Control+Enter");
  await expect(page.getByText("Intervention notée pour Damprelle-Essai.")).toBeVisible();
  expect(Date.now() - start).toBeLessThan(LIMIT);
  await expect(dialog(page)).toBeHidden();

  await page.getByRole("link", { name: "Voir" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Un notaire demande un extrait d’acte DPO-");
  await expect(page.getByRole("main")).toContainText("Communication des données");
  await expect(page.getByRole("main")).toContainText("Courriel");
  expect(complaints).toEqual([]);
});

test("INT-09 the open dialog names the member, is sound for axe, keeps a draft through Escape, and « Annuler » takes the act back", async ({
  page,
  people,
}) => {
  const town = await people.newTown("Orvanne-Essai");
  await people.signIn("dpo");
  await page.goto(`/membres/${town}/interventions`);
  await openEntry(page);
  await expect(dialog(page)).toContainText("Orvanne-Essai");
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.type("Objet commencé");
  await expect(dialog(page).getByText("Gardé sur cet appareil")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await openEntry(page);
  await expect(dialog(page).getByLabel("Objet")).toHaveValue("Objet commencé");
  await dialog(page).getByLabel("Ressources humaines").check();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect(page.locator(".toast")).toContainText("Annulée");
  await page.goto(`/membres/${town}/interventions?etat=annulee`);
  await expect(page.getByRole("row")).toHaveCount(2);
});

test("INT-14 without JavaScript the page asks about a telephone number, keeps what was typed, then notes once", async ({
  page,
  people,
  browser,
  migrator,
}) => {
  const town = await people.newTown();
  await people.signIn("dpo");
  const bare = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await bare.newPage();
  await plain.goto(`/interventions/nouvelle?adherent=${town}`);
  await plain.getByLabel("Objet").fill("Rappeler au 06 12 34 56 78");
  await plain.getByLabel("Action sociale").check();
  await plain.getByRole("button", { name: "Enregistrer" }).click();
  await expect(plain.getByRole("alert").first()).toContainText("numéro de téléphone");
  await expect(plain.getByLabel("Objet")).toHaveValue("Rappeler au 06 12 34 56 78");
  await expect(plain.getByLabel("Action sociale")).toBeChecked();
  await plain.getByLabel("Garder ce texte tel quel").check();
  await plain.getByRole("button", { name: "Enregistrer" }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toContainText("Rappeler au 06 12 34 56 78");
  expect(await migrator`select 1 from intervention where member_id = ${town}`).toHaveLength(1);
  await bare.close();
});

test("INT-18 a follow-up and a change of state are told on the act, which two people cannot overwrite", async ({
  page,
  people,
  context,
  migrator,
}) => {
  const town = await people.newTown();
  await people.signIn("dpo");
  const id = newId();
  await migrator`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject, status, author)
    values (${await people.demoSyndicate()}, ${town}, ${id}, 'DPO-E-1', 'dpo', current_date, 'autre', 'conseil', 'telephone', 'telephone', 'Objet premier', 'ouverte', 'Essai')`;
  const address = `/membres/${town}/interventions/${id}`;
  await page.goto(address);
  await page.getByLabel("Suite donnée").fill("Réponse écrite envoyée");
  await page.getByLabel("Courriel").check();
  await page.getByRole("button", { name: "Noter une suite" }).click();
  await expect(page.getByRole("region", { name: "Suites" })).toContainText("Réponse écrite envoyée");
  await page.getByLabel("En attente du membre").check();
  await page.getByRole("button", { name: "Changer l’état" }).click();
  await expect(page.getByText("État changé.")).toBeVisible();

  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(`${address}/modifier`);
  for (const tab of [page, other]) await expect(tab.getByRole("button", { name: "Enregistrer" })).toBeEnabled();
  await other.getByLabel("Objet").fill("Le texte du premier");
  await other.getByRole("button", { name: "Enregistrer" }).click();
  await expect(other.getByText("Modifications enregistrées.")).toBeVisible();
  await page.getByLabel("Objet").fill("Le texte du second");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("row", { name: /Objet/ })).toContainText("Le texte du premier");
  await expect(page.getByLabel("Objet")).toHaveValue("Le texte du second");
});

test("INT-19 a secretary reads what was done for the town, can write none of it, and misses what is confidential", async ({
  page,
  people,
  migrator,
}) => {
  const town = await people.newTown();
  const plant = (subject: string, confidential: boolean) =>
    people.demoSyndicate().then(
      (
        syndicate,
      ) => migrator`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject, status, confidential, author)
        values (${syndicate}, ${town}, ${newId()}, 'DPO-E-1', 'dpo', '2025-03-03', 'autre', 'conseil', 'telephone', 'telephone', ${subject}, 'close', ${confidential}, 'Essai')`,
    );
  await plant("Une question du conseil", false);
  await plant("Une plainte à taire", true);
  await people.signIn("referent", town);
  await page.goto(`/membres/${town}/interventions`);
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.locator("body")).not.toContainText("Une plainte à taire");
  await expect(page.getByRole("link", { name: "Noter une intervention" })).toHaveCount(0);
  await page.getByRole("link", { name: "Une question du conseil" }).click();
  await expect(page.getByRole("link", { name: "Modifier" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Noter une suite" })).toHaveCount(0);
});

test("INT-21 a technician notes a request by a few letters of the member's name, and reaches no act of the DPO", async ({
  page,
  people,
}) => {
  await people.newTown("Zébrelle-Essai");
  await people.signIn("technician");
  await page.goto("/demandes-informatiques");
  await openEntry(page);
  await page.keyboard.type("Zéb");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Boîte pleine");
  await dialog(page).getByLabel("Messagerie").check();
  await dialog(page).getByRole("button", { name: "Enregistrer", exact: true }).dblclick();
  await expect(page.getByText("Demande notée pour Zébrelle-Essai.")).toBeVisible();
  await page.goto("/demandes-informatiques?texte=boite+pleine");
  await expect(page.getByRole("row", { name: /Zébrelle-Essai/ })).toHaveCount(1);
  expect((await page.goto("/interventions"))?.status()).toBe(404);
});

test("INT-30 the list keeps its filters in the address, removes one by a link, and exports the same rows", async ({
  page,
  people,
  migrator,
}) => {
  const town = await people.newTown();
  await people.signIn("dpo");
  for (const [theme, subject] of [
    ["sous_traitance", "=Contrat du portail"],
    ["autre", "Autre question"],
  ] as const)
    await migrator`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject, status, author)
      values (${await people.demoSyndicate()}, ${town}, ${newId()}, 'DPO-E-1', 'dpo', '2025-03-03', ${theme}, 'conseil', 'telephone', 'telephone', ${subject}, 'close', 'Essai')`;
  await page.goto(`/interventions?adherent=${town}`);
  await expect(page.getByRole("row")).toHaveCount(3);
  await page.getByLabel("Thème", { exact: true }).selectOption("sous_traitance");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(/theme=sous_traitance/);
  await expect(page.getByRole("row")).toHaveCount(2);
  const href = await page.getByRole("link", { name: "Exporter en CSV" }).getAttribute("href");
  const csv = await (await page.request.get(href ?? "")).text();
  expect(csv.split("\r\n").filter(Boolean)).toHaveLength(2);
  expect(csv).toContain(";'=Contrat du portail;");
  await page.getByRole("link", { name: /Contrats et sous-traitance.*retirer/ }).click();
  await expect(page.getByRole("row")).toHaveCount(3);
});

test("INT-22 a mailing is noted apart, and stays out of the members' lists", async ({ page, people }) => {
  await people.signIn("dpo");
  const subject = `Alerte ${newId().slice(-6)}`;
  await page.goto("/actes-collectifs/nouveau");
  await expect(page.getByRole("button", { name: "Enregistrer" })).toBeEnabled();
  await page.getByLabel("Objet").fill(subject);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Renseignez « Destinataires »");
  await page.getByLabel("Destinataires").fill("Tous les membres");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Acte collectif noté.")).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(subject) })).toBeVisible();
  await page.goto(`/interventions?texte=${encodeURIComponent(subject)}`);
  await expect(page.getByRole("heading", { name: "Rien à ce filtre" })).toBeVisible();
});
