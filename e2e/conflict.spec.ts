import { setTimeout as sleep } from "node:timers/promises";
import { actorWith, newActor } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import { saveEntry } from "@/lib/services/register/save-entry";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";
import { contentOf, idOf, newDraft } from "./town-path";

test("FND-06 the second editor of an entry chooses field by field, what one alone changed is merged, a third is no loss", async ({
  page,
  people,
  complaints,
}) => {
  const town = await newDraft();
  const { memberId, entryId } = town;
  const sylvie = await actorWith(town.syndicateId, [{ role: "dpo", memberId: null }], "Sylvie Marchal");
  const others = async (version: number, change: Partial<EntryContent>) =>
    saveEntry(sylvie, newId(), { memberId, entryId, version, content: { ...(await contentOf(entryId)), ...change } });
  const field = (name: string) => page.locator(`[name="content.${name}"]`);
  const save = page.getByRole("button", { name: "Enregistrer et revenir à la fiche" });
  const both = page.getByRole("region", { name: /a aussi modifié cette fiche/ });
  const keep = both.getByRole("button", { name: "Garder ces choix et enregistrer" });
  const choice = (label: string) => both.getByRole("group", { name: label });

  await people.open(idOf(town.referent));
  await page.goto(`${town.entry}/modifier`);
  await expect(save).toBeEnabled();
  const first = await others(town.version, {
    service: "Service du DPO",
    storagePlace: "Serveur du DPO",
    manager: "Directrice",
    unknowns: ["dataSources"],
  });

  await page.evaluate(() => document.querySelector("form")?.scrollIntoView());
  await field("service").fill("Service de la mairie");
  await page.getByRole("button", { name: "Comparer les deux textes" }).press("Enter");
  await expect(both).toBeFocused();
  await field("storagePlace").fill("Serveur de la mairie");
  await save.click();
  await expect(both).toBeFocused();
  await expect(choice("Service")).toContainText("Service de la mairie");
  await expect(choice("Service")).toContainText("Service du DPO");
  await expect(both.getByRole("listitem").filter({ hasText: "Personne en charge" })).toContainText("Directrice");
  expect(await seriousFindings(page)).toEqual([]);

  await test.step("a field without a choice is asked for, nothing is sent", async () => {
    await choice("Service")
      .getByRole("radio", { name: /Le texte de Sylvie Marchal/ })
      .check();
    await keep.click();
    await expect(choice("Lieu de conservation des fichiers")).toContainText("Choisissez un texte pour ce champ");
    await expect(choice("Lieu de conservation des fichiers").getByRole("radio").first()).toBeFocused();
  });

  await test.step("with the keyboard alone, at 320 px", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.keyboard.press("ArrowUp");
    await expect(
      choice("Lieu de conservation des fichiers").getByRole("radio", { name: "Écrire à partir des deux" }),
    ).toBeChecked();
    const written = choice("Lieu de conservation des fichiers").getByRole("textbox");
    await expect(written).toHaveValue("Serveur de la mairie / Serveur du DPO");
    await written.fill("Les deux serveurs");
    expect(await seriousFindings(page)).toEqual([]);
  });

  await test.step("a third text that came meanwhile asks again only where it differs, on a slow line too", async () => {
    // The save while writing is answered before the button's own: nothing may be pressed between them that would not be heard.
    await page.route("**/modifier", async (route) => {
      await sleep(1500);
      await route.continue();
    });
    await others(first.version, { manager: "Adjointe", storagePlace: "Serveur du tiers" });
    await keep.press("Enter");
    await expect(both.getByRole("group")).toHaveCount(1);
    await expect(choice("Lieu de conservation des fichiers")).toContainText("Les deux serveurs");
    await expect(choice("Lieu de conservation des fichiers")).toContainText("Serveur du tiers");
    await choice("Lieu de conservation des fichiers").getByRole("radio", { name: "Mon texte" }).check();
    await keep.click();
    await expect(page).toHaveURL(town.entry);
  });
  expect(await contentOf(entryId)).toMatchObject({
    service: "Service du DPO",
    storagePlace: "Les deux serveurs",
    manager: "Adjointe",
    unknowns: ["dataSources"],
  });

  await test.step("the texts left aside stand in the journal", async () => {
    await page.goto(`/membres/${memberId}/journal`);
    const act = page.getByRole("listitem").filter({ hasText: "texte laissé de côté" });
    await expect(act).toHaveCount(1);
    await act.getByText(/^Voir/).click();
    await expect(act.getByRole("row", { name: /texte laissé de côté, 1, .*service/i })).toContainText(
      "Service de la mairie",
    );
    await expect(act.getByRole("row", { name: /texte laissé de côté, 1, lieu/i })).toContainText(
      "Serveur de la mairie",
    );
  });
  expect(complaints).toEqual([]);
});

test("FND-07 a local copy begun before another's save asks for every difference, and overwrites nothing", async ({
  page,
  people,
}) => {
  const town = await newDraft();
  const { memberId, entryId, version } = town;
  const dpo = await newActor(town.syndicateId, "dpo");
  await people.open(idOf(town.referent));
  await page.goto(`${town.entry}/modifier`);
  await expect(page.getByRole("button", { name: "Enregistrer et revenir à la fiche" })).toBeEnabled();
  await page.context().setOffline(true);
  await page.locator('[name="content.service"]').fill("Écrit sans réseau");
  await expect(page.getByText("Gardé sur cet appareil")).toBeVisible();
  const content = { ...(await contentOf(entryId)), manager: "Écrit entre-temps" };
  await saveEntry(dpo, newId(), { memberId, entryId, version, content });
  await page.context().setOffline(false);
  await page.goto(`${town.entry}/modifier`);
  await expect(page.locator('[name="content.service"]')).toHaveValue("Écrit sans réseau");
  await page.getByRole("button", { name: "Enregistrer et revenir à la fiche" }).click();
  const both = page.getByRole("region", { name: /a aussi modifié cette fiche/ });
  await expect(both.getByRole("listitem").filter({ hasText: "Personne en charge" })).toContainText("Écrit entre-temps");
  await both.getByRole("button", { name: "Garder ces choix et enregistrer" }).click();
  await expect(page).toHaveURL(town.entry);
  expect(await contentOf(entryId)).toMatchObject({ service: "Écrit sans réseau", manager: "Écrit entre-temps" });
});
