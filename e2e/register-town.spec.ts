import { newActor } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { addEntry } from "@/lib/services/register/adopt-template";
import { reviewEntry, submitEntry } from "@/lib/services/register/entry-life";
import { saveEntry } from "@/lib/services/register/save-entry";
import { saveStep } from "@/lib/services/register/save-step";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";
import { contentOf, idOf, newDraft, newTown } from "./town-path";

test("REG-90 REG-91 the secretary answers the usual processings one after the other", async ({
  page,
  people,
  complaints,
}) => {
  const town = await newTown();
  await people.open(idOf(town.referent));
  await page.goto(`${town.register}/a-faire`);
  await expect(page.getByText("12 traitements habituels, 0 confirmé, 0 à vérifier, 12 à faire")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "Commencer" }).click();

  await expect(page.getByText("1 sur 12")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("radio", { name: /^Oui(?!,)/ }).check();
  await page.getByRole("button", { name: "Continuer" }).click();

  await expect(page.getByText("2 sur 12")).toBeVisible();
  await page.getByRole("radio", { name: "Non, nous ne le faisons pas" }).check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("alert").getByText("Dites pourquoi votre collectivité ne le fait pas")).toBeVisible();
  await page.getByRole("textbox", { name: "Pourquoi" }).fill("L’intercommunalité s’en charge");
  await page.getByRole("button", { name: "Continuer" }).click();

  await expect(page.getByText("3 sur 12")).toBeVisible();
  await page.getByRole("radio", { name: "Je ne sais pas" }).check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByText("4 sur 12")).toBeVisible();
  await page.getByRole("link", { name: "Retour à « À faire »" }).click();
  await expect(page.getByText("12 traitements habituels, 1 confirmé, 2 à vérifier, 9 à faire")).toBeVisible();
  await expect(page.getByText("« L’intercommunalité s’en charge »")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("REG-92 an entry is answered, read again and sent", async ({ page, people, complaints }) => {
  const town = await newDraft();
  await people.open(idOf(town.referent));
  await page.goto(`${town.entry}/questions/1`);
  await page.getByLabel("Nom du logiciel").fill("Portail famille");
  await expect(page.getByText(/Enregistré à \d\d:\d\d/)).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page).toHaveURL(`${town.entry}/questions/service`);
  await page.getByRole("checkbox", { name: "Je ne sais pas" }).check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page).toHaveURL(`${town.entry}/questions/recipients`);

  await page.getByRole("link", { name: "Relire mes réponses" }).click();
  await expect(page.getByRole("heading", { name: "Relire avant d’envoyer" })).toBeVisible();
  await expect(page.getByText("1 réponse et 1 question au DPO")).toBeVisible();
  await expect(
    page
      .getByRole("definition")
      .filter({ hasText: /^Portail famille/ })
      .first(),
  ).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Envoyer au DPO" }).click();
  await expect(page.getByText(/Fiche envoyée au DPO le/)).toBeVisible();
  expect(complaints).toEqual([]);
});

test("REG-92 an error of a page stays under the focus that it takes, and a line removed leaves the focus in its list", async ({
  page,
  people,
}) => {
  const town = await newDraft();
  await people.open(idOf(town.referent));
  await page.goto(`${town.entry}/questions/tools`);
  const add = page.getByRole("button", { name: /^Ajouter une ligne/ });
  await page.getByLabel("Éditeur, si vous le connaissez").fill("Horizon");
  await page.getByRole("button", { name: "Continuer" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Une réponse à revoir" });
  await expect(summary).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  // Leaving the summary saves what stands, which is still refused.
  await expect(page.getByText("Gardé sur cet appareil", { exact: true })).toBeVisible();
  await expect(summary).toBeVisible();
  await page.getByLabel("Nom du logiciel").fill("Portail famille");
  await expect(page.getByText(/Enregistré à \d\d:\d\d/)).toBeVisible();
  await expect(summary).toBeHidden();

  await add.click();
  await page.getByRole("button", { name: "Retirer, Logiciel 2" }).click();
  await expect(add).toBeFocused();
});

test("REG-95 a network cut and a session that ends lose no word", async ({ page, context, people }) => {
  const town = await newDraft();
  await people.open(idOf(town.referent));
  await page.goto(`${town.entry}/questions/service`);
  const service = page.getByLabel("Service ou personne qui s’en occupe");
  await context.setOffline(true);
  await service.fill("Service scolaire");
  // What was typed before the page listened is saved when a field is left.
  await expect(async () => {
    await service.focus();
    await service.blur();
    await expect(page.getByText("Gardé sur cet appareil", { exact: true })).toBeVisible({ timeout: 3000 });
  }).toPass();
  await context.setOffline(false);
  await expect(page.getByText(/Enregistré à/)).toBeVisible();
  expect(await contentOf(town.entryId)).toMatchObject({ service: "Service scolaire" });

  await context.clearCookies();
  await service.fill("Service scolaire et restauration");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByText("Votre session a pris fin.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Se reconnecter dans une autre fenêtre" })).toHaveAttribute(
    "href",
    "/connexion?fenetre=1",
  );
  await people.open(idOf(town.referent));
  await page.goto(`${town.entry}/questions/service`);
  await expect(page.getByText("Votre texte est repris.")).toBeVisible();
  await expect(service).toHaveValue("Service scolaire et restauration");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page).toHaveURL(`${town.entry}/questions/recipients`);
  expect(await contentOf(town.entryId)).toMatchObject({ service: "Service scolaire et restauration" });
});

test("REG-94 two people on one page both keep their text, and choose", async ({ page, people }) => {
  const town = await newDraft();
  const dpo = await newActor(town.syndicateId, "dpo");
  await people.open(idOf(town.referent));
  await page.goto(`${town.entry}/questions/service`);
  const { memberId, entryId, version } = town;
  const theirs = { unknown: false, service: "Écrit par le DPO", internalRecipients: ["Régie"] };
  const save = { memberId, entryId, version, step: "service" as const, keepTheirs: [], settled: false };
  await saveStep(dpo, newId(), { ...save, input: theirs });

  await page.getByLabel("Service ou personne qui s’en occupe").fill("Écrit par la mairie");
  await expect(page.getByText("Les deux textes sont gardés.")).toBeVisible();
  await expect(page.getByText("Écrit par le DPO")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  // Who may open the files was changed by the DPO alone: nothing is to be chosen there.
  const both = page.getByRole("alert").filter({ hasText: "Les deux textes sont gardés." });
  await expect(both.getByRole("group")).toHaveCount(1);
  await expect(both).toContainText("Qui peut ouvrir ces dossiers : l’autre texte est repris");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page).toHaveURL(`${town.entry}/questions/recipients`);
  expect(await contentOf(entryId)).toMatchObject({
    service: "Écrit par la mairie",
    internalRecipients: [{ label: "Régie" }],
  });
});

test("REG-97 the mayor approves what is ticked, on a phone", async ({ page, people, complaints }) => {
  const { syndicateId, memberId, referent, register } = await newTown();
  const dpo = await newActor(syndicateId, "dpo");
  for (const name of ["Cantine", "Garderie"]) {
    const { id: entryId, version } = await addEntry(referent, newId(), { memberId, name, domain: "enfance" });
    const saved = await saveEntry(referent, newId(), {
      memberId,
      entryId,
      version,
      content: { ...completeContent, name },
    });
    const sent = await submitEntry(referent, newId(), { memberId, entryId, version: saved.version });
    const advice = { reason: "Vu", recommendation: "", nextReviewOn: null };
    await reviewEntry(dpo, newId(), { memberId, entryId, version: sent.version, ...advice });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await people.open(idOf(await newActor(syndicateId, "representative", memberId)));
  await page.goto(`${register}/a-approuver`);
  await expect(page.getByRole("button", { name: "Approuver 2 fiches" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("checkbox", { name: /Garderie/ }).uncheck();
  await page.getByRole("button", { name: "Approuver 1 fiche" }).click();
  await expect(page.getByRole("link", { name: "Dites pourquoi cette fiche est laissée de côté" })).toBeVisible();
  await page.getByRole("textbox", { name: "Pourquoi la laisser de côté" }).fill("À revoir avec l’école");
  await page.getByRole("button", { name: "Approuver 1 fiche" }).click();
  await expect(page.getByRole("heading", { name: "Approbation n° 1" })).toBeVisible();
  await expect(page.getByRole("cell", { name: /[0-9a-f]{64}/ })).toBeVisible();
  await expect(page.getByText("Garderie : À revoir avec l’école")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("REG-92 the pages are plain forms: lines are added, errors keep what was typed", async ({ page, people }) => {
    const town = await newDraft();
    await people.open(idOf(town.referent));
    await page.goto(`${town.entry}/questions/recipients`);
    await page.getByLabel("À qui ces informations sont transmises, Ligne 1").fill("Trésorerie de Vaubrun");
    await page.getByRole("button", { name: /^Ajouter une ligne/ }).click();
    await expect(page.getByLabel("À qui ces informations sont transmises, Ligne 1")).toHaveValue(
      "Trésorerie de Vaubrun",
    );
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page).toHaveURL(`${town.entry}/questions/retention`);
    await page.getByRole("radio", { name: "Une autre durée" }).check();
    await page.getByLabel("Combien", { exact: true }).fill("dix");
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page.getByRole("alert")).toContainText("Écrivez un nombre");
    await expect(page.getByLabel("Combien", { exact: true })).toHaveValue("dix");
  });
});
