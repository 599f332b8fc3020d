import { expect, type Page } from "@playwright/test";

const STEPS = 9;

/** What one page asks, answered as a town that has its papers in order would. */
async function answerPage(page: Page): Promise<void> {
  for (const [name, value] of [
    ["softwareName", "e.magnus"],
    ["softwarePublisher", "Berger-Levrault"],
    ["storagePlace", "Serveur de la mairie"],
    ["service", "Secrétariat"],
    ["internalRecipients", "Secrétaire de mairie"],
    ["processorName", "Berger-Levrault"],
    ["processorRole", "Hébergement et dépannage"],
    ["contractReference", "Marché 2026-04"],
    ["adaptedNotice", "Affiche illustrée à l’entrée"],
    ["consentProof", "Formulaire signé, gardé au dossier"],
    ["consentWithdrawal", "Sur demande au secrétariat"],
  ] as const) {
    for (const field of await page.locator(`main [name="${name}"]:visible`).all())
      if ((await field.inputValue()) === "") await field.fill(value);
  }
  for (const box of await page.locator('main input[name="measures"]:visible').all()) await box.check();
  const asModel = page.getByRole("radio", { name: /C’est ce que dit le modèle/ });
  if (await asModel.isVisible()) await asModel.check();
  const informed = page.getByRole("radio", { name: "Oui", exact: true });
  const where = page.getByLabel("Où se trouve cette information");
  if ((await where.count()) > 0) {
    await informed.check();
    await where.fill("Affiche à l’accueil de la mairie");
  }
  const transfers = page.getByRole("group", { name: /sortent-elles de l’Union européenne/ });
  const none = transfers.getByRole("radio", { name: "Non", exact: true });
  if ((await none.count()) > 0) await none.last().check();
}

/** From a question page to the check: every page is answered, and says that it is saved. Gives the pages walked. */
export async function answerAll(page: Page): Promise<number> {
  for (let walked = 0; walked < STEPS; walked++) {
    if (page.url().endsWith("/verifier")) return walked;
    const here = page.url();
    await answerPage(page);
    if (walked === 0) await expect(page.getByText(/Enregistré à \d\d:\d\d/)).toBeVisible();
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page).not.toHaveURL(here);
    await expect(page.locator("h1")).toBeVisible();
  }
  throw new Error(`more than seven pages of questions: ${page.url()}`);
}

/** Sends from the check page. */
export async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Envoyer au DPO" }).click();
  await expect(page.getByText(/Fiche envoyée au DPO le/)).toBeVisible();
}

/** The DPO's advice, with its reason where the entry has warnings. */
export async function markReviewed(page: Page): Promise<void> {
  const reason = page.getByLabel("Pourquoi les avertissements sont acceptés");
  const mark = page.getByRole("button", { name: "Marquer relue" });
  if ((await reason.count()) > 0) {
    await mark.click();
    await expect(page.getByRole("alert").filter({ hasText: "avertissements sont acceptés" })).toBeVisible();
    await reason.fill("La commune complètera à la prochaine visite.");
  }
  await mark.click();
  await expect(page.getByText("Relue par le DPO", { exact: true }).first()).toBeVisible();
  await expect(page).not.toHaveURL(/relire/);
}
