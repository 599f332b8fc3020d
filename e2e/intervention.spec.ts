import { newId } from "@/lib/domain/identifier";
import { expect, test } from "./fixtures";

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
  await expect(page.getByRole("group", { name: "Objet" })).toContainText("Le texte du premier");
  await expect(page.getByLabel("Objet", { exact: true })).toHaveValue("Le texte du second");
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
