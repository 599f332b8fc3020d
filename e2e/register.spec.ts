import { expect, test } from "./fixtures";
import { answerAll, markReviewed, send } from "./register-path";

const SECRETARY = "Agnès Boivaux";
const DPO = "Nadia Kerven";

test("REG-93 a register from the first proposal to the approved version, then a change beside it", async ({
  page,
  context,
  people,
  migrator,
  complaints,
}) => {
  test.setTimeout(600_000);
  const town = await people.newTown();
  const secretary = await people.newPerson([{ role: "referent", memberId: town }], SECRETARY);
  const dpo = await people.newPerson([{ role: "dpo", memberId: null }], DPO);
  const mayor = await people.newPerson([{ role: "representative", memberId: town }], "Odile Vautrel");
  const register = `/membres/${town}/registre`;
  const entries: string[] = [];

  await test.step("the secretary adopts two usual processings and sets one aside", async () => {
    await people.open(secretary);
    await page.goto(`${register}/a-faire`);
    await page.getByRole("link", { name: "Commencer" }).click();
    await expect(page).toHaveURL(/\/traitement\//);

    const first = await page.locator("h1").textContent();
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Renseignez « Votre réponse »" })).toBeVisible();
    await page.getByRole("radio", { name: /^Oui La fiche/ }).check();
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page.locator("h1")).not.toHaveText(first ?? "");

    const aside = await page.locator("h1").textContent();
    await page.getByRole("radio", { name: /^Non, nous ne le faisons pas/ }).check();
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Dites pourquoi" })).toBeVisible();
    await page.getByLabel("Pourquoi ?").fill("L’intercommunalité s’en charge.");
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page.locator("h1")).not.toHaveText(aside ?? "");

    await page.getByRole("radio", { name: /^Oui, avec des différences/ }).check();
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page).toHaveURL(/\/questions\//);
    const rows = await migrator<{ id: string }[]>`select id from entry where member_id = ${town} order by created_at`;
    entries.push(...rows.map(({ id }) => id));
    expect(entries).toHaveLength(2);
  });
  const [asIs = "", different = ""] = entries;
  const entryOf = (id: string) => `${register}/fiches/${id}`;

  await test.step("she answers the question pages, checks and sends", async () => {
    const walked = await answerAll(page);
    expect(walked).toBeGreaterThan(3);
    expect(walked).toBeLessThanOrEqual(7);
    await expect(page.getByRole("heading", { name: "Relire avant d’envoyer" })).toBeVisible();
    await expect(page.getByText("e.magnus").first()).toBeVisible();
    await send(page);
    await page.goto(`${entryOf(asIs)}/questions/1`);
    await answerAll(page);
    await send(page);
    await page.goto(`${register}/a-faire`);
    await expect(page.getByText("3 confirmés, 0 à vérifier, 9 à faire")).toBeVisible();
    await expect(page.getByText("L’intercommunalité s’en charge.")).toBeVisible();
  });

  await test.step("the DPO asks a question and asks to complete", async () => {
    await people.open(dpo);
    await page.goto(entryOf(different));
    await page.getByRole("link", { name: "Relire", exact: true }).click();
    await expect(page.getByRole("button", { name: "Demander à compléter" })).toBeVisible();
    await page.getByLabel("Champ concerné").selectOption({ value: "software" });
    await page.getByLabel("Question", { exact: true }).fill("Quelle version du logiciel utilisez-vous ?");
    await page.getByRole("button", { name: "Poser une question", exact: true }).click();
    await expect(page.getByText("Question posée.")).toBeVisible();
    await page.getByRole("button", { name: "Demander à compléter" }).click();
    await expect(page.getByText("À compléter", { exact: true }).first()).toBeVisible();
  });

  await test.step("the secretary answers and sends again", async () => {
    await people.open(secretary);
    await page.goto(`${register}/a-faire`);
    await page.getByRole("link", { name: /^Répondre/ }).click();
    await expect(page.getByText(`${DPO} vous demande`)).toBeVisible();
    await page.getByLabel("Votre réponse").fill("La version 2026, hébergée.");
    await page.getByRole("button", { name: "Répondre au DPO" }).click();
    await expect(page.getByText(new RegExp(`Répondu par ${SECRETARY}`))).toBeVisible();
    await send(page);
  });

  await test.step("the DPO accepts the answer and marks both reviewed", async () => {
    await people.open(dpo);
    await page.goto(`${entryOf(different)}/relire`);
    await expect(page.getByText("La version 2026, hébergée.").first()).toBeVisible();
    await page.getByRole("button", { name: "Accepter et clore" }).click();
    await expect(page.getByRole("button", { name: "Accepter et clore" })).toBeHidden();
    await markReviewed(page);
    await page.goto(`${entryOf(asIs)}/relire`);
    await markReviewed(page);
  });

  await test.step("the representative approves both at once", async () => {
    await people.open(mayor);
    await page.goto(`${register}/a-approuver`);
    await page.getByRole("button", { name: /^Approuver 2\sfiches$/ }).click();
    await expect(page.getByRole("heading", { name: /^Approbation n°\s1$/ })).toBeVisible();
    await expect(page.getByText(/Approuvée le .* par Odile Vautrel/)).toBeVisible();
    await page.goto(`${entryOf(different)}/versions`);
    await expect(page.getByRole("row").filter({ hasText: "Version 1" })).toContainText("empreinte vérifiée");
  });

  await test.step("a later change opens a draft beside the version, told field by field", async () => {
    await people.open(secretary);
    await page.goto(`${entryOf(different)}/questions/tools`);
    await page.getByLabel("Où sont gardés les fichiers").fill("Chez l’éditeur");
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page).not.toHaveURL(/\/tools$/);
    await page.goto(`${entryOf(different)}/differences`);
    await expect(page.getByRole("heading", { name: /1\schamp différent$/ })).toBeVisible();
    await expect(page.getByText("Serveur de la mairie")).toBeVisible();
    await expect(page.getByText("Chez l’éditeur")).toBeVisible();
    const [row] = await migrator`select count(*)::int as n from entry_version where entry_id = ${different}`;
    expect(row?.n).toBe(1);
  });

  await test.step("the second to write a page gets both texts", async () => {
    const other = await context.newPage();
    for (const one of [page, other]) await one.goto(`${entryOf(different)}/questions/tools`);
    await people.open(dpo);
    await other.getByLabel("Où sont gardés les fichiers").fill("Au syndicat");
    await other.getByRole("button", { name: "Continuer" }).click();
    await expect(other).not.toHaveURL(/\/tools$/);
    await other.close();
    await people.open(secretary);
    await page.getByLabel("Où sont gardés les fichiers").fill("Sur deux disques");
    await page.getByRole("button", { name: "Continuer" }).click();
    const both = page.getByRole("alert").filter({ hasText: `${DPO} a aussi modifié cette page` });
    await expect(both).toContainText("Au syndicat");
    await expect(both).toContainText("Sur deux disques");
    await both.getByRole("radio", { name: new RegExp(`Celui de ${DPO}`) }).check();
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page).not.toHaveURL(/\/tools$/);
    await page.goto(`${entryOf(different)}/differences`);
    await expect(page.getByText("Au syndicat")).toBeVisible();
  });

  await test.step("the DPO's full form saves, and the search finds the publisher", async () => {
    await people.open(dpo);
    await page.goto(`${entryOf(different)}/modifier`);
    await page.locator('[name="content.manager"]').fill("Cheffe du secrétariat");
    await page.getByRole("button", { name: "Enregistrer et revenir à la fiche" }).click();
    await expect(page).toHaveURL(entryOf(different));
    await expect(page.getByText("Cheffe du secrétariat")).toBeVisible();

    await page.goto("/recherche?q=qui%20utilise%20Berger-Levrault%20%3F");
    await expect(page.locator("mark").first()).toContainText(/Berger/i);
    await people.open(secretary);
    await page.goto("/recherche?q=Berger-Levrault");
    await expect(page.getByRole("heading", { name: /^Registre, 2\srésultats$/ })).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
