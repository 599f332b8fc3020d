import { expect, test } from "./fixtures";

const PERIOD = "de=2020-01&a=2022-10";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("STA-25 the DPO narrows the figures by a form, and a figure leads to as many rows as it says", async ({
    page,
    people,
  }) => {
    await people.openDemo("dpo");
    await page.goto(`/statistiques?${PERIOD}`);
    await page.getByLabel("Thème", { exact: true }).selectOption({ label: "Relation citoyen/usager" });
    await page.getByLabel("Comparer", { exact: true }).last().selectOption("aux deux années précédentes");
    await page.getByRole("button", { name: /^Afficher.*période et filtres$/ }).click();
    expect(new URL(page.url()).searchParams.get("theme")).toBe("relation_usager");
    const figure = page.getByRole("table", { name: "types", exact: true }).getByRole("link").first();
    const value = Number((await figure.textContent())?.replace(/\D/g, ""));
    expect(value).toBeGreaterThan(0);
    await figure.click();
    await expect(page).toHaveURL(/\/statistiques\/lignes\?/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`${value} act`);
    const rows = page.getByRole("table", { name: "Actes derrière le chiffre" }).getByRole("row");
    expect(await rows.count()).toBe(Math.min(value, 50) + 1);
    await page.getByRole("link", { name: "Revenir aux statistiques" }).first().click();
    await expect(page).toHaveURL(/\/statistiques\?.*theme=relation_usager/);
    await expect(page.locator(".rep-h")).toContainText("Seulement\u00a0: thème «\u00a0Relation citoyen/usager\u00a0»");
  });

  test("STA-25 the commission narrows by a theme, never by a member, and its page leads to no row", async ({
    page,
    people,
  }) => {
    await people.openDemo("commissioner");
    await page.goto(`/commission?${PERIOD}`);
    await expect(page.getByLabel("Nature de membre", { exact: true })).toHaveCount(0);
    await expect(page.getByLabel("Membre", { exact: true })).toHaveCount(0);
    await page.getByLabel("Thème", { exact: true }).selectOption({ label: "Communication des données" });
    await page.getByRole("button", { name: /^Afficher.*période et filtres$/ }).click();
    const table = page.getByRole("table", { name: "thèmes", exact: true });
    await expect(table.getByRole("row")).toHaveCount(2);
    await expect(page.getByRole("heading", { name: "Interventions par mois" })).toBeVisible();
    await expect(page.locator('main a[href*="/lignes"]')).toHaveCount(0);
    const forced = await page.goto(`/commission?${PERIOD}&nature=epci`);
    expect(forced?.status()).toBe(200);
    await expect(page.getByRole("table", { name: "thèmes", exact: true }).getByRole("row")).not.toHaveCount(2);
    expect((await page.goto("/statistiques/lignes?au=2022-12-31"))?.status()).toBe(404);
  });
});

test("STA-25 a school year, a quarter and the whole past are periods with a name", async ({ page, people }) => {
  await people.openDemo("dpo");
  for (const [span, days] of [
    ["2021-2022", "1er septembre 2021 au 31 août 2022"],
    ["2022-T3", "1er juillet 2022 au 30 septembre 2022"],
    ["2022-03", "1er mars 2022 au 31 mars 2022"],
  ]) {
    await page.goto(`/statistiques?periode=${span}`);
    await expect(page.locator("main")).toContainText(`Période du ${days}`);
  }
  await page.goto("/statistiques?periode=debut&valeurs=parts");
  await expect(page.locator("main")).toContainText("Période du 1er janvier 2020");
  await page.locator("summary", { hasText: "Lignes derrière chaque chiffre" }).click();
  const late = page.getByRole("link", { name: /^Saisies tardives/ });
  await late.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Saisies tardives");
});
