import { newId } from "@/lib/domain/identifier";
import { expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

const summary = "Tout ce que vous avez écrit est gardé.";

test("FND-49 an act is edited without JavaScript, and its links are compared when another saved first", async ({
  page,
  people,
  migrator,
}) => {
  const town = await people.newTown();
  const syndicateId = await people.demoSyndicate();
  await people.signIn("dpo");
  const [id, entryId, otherId] = [newId(), newId(), newId()];
  for (const [entry, ref, name] of [
    [entryId, "T-1", "Cantine"],
    [otherId, "T-2", "Garderie"],
  ])
    await migrator`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, created_by, updated_by, search_text)
      values (${syndicateId}, ${town}, ${entry ?? ""}, ${ref ?? ""}, ${name ?? ""}, 'rh', '{}', 'Essai', 'Essai', '')`;
  await migrator`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject, status, author)
    values (${syndicateId}, ${town}, ${id}, 'DPO-E-1', 'dpo', '2025-03-03', 'autre', 'conseil', 'telephone', 'telephone', 'Objet premier', 'ouverte', 'Essai')`;
  const act = async () => (await migrator`select subject, duration_minutes from intervention where id = ${id}`)[0];
  const links = async () =>
    (await migrator`select entry_id from intervention_entry where intervention_id = ${id} order by entry_id`).map(
      ({ entry_id }) => entry_id,
    );
  await page.goto(`/membres/${town}/interventions/${id}/modifier`);
  await page.getByLabel("Objet").fill("Rappeler le 03 80 11 22 33");
  await page.getByLabel("Durée, en minutes").fill("25");
  await page.locator("summary").filter({ hasText: "Fiches liées" }).click();
  await page.getByLabel("T-1, Cantine").check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText(summary)).toBeVisible();
  await expect(page.getByText("Ce texte semble contenir un numéro de téléphone.").first()).toBeVisible();
  await expect(page.getByLabel("T-1, Cantine")).toBeChecked();

  await migrator`insert into intervention_entry (syndicate_id, member_id, intervention_id, entry_id)
    values (${syndicateId}, ${town}, ${id}, ${otherId})`;
  await migrator`update intervention set version = 2, answer = 'Réponse du premier' where id = ${id}`;
  await page.getByLabel("Garder ce texte tel quel").check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  const both = page.getByRole("region", { name: /Une autre personne a modifié cette fiche/ });
  const linked = both.getByRole("group", { name: "Fiches liées" });
  await expect(linked).toContainText("T-1, Cantine");
  await expect(linked).toContainText("T-2, Garderie");
  expect(await act()).toEqual({ subject: "Objet premier", duration_minutes: null });
  await linked.getByRole("radio", { name: "Les deux" }).check();
  await page.getByRole("button", { name: "Garder ces choix et enregistrer" }).click();
  await expect(page.getByText("Modifications enregistrées.")).toBeVisible();
  expect(await act()).toEqual({ subject: "Rappeler le 03 80 11 22 33", duration_minutes: 25 });
  expect(await links()).toEqual([entryId, otherId].sort());
  const [row] = await migrator`select answer from intervention where id = ${id}`;
  expect(row).toEqual({ answer: "Réponse du premier" });
});

test("FND-50 a collective act is noted and changed without JavaScript", async ({ page, people, migrator }) => {
  await people.signIn("dpo");
  const subject = `Lettre d’information ${newId().slice(-6)}`;
  const rows = () => migrator`select id, audience, duration_minutes from collective_act where subject = ${subject}`;
  await page.goto("/actes-collectifs/nouveau");
  await page.getByLabel("Objet").fill(subject);
  await page.getByLabel("Durée, en minutes").fill("vingt");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText(summary)).toBeVisible();
  await expect(page.getByLabel("Objet")).toHaveValue(subject);
  await expect(page.getByLabel("Durée, en minutes")).toHaveValue("vingt");
  expect(await rows()).toEqual([]);
  await page.getByLabel("Durée, en minutes").fill("20");
  await page.getByLabel("Destinataires").fill("Tous les membres");
  await page.getByLabel("Type").selectOption({ index: 1 });
  await page.getByLabel("Fait par").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Acte collectif noté.")).toBeVisible();
  const [made] = await rows();
  expect(made).toMatchObject({ audience: "Tous les membres", duration_minutes: 20 });
  await page.goto(`/actes-collectifs/${made?.id}`);
  await page.getByLabel("Destinataires").fill("Les EPCI");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Modifications enregistrées.")).toBeVisible();
  expect(await rows()).toMatchObject([{ audience: "Les EPCI" }]);
});

test("FND-51 a company and a service of the syndicate are added with their lists without JavaScript", async ({
  page,
  people,
  migrator,
}) => {
  await people.signIn("dpo");
  const name = `Éditeur ${newId().slice(-6)}`;
  const press = (label: string) => page.getByRole("button", { name: label, exact: true }).click();
  await page.goto("/sous-traitants/nouveau");
  await press("Ajouter un transfert");
  const transfer = page.getByRole("group", { name: "Transferts hors de l’Union européenne" });
  await transfer.getByLabel("Pays de destination").fill("États");
  await page
    .getByRole("group", { name: /Tient-il son propre registre/ })
    .getByLabel("Non", { exact: true })
    .check();
  await page.getByLabel("SecNumCloud").check();
  await press("Ajouter à l’annuaire");
  await expect(page.getByRole("link", { name: "Renseignez « Nom »" })).toBeVisible();
  await expect(transfer.getByLabel("Pays de destination")).toHaveValue("États");
  await transfer.getByLabel("Pays de destination").fill("US");
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await press("Ajouter à l’annuaire");
  await expect(page.getByText("Le sous-traitant est dans l’annuaire.")).toBeVisible();
  const company = async () =>
    (await migrator`select id, transfers, certifications, register_kept, phone from processor where name = ${name}`)[0];
  expect(await company()).toMatchObject({
    transfers: [{ country: "US" }],
    certifications: ["secnumcloud"],
    register_kept: false,
  });

  await page.goto(`/sous-traitants/${(await company())?.id}/modifier`);
  await page.getByRole("button", { name: "Retirer, Transfert 1" }).click();
  await page.locator('[name="phone"]').fill("03 80 00 00 00");
  await press("Enregistrer");
  await expect(page.getByText("Enregistré.", { exact: true })).toBeVisible();
  expect(await company()).toMatchObject({ transfers: [], phone: "03 80 00 00 00" });

  const service = `Télémaintenance ${newId().slice(-6)}`;
  await page.goto("/registre-sous-traitant/nouvelle");
  await page.getByLabel("Nom", { exact: true }).fill(service);
  await page.getByLabel("Mesures de sécurité, Ligne 1").fill("Mot de passe");
  await press("Ajouter une mesure");
  await page.getByLabel("Mesures de sécurité, Ligne 2").fill("Journal");
  await press("Ajouter la prestation");
  await expect(page.getByText("La prestation est au registre.")).toBeVisible();
  expect(await migrator`select security_measures from service where name = ${service}`).toEqual([
    { security_measures: ["Mot de passe", "Journal"] },
  ]);
});

test("FND-52 a meeting is named and a month marked without JavaScript", async ({ page, people, migrator }) => {
  await people.signIn("dpo");
  const name = `Séance ${newId().slice(-6)}`;
  await page.goto("/statistiques?periode=2021");
  await page.getByRole("link", { name: "Séances et repères des graphiques" }).click();
  await expect(page.getByLabel("Premier jour")).toHaveValue("2021-01-01");
  await page.getByRole("button", { name: "Nommer la séance" }).click();
  await expect(page.getByText("Renseignez « Nom de la séance »")).toHaveCount(2);
  await page.getByLabel("Nom de la séance").fill(name);
  await page.getByRole("button", { name: "Nommer la séance" }).click();
  await expect(page).toHaveURL("/statistiques");
  expect(await migrator`select name from commission_preset where name = ${name}`).toEqual([{ name }]);
  await page.goto("/statistiques/reperes");
  await page.getByRole("textbox", { name: "Repère" }).fill(name.slice(-6));
  await page.getByRole("button", { name: "Ajouter le repère" }).click();
  await expect(page.getByRole("button", { name: `Retirer : ${name.slice(-6)}` })).toBeVisible();
  await page.getByRole("button", { name: `Retirer : ${name.slice(-6)}` }).click();
  await expect(page.getByRole("button", { name: `Retirer : ${name.slice(-6)}` })).toHaveCount(0);
});
