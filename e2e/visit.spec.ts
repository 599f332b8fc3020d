import { expect, test } from "./fixtures";
import { answer, expectReadable, keepProposed, sheets } from "./visit-path";

const DAY_MS = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const AS_EXPECTED = ["A3", "A5", "A6", "C3", "C4", "C5"];
const ACTION = "Tourner l’écran du guichet";

test("VIS-60 a visit from its planning to the report that the town reads and acts on", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  test.setTimeout(600_000);
  const town = await people.newTown();
  const dpo = await people.newPerson([{ role: "dpo", memberId: null }], "Nadia Kerven");
  const secretary = await people.newPerson([{ role: "referent", memberId: town }], "Agnès Boivaux");
  const mayor = await people.newPerson([{ role: "representative", memberId: town }], "Odile Vautrel");
  const visits = `/membres/${town}/visites`;
  const yesterday = dayFromNow(-1);
  const interventions = () =>
    migrator<{ id: string; type: string; duration_minutes: number }[]>`
      select id, type, duration_minutes from intervention where member_id = ${town}`;

  await test.step("the DPO plans it", async () => {
    await people.open(dpo);
    await page.goto(visits);
    await page.getByRole("link", { name: "Planifier une visite" }).first().click();
    await expect(page).toHaveURL(/\/nouvelle$/);
    await expectReadable(page);
    await page.getByLabel("Date et heure").fill(`${yesterday}T09:00`);
    await page.getByLabel("Lieu").fill("Mairie");
    await page.getByRole("checkbox", { name: "Première visite" }).check();
    await page.getByRole("button", { name: "Planifier la visite" }).click();
    await expect(page).not.toHaveURL(/\/nouvelle$/);
    await expect(page.getByText("Planifiée", { exact: true }).first()).toBeVisible();
    await expectReadable(page);
  });
  const visit = new URL(page.url()).pathname;
  const questionnaire = `${visit}/questionnaire`;
  const report = `${visit}/compte-rendu`;

  await test.step("the questions: yes proposes nothing, no and « ne sait pas » propose a finding", async () => {
    await page.getByRole("link", { name: "Ouvrir le questionnaire" }).click();
    await expect(page).toHaveURL(questionnaire);
    for (const code of AS_EXPECTED) await answer(page, questionnaire, code, "Oui");
    await expect(page.getByText("Constat proposé")).toHaveCount(0);

    await answer(page, questionnaire, "C2", "Non");
    await keepProposed(page, "L’écran du guichet se lit depuis la file d’attente.");
    await answer(page, questionnaire, "B8", "Ne sait pas");
    await keepProposed(page, /^À vérifier, personne ne savait\u00a0: \p{Ll}/u);
    await expectReadable(page);
  });

  await test.step("an action is agreed for what was found", async () => {
    await page.getByRole("link", { name: /^Convenir d’une action.*écran du guichet/ }).click();
    await expect(page.getByText(/^Pour le constat/)).toBeVisible();
    await expectReadable(page);
    await page.getByLabel("Action", { exact: true }).fill(ACTION);
    await page.getByLabel("Priorité").selectOption("1");
    await page.getByLabel("Qui s’en charge").selectOption("town");
    await page.getByLabel("À faire avant le").fill(dayFromNow(15));
    await page.getByRole("button", { name: "Convenir d’une action" }).click();
    await expect(page.getByText(ACTION)).toBeVisible();
    await expect(page).toHaveURL(/question=B8$/);
  });

  await test.step("closing asks who was there, and notes one intervention", async () => {
    await page.goto(visit);
    await page.getByRole("link", { name: "Clôturer la visite" }).click();
    await expect(page).toHaveURL(/\/cloture$/);
    await page.getByLabel("Début réel").fill(`${yesterday}T09:05`);
    await page.getByLabel("Fin réelle").fill(`${yesterday}T10:17`);
    await page.getByRole("button", { name: "Marquer la visite comme faite" }).click();
    await expect(page.getByText("Cochez au moins une personne présente").first()).toBeVisible();
    expect(await interventions()).toHaveLength(0);
    await expectReadable(page);
    await page.getByRole("checkbox", { name: "Maire", exact: true }).check();
    await page.getByRole("checkbox", { name: "Secrétaire de mairie" }).check();
    await page.getByLabel("Phrase 1").fill("Tourner l’écran du guichet suffit à protéger vos administrés.");
    await page.getByLabel("Nom du représentant").fill("Odile Vautrel");
    await page.getByLabel("Fonction du représentant").fill("maire");
    await page.getByLabel("Ce qui va bien").fill("Les armoires sont fermées chaque soir.");
    await page.getByRole("button", { name: "Marquer la visite comme faite" }).click();
    await expect(page.getByText("Faite", { exact: true }).first()).toBeVisible();
    await expect(page.getByText("Odile Vautrel, maire")).toBeVisible();
    const rows = await interventions();
    expect(rows).toMatchObject([{ type: "visite", duration_minutes: 75 }]);
    await page.goto(`/membres/${town}/interventions`);
    await expect(page.locator(`a[href*="${rows[0]?.id}"]`).first()).toBeVisible();
  });

  await test.step("before it is sent the town sees no visit", async () => {
    for (const person of [secretary, mayor]) {
      await people.open(person);
      for (const path of [visit, questionnaire, `${visit}/cloture`, report])
        expect((await page.request.get(path)).status(), path).toBe(404);
    }
    await people.open(secretary);
    await page.goto(visits);
    await expect(page.getByText("Aucune visite ici")).toBeVisible();
  });

  await test.step("the report is two sheets at most, and is sent", async () => {
    await people.open(dpo);
    await page.goto(visit);
    await page.getByRole("link", { name: "Préparer le compte rendu" }).click();
    await expect(page.getByRole("heading", { name: /^Compte rendu de visite/ })).toBeVisible();
    await expectReadable(page);
    expect(await sheets(page)).toBeLessThanOrEqual(2);
    await page.getByRole("button", { name: "Envoyer à la collectivité" }).click();
    await expect(page.getByText(/Envoyé le .* par Nadia Kerven/)).toBeVisible();
    expect((await page.request.get(questionnaire)).status()).toBe(404);
  });

  await test.step("the referent reads it and says where the action stands", async () => {
    await people.open(secretary);
    await page.goto(visits);
    await page.getByRole("link", { name: /^Visite du/ }).click();
    await expect(page.getByText("L’écran du guichet se lit depuis la file d’attente.").first()).toBeVisible();
    await expect(page.getByText("Les armoires sont fermées chaque soir.")).toBeVisible();
    await expect(page.getByRole("button", { name: /Prendre connaissance/ })).toHaveCount(0);
    expect((await page.request.get(visit)).status()).toBe(404);
    await expectReadable(page);
    await page.goto(`/membres/${town}/actions`);
    await page.getByRole("link", { name: ACTION }).click();
    await expect(page.getByRole("heading", { name: ACTION })).toBeVisible();
    await expectReadable(page);
    await page.getByLabel("État", { exact: true }).selectOption("fait");
    await page.getByLabel("Fait par").fill("secrétariat");
    await page.getByRole("button", { name: "Enregistrer l’état" }).click();
    await expect(page.getByText("Aucune action ici")).toBeVisible();
    const rows = await migrator`select status, done_by, done_on from action where member_id = ${town}`;
    expect(rows).toMatchObject([{ status: "fait", done_by: "secrétariat" }]);
    expect(rows[0]?.done_on).not.toBeNull();
  });

  await test.step("the representative takes note of it", async () => {
    await people.open(mayor);
    await page.goto(report);
    await page.getByRole("button", { name: "Prendre connaissance du compte rendu" }).click();
    await expect(page.getByText(/Connaissance prise le .* par Odile Vautrel/)).toBeVisible();
    await expectReadable(page);
  });
  expect(complaints).toEqual([]);
});
