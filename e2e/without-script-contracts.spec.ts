import { newId } from "@/lib/domain/identifier";
import { expect, test } from "./fixtures";
import { contentOf, idOf, newDraft } from "./town-path";

test.use({ javaScriptEnabled: false });

const unique = () => newId().slice(-6);

test("FND-58 a contract is noted and its clauses checked without JavaScript", async ({ page, people, migrator }) => {
  const town = await people.newTown();
  const syndicateId = await people.demoSyndicate();
  const name = `Nuage ${unique()}`;
  await migrator`insert into processor (syndicate_id, id, name, kind, certifications, sub_processors, transfers, created_by, updated_by)
    values (${syndicateId}, ${newId()}, ${name}, 'hosting', '[]', '[]', '[]', 'Essai', 'Essai')`;
  const press = (label: string) => page.getByRole("button", { name: label, exact: true }).click();
  const contract = async () =>
    (
      await migrator`select id, notice_months, tacit_renewal, ends_on::text, clauses, last_check_on::text
      from contract where member_id = ${town}`
    )[0];
  await people.signIn("dpo");

  await page.goto(`/membres/${town}/sous-traitants/nouveau`);
  await page.getByLabel("Référence du contrat").fill("M-12");
  await page.getByLabel("Préavis, en mois").fill("trois");
  await press("Noter le contrat");
  await expect(page.getByRole("link", { name: "Renseignez « Sous-traitant »" })).toBeVisible();
  await expect(page.getByLabel("Préavis, en mois")).toHaveValue("trois");
  expect(await contract()).toBeUndefined();
  await page.getByLabel("Sous-traitant", { exact: true }).selectOption({ label: name });
  await page.getByLabel("Préavis, en mois").fill("3");
  await page.getByLabel("Fin le").fill("2030-12-31");
  await page
    .getByRole("group", { name: /Se reconduit-il/ })
    .getByLabel("Oui", { exact: true })
    .check();
  await press("Noter le contrat");
  await expect(page.getByText("Le contrat est noté. Vérifiez maintenant ses clauses.")).toBeVisible();
  expect(await contract()).toMatchObject({ notice_months: 3, tacit_renewal: true, ends_on: "2030-12-31" });

  await page.goto(`/membres/${town}/sous-traitants/${(await contract())?.id}/clauses`);
  const audit = page.getByRole("group", { name: /demander des preuves ou un audit/ });
  await audit.getByLabel("Présent").check();
  await page.getByLabel(/^Page, Vous pouvez vérifier/).fill("12");
  await page.getByLabel("Date de la vérification").fill("");
  await press("Enregistrer la vérification");
  await expect(page.getByText("La vérification est enregistrée.")).toBeVisible();
  expect((await contract())?.clauses).toMatchObject({ audit: { answer: "present", page: "12" } });
});

test("FND-59 a software is listed, a member's use and a subscription are noted and, overtaken, compared without JavaScript", async ({
  page,
  people,
  migrator,
}) => {
  const town = await people.newTown(`Abonville ${unique()}`);
  const syndicateId = await people.demoSyndicate();
  const name = `Paie ${unique()}`;
  const both = page.getByRole("region", { name: /Une autre personne a modifié cette fiche/ });
  const press = (label: string) => page.getByRole("button", { name: label, exact: true }).click();
  await people.signIn("dpo");

  await page.goto("/logiciels/nouveau");
  await press("Ajouter à la liste");
  await expect(page.getByRole("link", { name: "Renseignez « Nom »" })).toBeVisible();
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await press("Ajouter à la liste");
  await expect(page.getByText("Le logiciel est dans la liste.")).toBeVisible();
  const softwareId = (await migrator`select id from software where name = ${name}`)[0]?.id;

  await test.step("a line of the member's software", async () => {
    const use = () => migrator`select since::text, until::text from member_software where member_id = ${town}`;
    await page.goto(`/membres/${town}/sous-traitants/logiciels`);
    await page.getByLabel("Logiciel", { exact: true }).selectOption({ label: name });
    await page.getByLabel("Depuis le").fill("2024-01-15");
    await page.getByLabel("Jusqu’au").fill("2023-01-15");
    await press("Ajouter un logiciel à la liste");
    await expect(page.getByText("Tout ce que vous avez écrit est gardé.")).toBeVisible();
    await page.getByLabel("Jusqu’au").fill("");
    await press("Ajouter un logiciel à la liste");
    await expect(page.getByText("La liste des logiciels est à jour.")).toBeVisible();
    expect(await use()).toEqual([{ since: "2024-01-15", until: null }]);

    await page.goto(`/membres/${town}/sous-traitants/logiciels`);
    await page.getByText(`Modifier ${name}`).click();
    await page.getByLabel("Depuis le").first().fill("2024-02-01");
    await migrator`update member_software set version = version + 1, since = '2024-03-01', until = '2030-01-01'
      where member_id = ${town}`;
    await press("Enregistrer");
    await expect(both.getByRole("group", { name: "Depuis le" })).toContainText("1er mars 2024");
    await expect(both.getByRole("listitem").filter({ hasText: "Jusqu’au" })).toContainText("1er janvier 2030");
    await both.getByRole("radio", { name: /Mon texte/ }).check();
    await press("Garder ces choix et enregistrer");
    await expect(page.getByText("La liste des logiciels est à jour.")).toBeVisible();
    expect(await use()).toEqual([{ since: "2024-02-01", until: "2030-01-01" }]);
  });

  await test.step("a subscription", async () => {
    const serviceId = newId();
    await migrator`insert into service (syndicate_id, id, name, category, description, security_measures, transfers, updated_by)
      values (${syndicateId}, ${serviceId}, ${`Sauvegarde ${unique()}`}, 'external_backup', '', '[]', '[]', 'Essai')`;
    const line = () =>
      migrator`select since::text, contract_ref from subscription where service_id = ${serviceId} and member_id = ${town}`;
    await page.goto(`/registre-sous-traitant/${serviceId}`);
    await press("Abonner");
    await expect(page.getByRole("link", { name: "Renseignez « Collectivité »" })).toBeVisible();
    await page.getByLabel("Collectivité", { exact: true }).selectOption(town);
    await page.getByLabel(/^Convention/).fill("Convention 12");
    await press("Abonner");
    await expect(page.getByText("L’abonnement est enregistré.")).toBeVisible();
    expect(await line()).toEqual([{ since: null, contract_ref: "Convention 12" }]);

    await page.goto(`/registre-sous-traitant/${serviceId}`);
    await page.getByText(/^Modifier l’abonnement/).click();
    await page
      .getByLabel(/^Convention/)
      .last()
      .fill("Convention 13");
    await migrator`update subscription set version = version + 1, since = '2024-03-01', contract_ref = 'Délibération 4'
      where service_id = ${serviceId}`;
    await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
    await both.getByRole("radio", { name: /L’autre texte/ }).check();
    await press("Garder ces choix et enregistrer");
    await expect(page.getByText("L’abonnement est enregistré.")).toBeVisible();
    expect(await line()).toEqual([{ since: "2024-03-01", contract_ref: "Délibération 4" }]);
    const [act] = await migrator`select changes -> 'leftAside' -> 'before' as texts from audit_event
      where object_id = ${serviceId} and action = 'saveSubscription' and changes ? 'leftAside'`;
    expect(act?.texts).toEqual([{ contractRef: "Convention 13" }]);
  });
  expect(softwareId).toBeDefined();
});

test("FND-60 a text is written from both, and an exception's words are taken, without JavaScript", async ({
  page,
  people,
  migrator,
}) => {
  const town = await newDraft();
  const { entryId } = town;
  const field = (name: string) => page.locator(`[name="content.${name}"]`);
  await people.open(idOf(town.referent));
  await page.goto(`${town.entry}/modifier`);
  await page.getByLabel("Choisir une exception").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Reprendre ces mots" }).click();
  const words = await page.getByLabel("Choisir une exception").locator("option").nth(1).textContent();
  await expect(field("article9Exception")).toHaveValue(words ?? "");
  await field("service").fill("Cantine");
  await migrator`update entry set version = version + 1, content = content || '{"service": "Restaurant", "manager": "Directrice"}'
    where id = ${entryId}`;
  await page.getByRole("button", { name: "Enregistrer et revenir à la fiche" }).last().click();
  const both = page.getByRole("region", { name: /a aussi modifié cette fiche/ });
  const service = both.getByRole("group", { name: "Service" });
  await service.getByRole("radio", { name: "Écrire à partir des deux" }).check();
  await expect(service.getByRole("textbox")).toHaveValue("Cantine / Restaurant");
  await service.getByRole("textbox").fill("Cantine et restaurant");
  await both.getByRole("button", { name: "Garder ces choix et enregistrer" }).click();
  await expect(page).toHaveURL(town.entry);
  expect(await contentOf(entryId)).toMatchObject({
    service: "Cantine et restaurant",
    manager: "Directrice",
    article9Exception: words,
  });
});
