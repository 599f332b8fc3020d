import type { Page } from "@playwright/test";
import { newTerms } from "@/db/testing/dictionary";
import { newSyndicate } from "@/db/testing/people";
import type { Role } from "@/lib/domain/access/role";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";
import type { People } from "./people";

const STROKE = 200;
const LIMIT = 20_000;

const strike = async (page: Page, ...keys: string[]) => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(STROKE);
  }
};
const dialog = (page: Page) => page.getByRole("dialog", { name: /^Noter une/ });

/** A syndicate with lists of its own: another test may be moving or retiring the values of the demo's. Gives its one town. */
async function inOffice(people: People, role: Role, name?: string): Promise<string> {
  const syndicateId = await newSyndicate();
  await newTerms(syndicateId);
  const town = await people.newTown(name, syndicateId);
  await people.open(await people.newPerson([{ role, memberId: null }], "Camille Essai", syndicateId));
  return town;
}

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
  const town = await inOffice(people, "dpo", "Damprelle-Essai");
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
  const town = await inOffice(people, "dpo", "Orvanne-Essai");
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
  await expect(page.getByRole("row", { name: /Objet commencé/ })).toBeVisible();
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
  const town = await inOffice(people, "dpo");
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

test("INT-21 a technician notes a request by a few letters of the member's name, and reaches no act of the DPO", async ({
  page,
  people,
}) => {
  await inOffice(people, "technician", "Zébrelle-Essai");
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
