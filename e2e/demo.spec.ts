import { ROLES } from "@/lib/domain/access/role";
import { expect, test } from "./fixtures";
import { demoPages } from "./site";

/** Kinds of page that each role must at least reach by links alone. */
const LEAST = { dpo: 20, referent: 8, representative: 5, commissioner: 1, technician: 3, admin: 8 } as const;

for (const role of ROLES)
  test(`UI-01 a ${role} of the demo reaches the pages of that work by links alone`, async ({ page, people }) => {
    await people.openDemo(role);
    const pages = await demoPages(page, role);
    expect(pages.size).toBeGreaterThanOrEqual(LEAST[role]);
  });

test("DEM-05 a commissioner of the demo signs in and reads the figures of the minutes", async ({
  page,
  signIns,
  complaints,
}) => {
  const commissioner = signIns.find(({ role }) => role.startsWith("Commission"));
  await page.goto("/connexion");
  await page.getByLabel("Votre adresse de courriel").fill(commissioner?.email ?? "");
  await page.getByLabel("Votre mot de passe").fill(commissioner?.password ?? "");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL(/\/commission$/);
  const said = page.locator(".said");
  await expect(said).toContainText("Communication des données (37\u00a0%)");
  await expect(said).toContainText("Relation citoyen/usager (27\u00a0%)");
  await expect(said).toContainText("Ressources humaines (15,5\u00a0%)");
  await expect(said).toContainText("46 membres sur 60");
  await expect(said).toContainText("11 membres ont accueilli au moins une visite");
  const table = page.getByRole("table", { name: "thèmes", exact: true });
  await expect(table.getByRole("row", { name: /Communication des données/ })).toContainText("74");
  expect(complaints).toEqual([]);
});

test("STA-06 the commission's page prints on two sheets, and has no way to the rows for anyone", async ({
  page,
  people,
}) => {
  await people.openDemo("dpo");
  for (const query of ["?periode=debut&comparer=n-2", ""]) {
    await page.goto(`/commission${query}`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g), query).toHaveLength(2);
  }
  const links = await page
    .locator("main a[href]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(links.filter((href) => !href.startsWith("/commission/tableaux/"))).toEqual([
    "/commission/seances",
    "/commission/rapports",
  ]);
});
