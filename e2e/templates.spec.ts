import type postgres from "postgres";
import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";

const recipient = (label: string) => ({ label, note: "" });
const FIRST: EntryContent = {
  ...completeContent,
  name: "Prêt de jeux",
  externalRecipients: [recipient("Trésor public")],
};
const SECOND: EntryContent = {
  ...FIRST,
  adaptedNotice: "Affiche illustrée du modèle",
  nirBasis: "Décret du modèle",
  externalRecipients: [recipient("Trésor public"), recipient("Archives départementales")],
};
/** The town added a recipient of its own, and wrote another decree than the new edition. */
const TOWN: EntryContent = {
  ...FIRST,
  nirBasis: "Décret de la commune",
  externalRecipients: [recipient("Trésor public"), recipient("Notaires")],
};

async function plantEditions(sql: postgres.Sql, syndicateId: string): Promise<string> {
  const id = newId();
  for (const [index, content] of [FIRST, SECOND].entries()) {
    await sql`insert into syndicate_template (syndicate_id, id, version, name, domain, content, note, created_by)
      values (${syndicateId}, ${id}, ${index + 1}, ${content.name}, ${content.domain}, ${sql.json(content as never)},
        ${index === 0 ? "" : "Un destinataire de plus."}, 'Claire Essai')`; // plain JSON
  }
  return id;
}

type Planted = { town: string; templateId: string; status: string; content?: EntryContent };

async function plantEntry(
  sql: postgres.Sql,
  syndicateId: string,
  { town, templateId, status, content = TOWN }: Planted,
) {
  const id = newId();
  await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, status, content, own_template_id,
      own_template_version, created_by, updated_by)
    values (${syndicateId}, ${town}, ${id}, ${id.slice(-8)}, ${content.name}, ${content.domain}, ${status},
      ${sql.json(content as never)}, ${templateId}, 1, 'Essai', 'Essai')`; // plain JSON
  return id;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(`TPL-20 a town chooses what it takes of a new edition, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
      page,
      people,
      migrator,
      complaints,
    }) => {
      const syndicateId = await people.demoSyndicate();
      const town = await people.newTown();
      const templateId = await plantEditions(migrator, syndicateId);
      const entryId = await plantEntry(migrator, syndicateId, { town, templateId, status: "approved" });
      await people.signIn("referent", town, "Agnès Boivaux");
      await page.goto(`/membres/${town}/registre/a-faire`);
      await expect(page.getByRole("heading", { name: "Nouvelles éditions de modèles" })).toBeVisible();
      await page.getByRole("link", { name: "Comparer : Prêt de jeux" }).click();

      await expect(page.getByRole("heading", { level: 1, name: /Nouvelle édition : Prêt de jeux/ })).toBeVisible();
      await expect(page.getByText("de l’édition 1 à l’édition 2")).toBeVisible();
      await expect(page.getByText("Ce que l’édition apporte : Un destinataire de plus.")).toBeVisible();
      await expect(page.getByText("Vous n’y aviez pas touché")).toHaveCount(1);
      await expect(page.getByText("Vous aviez ajouté autre chose : les deux vont ensemble")).toHaveCount(1);
      await expect(page.getByText("Vous et le modèle avez changé la même chose")).toHaveCount(1);
      await expect(page.getByText("Décret de la commune").first()).toBeVisible();
      if (javaScriptEnabled) expect(await seriousFindings(page)).toEqual([]);

      // A conflict has no answer chosen beforehand.
      await expect(page.getByRole("radio", { checked: true })).toHaveCount(2);
      await page.getByRole("button", { name: "Enregistrer ces choix" }).click();
      await expect(page.getByText(/Choisissez pour «\s.+\s»/).first()).toBeVisible();
      const conflict = page.locator("fieldset", { hasText: "numéro de sécurité sociale" });
      await conflict.getByRole("radio", { name: "Garder notre texte" }).check();
      await page.getByRole("button", { name: "Enregistrer ces choix" }).click();

      await expect(page.getByRole("heading", { name: "Réponses données" })).toBeVisible();
      await expect(page.getByText("Édition 1 vers édition 2")).toBeVisible();
      await expect(page.getByText(/^Agnès Boivaux, /)).toBeVisible();
      if (javaScriptEnabled) expect(await seriousFindings(page)).toEqual([]);
      const [row] = await migrator<{ status: string; content: EntryContent }[]>`
        select status, content from entry where id = ${entryId}`;
      expect(row?.status).toBe("draft");
      expect(row?.content.adaptedNotice).toBe("Affiche illustrée du modèle");
      expect(row?.content.nirBasis).toBe("Décret de la commune");
      expect(row?.content.externalRecipients.map(({ label }) => label)).toEqual([
        "Trésor public",
        "Archives départementales",
        "Notaires",
      ]);
      await page.goto(`/membres/${town}/registre/a-faire`);
      await expect(page.getByRole("heading", { name: "Nouvelles éditions de modèles" })).toHaveCount(0);
      expect(complaints).toEqual([]);
    });
  });
}

test("TPL-21 the DPO sees on the template which towns have not answered its edition, and the entry says it", async ({
  page,
  people,
  migrator,
}) => {
  const syndicateId = await people.demoSyndicate();
  const [one, two] = [await people.newTown(), await people.newTown()];
  const templateId = await plantEditions(migrator, syndicateId);
  const entryId = await plantEntry(migrator, syndicateId, { town: one, templateId, status: "draft" });
  await plantEntry(migrator, syndicateId, { town: two, templateId, status: "draft", content: FIRST });
  await people.signIn("dpo");
  await page.goto("/modeles?nom=pr%C3%AAt%20de%20jeux");
  await page.goto(`/modeles/${templateId}`);
  await expect(page.getByText("doit encore répondre à l’édition 2")).toHaveCount(2);
  expect(await seriousFindings(page)).toEqual([]);

  await page.goto(`/membres/${one}/registre/fiches/${entryId}`);
  await expect(page.getByText("Le modèle de cette fiche a une nouvelle édition (édition 2).")).toBeVisible();
  await page.getByRole("link", { name: "Comparer et choisir" }).click();
  // `all()` waits for nothing: the page must stand before its radios are counted.
  await expect(page.getByRole("heading", { level: 1, name: /Nouvelle édition : Prêt de jeux/ })).toBeVisible();
  for (const radio of await page.getByRole("radio", { name: "Garder notre texte" }).all()) await radio.check();
  await page.getByRole("button", { name: "Enregistrer ces choix" }).click();
  await expect(page.getByText("Aucune nouvelle édition n’attend de réponse")).toBeVisible();
  await page.goto(`/modeles/${templateId}`);
  await expect(page.getByText("doit encore répondre à l’édition 2")).toHaveCount(1);
});

test("TPL-22 another town’s edition looks like one that never was", async ({ page, people, migrator }) => {
  const syndicateId = await people.demoSyndicate();
  const [mine, theirs] = [await people.newTown(), await people.newTown()];
  const templateId = await plantEditions(migrator, syndicateId);
  const entryId = await plantEntry(migrator, syndicateId, { town: theirs, templateId, status: "draft" });
  await people.signIn("referent", mine);
  for (const path of [
    `/membres/${theirs}/registre/fiches/${entryId}/edition`,
    `/membres/${mine}/registre/fiches/${entryId}/edition`,
  ])
    expect((await page.goto(path))?.status(), path).toBe(404);
});

test("TPL-47 the DPO makes a template of a town’s entry, gives it to towns, and takes the drafts back", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const syndicateId = await people.demoSyndicate();
  const tail = newId().slice(-6);
  const [home, receiver, busy] = [`Promouville ${tail}`, `Recevoirville ${tail}`, `Toucherville ${tail}`];
  const [from, to, touched] = [await people.newTown(home), await people.newTown(receiver), await people.newTown(busy)];
  const content = {
    ...completeContent,
    name: `Cantine de ${home}`,
    article14: `Odile Vautrel l’affiche à ${home}`,
    software: [{ name: "Cantinéo", publisher: "Éditions du Lac" }],
  };
  const entryId = newId();
  await migrator`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, created_by, updated_by)
    values (${syndicateId}, ${from}, ${entryId}, 'P-1', ${content.name}, ${content.domain}, ${migrator.json(content as never)}, 'Essai', 'Essai')`; // plain JSON
  await people.signIn("dpo");
  await page.goto(`/membres/${from}/registre/fiches/${entryId}`);
  await page.getByRole("link", { name: "En faire un modèle" }).click();
  await expect(page.getByRole("heading", { name: "Ce qui est retiré" })).toBeVisible();
  await expect(page.locator("#reste ~ section").getByText("Cantinéo")).toHaveCount(0);
  await expect(page.locator("#reste ~ section").getByText("[…] l’affiche à […]")).toBeVisible();
  await expect(page.getByLabel("Nom du modèle")).toHaveValue("Cantine de […]");
  expect(await seriousFindings(page)).toEqual([]);
  await page
    .getByRole("textbox", { name: "Information en cas de collecte indirecte, texte 1" })
    .fill("Affiché à la cantine");
  await page
    .getByRole("group", { name: "Rubriques reprises dans le modèle" })
    .getByLabel("Durées de conservation")
    .uncheck();
  const named = `Repas des élèves ${newId().slice(-6)}`;
  await page.getByLabel("Nom du modèle").fill(named);
  await page.getByRole("radio", { name: "Un nouveau modèle du syndicat" }).check();
  await page.getByRole("button", { name: "Enregistrer le modèle" }).click();

  await expect(page.getByRole("heading", { level: 1, name: named })).toBeVisible();
  await expect(page.getByText("Affiché à la cantine")).toBeVisible();
  await page.getByRole("link", { name: "Donner à des adhérents" }).click();
  await page.getByLabel("Type").selectOption({ label: "Commune" });
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(/type=commune/);
  expect(await seriousFindings(page)).toEqual([]);
  for (const box of await page.getByRole("checkbox").all()) await box.setChecked(false);
  await page.getByRole("checkbox", { name: receiver }).check();
  await page.getByRole("checkbox", { name: busy }).check();
  await page.getByRole("button", { name: "Vérifier avant de créer" }).click();
  await expect(page.getByText("2 brouillons seront créés dans les registres de ces adhérents :")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Créer les brouillons" }).click();

  await expect(page.getByText("2 brouillons créés dans les registres.")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  const report = page.url();
  await migrator`update entry set version = version + 1, updated_by = 'Agnès Boivaux' where member_id = ${touched} and name = ${named}`;
  await page.getByRole("button", { name: "Reprendre les brouillons" }).click();
  await expect(page.getByText(/1\sbrouillon retiré du registre\./)).toBeVisible();
  await expect(page.getByText("1 brouillon est resté, modifié depuis.")).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(busy) })).toContainText("modifié depuis");
  await page.goto(`/membres/${to}/registre`);
  await expect(page.getByText(named)).toHaveCount(0);
  await people.signIn("referent", to);
  expect(complaints).toEqual([]);
  expect((await page.goto(report))?.status()).toBe(404); // which the console tells too
});
