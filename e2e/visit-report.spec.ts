import type { Page } from "@playwright/test";
import { newQuestionnaire } from "@/db/testing/questionnaire";
import { newId } from "@/lib/domain/identifier";
import { expect, test } from "./fixtures";
import { expectReadable } from "./visit-path";

/** The address that the DPO copies, as a path. */
const linkShown = async (page: Page) => new URL(await page.getByLabel("Adresse de lecture").inputValue()).pathname;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("VIS-156 a draft is read again by the secretary, sent, and acknowledged by a link without an account", async ({
      page,
      people,
      migrator,
      playwright,
      baseURL,
      complaints,
      browser,
    }) => {
      test.setTimeout(180_000);
      const town = await people.newTown();
      const [row] = await migrator<
        { syndicate: string }[]
      >`select syndicate_id as syndicate from member where id = ${town}`;
      const syndicateId = row?.syndicate ?? "";
      await newQuestionnaire(syndicateId);
      const visitId = newId();
      await migrator`insert into visit (syndicate_id, member_id, id, status, planned_at, planned_minutes, done_from, done_to, place,
          purposes, agenda, attendees, created_by, goes_well, sentences)
        values (${syndicateId}, ${town}, ${visitId}, 'done', now() - interval '1 day', 75, now() - interval '1 day',
          now() - interval '1 day' + interval '75 minutes', 'Mairie', ${["annual_review"]}, '[]',
          '[{"function":"maire","label":"","name":"Odile Vautrel"}]', 'Nadia Kerven', 'Les armoires sont fermées.', ${["Fermer l’armoire"]})`;
      const report = `/membres/${town}/visites/${visitId}/compte-rendu`;
      const dpo = await people.newPerson([{ role: "dpo", memberId: null }], "Nadia Kerven");
      const secretary = await people.newPerson([{ role: "referent", memberId: town }], "Agnès Boivaux");

      await people.open(dpo);
      await page.goto(report);
      await page.getByRole("button", { name: "Partager le projet pour relecture" }).click();
      await expect(page.getByText(/À relire avant le/)).toBeVisible();
      if (javaScriptEnabled) await expectReadable(page);

      await people.open(secretary);
      await page.goto(`/membres/${town}/visites`);
      await page.getByRole("link", { name: /^Visite du/ }).click();
      await expect(page.getByText("Les armoires sont fermées.")).toBeVisible();
      await expect(page.getByRole("button", { name: "Envoyer à la collectivité" })).toHaveCount(0);
      await page.getByLabel("Votre remarque").fill("La salle des fêtes a changé de clé.");
      await page.getByRole("button", { name: "Envoyer la remarque" }).click();
      await expect(page.getByText("La salle des fêtes a changé de clé.")).toBeVisible();
      await page.getByRole("button", { name: "J’ai relu ce projet" }).click();
      await expect(page.getByText(/Relu le .* par Agnès Boivaux/)).toBeVisible();
      if (javaScriptEnabled) await expectReadable(page);

      await people.open(dpo);
      await page.goto(report);
      await expect(page.getByText("La salle des fêtes a changé de clé.")).toBeVisible();
      const file = async (format: string) => page.request.get(`${report}/export?format=${format}`);
      expect((await (await file("pdf")).body()).subarray(0, 5).toString()).toBe("%PDF-");
      expect(await (await file("html")).text()).toContain("Projet, à relire");
      await page.getByRole("button", { name: "Envoyer à la collectivité" }).click();
      await expect(page.getByText(/Envoyé le .* par Nadia Kerven/)).toBeVisible();
      expect(await (await file("html")).text()).toContain("Ce texte ne change plus");
      await page.getByRole("button", { name: "Créer une adresse de lecture" }).click();
      const address = await linkShown(page);
      await page.goto(report);
      await expect(page.getByText(/Une adresse est ouverte jusqu’au/)).toBeVisible();

      const outside = await browser.newContext({ javaScriptEnabled, ...(baseURL ? { baseURL } : {}) });
      const mayor = await outside.newPage();
      await mayor.goto(address);
      await expect(mayor.getByText("Les armoires sont fermées.")).toBeVisible();
      await expect(mayor.getByText("Odile Vautrel")).toHaveCount(0);
      await expect(mayor.getByText("Fermer l’armoire")).toBeVisible();
      await expect(mayor.getByText(/^Visite du .*, 1\sh\s15$/)).toBeVisible();
      await mayor.getByRole("button", { name: "J’ai pris connaissance de ce compte rendu" }).click();
      await expect(mayor.getByText(/Renseignez «\sVotre nom\s»/).first()).toBeVisible();
      await mayor.getByLabel("Votre nom").fill("Odile Vautrel");
      await mayor.getByLabel("Votre fonction").fill("maire");
      if (javaScriptEnabled) await expectReadable(mayor);
      await mayor.getByRole("button", { name: "J’ai pris connaissance de ce compte rendu" }).click();
      await expect(mayor.getByText(/a été notée le/)).toBeVisible();
      await outside.close();

      await page.goto(report);
      await expect(page.getByText(/Connaissance prise le .* par Odile Vautrel, maire/)).toBeVisible();
      const anyone = await playwright.request.newContext(baseURL ? { baseURL } : {});
      expect(await (await anyone.get(`/compte-rendu/${"x".repeat(43)}`)).text()).toContain(
        "Cette adresse n’ouvre rien",
      );
      await anyone.dispose();
      expect(complaints).toEqual([]);
    });
  });
}
