import { plannedVisit } from "./faults/world";
import { expect, test } from "./fixtures";
import { goToScreen, PIN } from "./offline-path";

test("OFF-12 a pack taken too early for its visit says so, and is prolonged before its day with what was written", async ({
  page,
  context,
  people,
  migrator,
}) => {
  const visit = await plannedVisit(migrator, people);
  await migrator`update visit set planned_at = now() + interval '9 days' where id = ${visit.visitId}`;
  await people.signIn("dpo");
  await page.goto(`/membres/${visit.memberId}/visites/${visit.visitId}`);
  await page.getByRole("link", { name: "Préparer la visite hors ligne" }).click();
  await page.getByLabel("Code de cet appareil").fill(PIN);
  await page.getByLabel("Le même code, une seconde fois").fill(PIN);
  await page.getByRole("button", { name: "Préparer la visite" }).click();
  const tooEarly = page.getByText("Ce dossier ne sera plus valable le jour de la visite.");
  await expect(tooEarly).toBeVisible();
  await page.getByRole("button", { name: "Ouvrir la visite" }).click();
  await context.setOffline(true);
  await goToScreen(page, "question=C2");
  await page.locator(".big").getByText("Oui", { exact: true }).click();
  await expect(page.getByText(/^1\u00a0réponse gardée ici/)).toBeVisible();
  // On a telephone too, where the bar is narrow.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByText("Hors connexion, tout est gardé sur cet appareil")).toBeInViewport();
  await page.getByRole("button", { name: "Verrouiller" }).click();
  await expect(tooEarly).toBeVisible();
  await page.getByLabel("Code de cet appareil").fill(PIN);
  await page.getByRole("button", { name: "Renouveler le dossier" }).click();
  await expect(page.getByText("Le serveur ne répond pas.")).toBeVisible();
  await context.setOffline(false);
  await migrator`update visit set planned_at = now() + interval '6 days' where id = ${visit.visitId}`;
  await page.getByLabel("Code de cet appareil").fill(PIN);
  await page.getByRole("button", { name: "Renouveler le dossier" }).click();
  await expect(page.getByText(/^Prêt hors ligne ✓ — /)).toBeVisible();
  await expect(tooEarly).toHaveCount(0);
  await page.getByRole("button", { name: "Ouvrir la visite" }).click();
  await expect(page.getByText(/^1\u00a0réponse gardée ici/)).toBeVisible();
});
