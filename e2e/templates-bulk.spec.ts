import type postgres from "postgres";
import { newId } from "@/lib/domain/identifier";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";

async function plantAdopters(sql: postgres.Sql, syndicateId: string, towns: readonly string[]): Promise<string> {
  const templateId = newId();
  await sql`insert into syndicate_template (syndicate_id, id, version, name, domain, content, created_by)
    values (${syndicateId}, ${templateId}, 1, ${completeContent.name}, ${completeContent.domain}, ${sql.json(completeContent as never)}, 'Claire Essai')`; // plain JSON
  for (const [index, town] of towns.entries()) {
    const content = index === 0 ? { ...completeContent, service: "Accueil du soir" } : completeContent;
    const id = newId();
    await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, own_template_id, own_template_version, created_by, updated_by)
      values (${syndicateId}, ${town}, ${id}, ${`B-${index}`}, ${content.name}, ${content.domain}, ${sql.json(content as never)}, ${templateId}, 1, 'Essai', 'Essai')`; // plain JSON
  }
  return templateId;
}

test("TPL-55 the DPO sees who adapted what, and compares members on the template", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const tail = newId().slice(-6);
  const [one, two] = [`Adapteville ${tail}`, `Fidèleville ${tail}`];
  const towns = [await people.newTown(one), await people.newTown(two)];
  const templateId = await plantAdopters(migrator, await people.demoSyndicate(), towns);
  await people.signIn("dpo");
  await page.goto(`/modeles/${templateId}`);
  await page.getByRole("link", { name: "Qui a adapté quoi" }).click();
  await expect(page.getByText("2 fiches suivent ce modèle, dont 1 sans rien changer")).toBeVisible();
  await expect(page.getByRole("row", { name: /Service/ })).toContainText("1 sur 2");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("link", { name: `${one}, voir la différence sur « Service »` }).click();
  await page.getByRole("checkbox", { name: two }).check();
  await page.getByRole("button", { name: "Comparer" }).click();
  await expect(page).toHaveURL(/fiche=.+fiche=/);
  await expect(page.getByText("Accueil du soir")).toBeVisible();
  await expect(page.getByText("différent du modèle")).toHaveCount(1);
  await expect(page.getByText("comme le modèle", { exact: true })).toHaveCount(1);
  expect(await seriousFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(1);
  await page.getByRole("link", { name: "Tout montrer" }).click();
  await expect(page.getByRole("link", { name: "Ne montrer que les différences" })).toBeVisible();
  expect(complaints).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("TPL-56 members ticked in the list are asked for an update, which stands in their « À faire » until it is done", async ({
    page,
    people,
  }) => {
    const tail = newId().slice(-6);
    const [one, two] = [`Demandeville ${tail}`, `Aussiville ${tail}`];
    const town = await people.newTown(one);
    await people.newTown(two);
    await people.signIn("dpo", null, "Claire Essai");
    await page.goto(`/?nom=${tail}`);
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page.getByText("Aucun adhérent n’est coché")).toBeVisible();
    await page.goto(`/?nom=${tail}`);
    await page.getByRole("checkbox", { name: `Choisir ${one}` }).check();
    await page.getByRole("checkbox", { name: `Choisir ${two}` }).check();
    await page.getByLabel("Pour les adhérents cochés").selectOption({ label: "Demander une mise à jour" });
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page.getByText("2 adhérents recevront la demande :")).toBeVisible();
    const preview = page.url();
    await page.getByLabel("Ce que vous demandez").fill("Vérifiez vos logiciels avant la visite.");
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await expect(page.getByText("faite par 0 sur 2")).toBeVisible();
    const report = page.url();
    await page.goto(preview);
    await expect(page.getByText("Personne à qui demander")).toBeVisible();

    await people.signIn("referent", town, "Agnès Boivaux");
    expect((await page.goto(report))?.status()).toBe(404);
    await page.goto(`/membres/${town}/registre/a-faire`);
    await expect(page.getByText("Vérifiez vos logiciels avant la visite.")).toBeVisible();
    await page.getByRole("button", { name: "C’est fait" }).click();
    await expect(page.getByRole("heading", { name: "Le DPO vous demande une mise à jour" })).toHaveCount(0);
    await people.signIn("dpo");
    await page.goto(report);
    await expect(page.getByRole("row", { name: new RegExp(one) })).toContainText("faite : Agnès Boivaux");
    await expect(page.getByText("faite par 1 sur 2")).toBeVisible();
  });

  test("TPL-57 the same choice gives a template, or exports", async ({ page, people }) => {
    const tail = newId().slice(-6);
    const name = `Choisieville ${tail}`;
    await people.newTown(name);
    await people.signIn("dpo");
    await page.goto(`/?nom=${tail}`);
    await page.getByRole("checkbox", { name: `Choisir ${name}` }).check();
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByLabel("Modèle à donner").selectOption("newsletter");
    await page.getByRole("button", { name: "Voir ce qui serait créé" }).click();
    await expect(page.getByText("1 brouillon sera créé dans les registres de ces adhérents :")).toBeVisible();
    await page.getByRole("button", { name: "Créer les brouillons" }).click();
    await expect(page.getByText("1 brouillon créé dans les registres.")).toBeVisible();
    await page.goto(`/?nom=${tail}`);
    await page.getByRole("checkbox", { name: `Choisir ${name}` }).check();
    await page.getByLabel("Pour les adhérents cochés").selectOption({ label: "Exporter les registres" });
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page.getByRole("checkbox", { name, checked: true })).toHaveCount(1);
  });
});
