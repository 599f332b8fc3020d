import { newActor } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { submitEntry } from "@/lib/services/register/entry-life";
import { expect, test } from "./fixtures";
import { contentOf, idOf, newDraft, newTown } from "./town-path";

test.use({ javaScriptEnabled: false });

const summary = "Tout ce que vous avez écrit est gardé.";

test("FND-43 a member's card is written, refused and saved without JavaScript", async ({ page, people, migrator }) => {
  const { memberId, syndicateId } = await newTown();
  const press = (name: string) => page.getByRole("button", { name, exact: true }).last().click();
  const open = async (role: "admin" | "dpo", path: string) => {
    await people.open(await people.newPerson([{ role, memberId: null }], "Camille Essai", syndicateId));
    await page.goto(`/membres/${memberId}${path}`);
  };

  await test.step("identity", async () => {
    await open("admin", "/fiche/modifier");
    await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Vaubrun");
    await page.getByLabel("Nom", { exact: true }).fill("");
    await page.getByLabel("SIREN").fill("123456789");
    await page.getByLabel("Population").fill("1 234");
    await press("Enregistrer");
    await expect(page.getByText(summary)).toBeVisible();
    await expect(page.getByRole("link", { name: "Renseignez « Nom »" })).toBeVisible();
    await expect(page.getByText(/Vérifiez ce SIREN/)).toHaveCount(2);
    await expect(page.getByLabel("Population")).toHaveValue("1234");
    await page.getByLabel("Nom", { exact: true }).fill("Vaubrun-le-Haut");
    await page.getByLabel("SIREN").fill("212203335");
    await page.getByLabel("Adhésion au syndicat").fill("2020-01-01");
    await press("Enregistrer");
    await expect(page).toHaveURL(`/membres/${memberId}/fiche`);
    const [row] = await migrator`select name, siren, population, joined_on::text from member where id = ${memberId}`;
    expect(row).toEqual({ name: "Vaubrun-le-Haut", siren: "212203335", population: 1234, joined_on: "2020-01-01" });
  });

  await test.step("contacts, with both texts when another saved first", async () => {
    await open("dpo", "/fiche/contacts");
    const controller = page.getByRole("group", { name: "Responsable de traitement" });
    await controller.getByLabel("Courriel").fill("pas une adresse");
    await page.getByLabel("Adresse").fill("1, place de la Mairie");
    await press("Enregistrer");
    await expect(controller.getByLabel("Courriel")).toHaveValue("pas une adresse");
    await expect(controller.getByText(/Écrivez une adresse de courriel complète/)).toBeVisible();
    await controller.getByLabel("Courriel").fill("maire@exemple.fr");
    await migrator`update member_contacts set version = version + 1, address = '2, rue Haute', website = 'https://exemple.fr'
      where member_id = ${memberId}`;
    await press("Enregistrer");
    const both = page.getByRole("region", { name: /Une autre personne a modifié cette fiche/ });
    await expect(both.getByRole("group", { name: "Adresse" })).toContainText("2, rue Haute");
    await expect(both.getByRole("group", { name: "Adresse" })).toContainText("1, place de la Mairie");
    await expect(both.getByRole("listitem").filter({ hasText: "Site internet" })).toContainText("https://exemple.fr");
    await press("Garder ces choix et enregistrer");
    await expect(both.getByText("Choisissez un texte pour ce champ")).toBeVisible();
    await both.getByRole("radio", { name: /L’autre texte/ }).check();
    await press("Garder ces choix et enregistrer");
    await expect(page).toHaveURL(`/membres/${memberId}/fiche`);
    const [row] = await migrator`select address, website, controller ->> 'email' as email from member_contacts
      where member_id = ${memberId}`;
    expect(row).toEqual({ address: "2, rue Haute", website: "https://exemple.fr", email: "maire@exemple.fr" });
    const [act] = await migrator`select changes -> 'leftAside' -> 'before' as texts from audit_event
      where member_id = ${memberId} and action = 'saveContacts'`;
    expect(act?.texts).toEqual([{ address: "1, place de la Mairie" }]);
  });

  await test.step("designation", async () => {
    await open("dpo", "/fiche/designation");
    await page.getByLabel("Numéro de désignation à la CNIL").fill("DPO-12345");
    await page.getByLabel("Date de désignation").fill("2021-02-03");
    await press("Enregistrer");
    await expect(page).toHaveURL(`/membres/${memberId}/fiche`);
    await expect(page.getByText("DPO-12345")).toBeVisible();
  });

  await test.step("profile", async () => {
    await open("dpo", "/profil");
    await page
      .getByRole("group", { name: /au moins une école publique/ })
      .getByLabel("Oui")
      .check();
    await press("Enregistrer le profil");
    await expect(page.getByRole("status").filter({ hasText: "Enregistré" })).toBeVisible();
    const [row] = await migrator`select answers from member_profile where member_id = ${memberId}`;
    expect(row?.answers).toEqual({ has_canteen: "yes", has_school: "yes" });
  });

  await test.step("a new member", async () => {
    await people.open(await people.newPerson([{ role: "admin", memberId: null }], "Camille Essai", syndicateId));
    await page.goto("/adherents/nouveau");
    await page.getByLabel("Nom", { exact: true }).fill("Aubrac-sur-Orge");
    await page.getByLabel("Type").selectOption("commune");
    await page.getByLabel("Code INSEE").fill("123");
    await press("Ajouter l’adhérent");
    await expect(page.getByText(summary)).toBeVisible();
    await expect(page.getByLabel("Type")).toHaveValue("commune");
    await page.getByLabel("Code INSEE").fill("");
    await press("Ajouter l’adhérent");
    await expect(page).toHaveURL(/\/membres\/[\w-]{36}\/fiche$/);
    const rows =
      await migrator`select kind from member where syndicate_id = ${syndicateId} and name = 'Aubrac-sur-Orge'`;
    expect(rows).toEqual([{ kind: "commune" }]);
  });
});

test("FND-44 an entry is made, its lists edited and its whole form saved without JavaScript", async ({
  page,
  people,
  migrator,
}) => {
  const town = await newDraft();
  const { memberId, entryId } = town;
  await people.open(idOf(town.referent));

  await test.step("a new entry without template", async () => {
    await page.goto(`${town.register}/nouveau`);
    await page.getByRole("button", { name: "Créer la fiche" }).last().click();
    await expect(page.getByText("Donnez un nom au traitement")).toHaveCount(2);
    await page.getByLabel("Nom du traitement").fill("Jardins partagés");
    await page.getByLabel("Domaine").last().selectOption("rh");
    await page.getByRole("button", { name: "Créer la fiche" }).last().click();
    await expect(page).toHaveURL(/\/modifier$/);
    expect(
      await migrator`select name, domain from entry where member_id = ${memberId} and name = 'Jardins partagés'`,
    ).toEqual([{ name: "Jardins partagés", domain: "rh" }]);
  });

  const before = await contentOf(entryId);
  const field = (name: string) => page.locator(`[name="content.${name}"]`);
  const press = (name: string | RegExp) => page.getByRole("button", { name }).last().click();

  await test.step("nothing typed is a save that changes nothing", async () => {
    await page.goto(`${town.entry}/modifier`);
    await press("Enregistrer et revenir à la fiche");
    await expect(page).toHaveURL(town.entry);
    expect(await contentOf(entryId)).toEqual(before);
  });

  await test.step("lists grow and shrink, and nothing is saved before the button", async () => {
    await page.goto(`${town.entry}/modifier`);
    await field("service").fill("Cantine");
    await press("Ajouter un logiciel");
    await expect(field("service")).toHaveValue("Cantine");
    const place = before.software.length;
    await field(`software.${place}.name`).fill("Menus en ligne");
    await press("Ajouter un logiciel");
    await expect(field(`software.${place}.name`)).toHaveValue("Menus en ligne");
    await page.getByRole("button", { name: `Retirer, Logiciel ${place + 2}` }).click();
    await expect(field(`software.${place + 1}.name`)).toHaveCount(0);
    expect(await contentOf(entryId)).toEqual(before);
  });

  await test.step("a refusal keeps all of it, then it is saved", async () => {
    await field("name").fill("");
    await field("storagePlace").fill("Armoire");
    await press("Enregistrer et revenir à la fiche");
    await expect(page.getByText(summary)).toBeVisible();
    await expect(field("service")).toHaveValue("Cantine");
    await expect(field(`software.${before.software.length}.name`)).toHaveValue("Menus en ligne");
    await field("name").fill("Restaurant scolaire");
    await press("Enregistrer et revenir à la fiche");
    await expect(page).toHaveURL(town.entry);
    expect(await contentOf(entryId)).toEqual({
      ...before,
      name: "Restaurant scolaire",
      service: "Cantine",
      storagePlace: "Armoire",
      software: [...before.software, { name: "Menus en ligne", publisher: "" }],
    });
  });
});

test("FND-45 the DPO asks, notes and marks an entry without JavaScript", async ({ page, people, migrator }) => {
  const town = await newDraft();
  const { memberId, entryId } = town;
  const dpo = await newActor(town.syndicateId, "dpo");
  await submitEntry(town.referent, newId(), { memberId, entryId, version: town.version });
  await people.open(idOf(dpo));
  await page.goto(`${town.entry}/relire`);

  await page.getByRole("button", { name: "Poser une question" }).last().click();
  await expect(page.getByText(summary)).toBeVisible();
  await page.getByLabel("Question", { exact: true }).fill("Qui vient chercher les enfants ?");
  await page.getByRole("button", { name: "Poser une question" }).last().click();
  await expect(page).toHaveURL(/posee=oui/);
  expect(await migrator`select question from entry_question where entry_id = ${entryId}`).toEqual([
    { question: "Qui vient chercher les enfants ?" },
  ]);

  await page.getByLabel("Note du DPO").fill("À rappeler");
  await page.getByRole("button", { name: "Enregistrer la note" }).click();
  await expect(page.getByText("Note enregistrée.")).toBeVisible();
  const note = () => migrator`select text from entry_note where entry_id = ${entryId}`;
  expect(await note()).toEqual([{ text: "À rappeler" }]);
  await page.getByLabel("Note du DPO").fill("À rappeler lundi");
  await migrator`update entry_note set version = version + 1, text = 'Vu au téléphone' where entry_id = ${entryId}`;
  await page.getByRole("button", { name: "Enregistrer la note" }).click();
  await expect(page.getByText("Vu au téléphone")).toBeVisible();
  expect(await note()).toEqual([{ text: "Vu au téléphone" }]);
  await page.getByRole("button", { name: "Garder mon texte" }).click();
  await expect(page.getByText("Note enregistrée.")).toBeVisible();
  expect(await note()).toEqual([{ text: "À rappeler lundi" }]);

  const questionId = newId();
  await migrator`insert into entry_question (syndicate_id, member_id, entry_id, id, field, origin, question, asked_by)
    values (${town.syndicateId}, ${memberId}, ${entryId}, ${questionId}, 'software', 'town', 'Ne sait pas', 'Mairie')`;
  // An entry in order, which may be marked.
  await migrator`update entry set content = (select content from entry where status in ('reviewed', 'approved') limit 1)
    where id = ${entryId}`;
  await page.goto(`${town.entry}/relire`);
  await page.getByText("Répondre", { exact: true }).first().click();
  await page.getByRole("button", { name: "Répondre" }).click();
  await expect(page.getByText("Écrivez la réponse")).toHaveCount(2);
  await page.getByText("Répondre", { exact: true }).first().click();
  await page.getByLabel("Réponse", { exact: true }).fill("Voir le marché.");
  await page.getByRole("button", { name: "Répondre" }).click();
  await expect(page).toHaveURL(`${town.entry}/relire`);
  expect(await migrator`select answer from entry_question where id = ${questionId}`).toEqual([
    { answer: "Voir le marché." },
  ]);

  const reason = page.getByLabel("Pourquoi les avertissements sont acceptés");
  if ((await reason.count()) > 0) await reason.fill("À compléter à la prochaine visite.");
  await page.getByLabel("Prochaine revue").fill("2000-01-01");
  await page.getByRole("button", { name: "Marquer relue" }).click();
  await expect(page.getByText(/La relecture n’est pas possible/)).toBeVisible();
  await page.getByLabel("Prochaine revue").fill("");
  await page.getByRole("button", { name: "Marquer relue" }).click();
  await expect(page).toHaveURL(town.entry);
  expect(await migrator`select status from entry where id = ${entryId}`).toEqual([{ status: "reviewed" }]);
});
