import { randomBytes } from "node:crypto";
import { expect, test } from "./fixtures";
import { expectReadable } from "./visit-path";

/** A Tuesday and a Thursday, three years on: nothing else of the demo stands there. */
const [YEAR, MONTH] = [new Date().getUTCFullYear() + 3, "10"];
const SECTOR = "epci-200000172";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    const readable = async (page: Parameters<typeof expectReadable>[0]) => {
      if (javaScriptEnabled) await expectReadable(page);
    };

    test("VIS-188 a town not seen is proposed slots, its secretary takes one, the visit is on the calendar and in the person's feed", async ({
      page,
      people,
      migrator,
      playwright,
      baseURL,
      complaints,
    }) => {
      test.setTimeout(180_000);
      const mark = randomBytes(3).toString("hex");
      const [name, near] = [`Bonneville ${mark}`, `Marignier ${mark}`];
      const town = await people.newTown(name);
      const neighbour = await people.newTown(near);
      await migrator`update member set insee = '74042', latitude = 46.0783, longitude = 6.4086 where id = ${town}`;
      await migrator`update member set insee = '74164', latitude = 46.0905, longitude = 6.4994 where id = ${neighbour}`;
      const dpo = await people.newPerson([{ role: "dpo", memberId: null }], "Nadia Kerven");
      const secretary = await people.newPerson([{ role: "referent", memberId: town }], "Agnès Boivaux");

      await people.open(dpo);
      await page.goto("/visites");
      await page.getByRole("link", { name: "Campagne de visites" }).click();
      await expect(page.getByRole("heading", { name: /^Campagne de visites/ })).toBeVisible();
      await readable(page);
      await page.goto(`/visites/campagne?mois=12&secteur=${SECTOR}`);
      const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
      await expect(row).toContainText("Jamais");
      await expect(row).toContainText(`${near} (7\u00a0km)`);
      await readable(page);
      const sheet = await page.request.get(`/visites/campagne/export?mois=12&secteur=${SECTOR}`);
      expect(await sheet.text()).toContain(name);

      await row.getByRole("link", { name: /^Proposer des créneaux/ }).click();
      await page.getByRole("button", { name: "Proposer ces créneaux" }).click();
      await expect(page.getByText(/Renseignez «\sCréneau 1\s»|Écrivez|Choisissez/).first()).toBeVisible();
      await page.getByLabel("Créneau 1").fill(`${YEAR}-${MONTH}-09T09:30`);
      await page.getByLabel("Créneau 2").fill(`${YEAR}-${MONTH}-11T14:00`);
      await page.getByLabel("Lieu").fill("Mairie");
      await page.getByLabel("Revue annuelle").check();
      await readable(page);
      await page.getByRole("button", { name: "Proposer ces créneaux" }).click();
      await expect(page.getByRole("heading", { name: "Créneaux proposés" })).toBeVisible();
      await expect(page.getByText("mairie@essai.example")).toBeVisible();
      await expect(page.getByText(/Ces créneaux vous conviennent-ils/)).toBeVisible();
      const mailto = await page.getByRole("link", { name: "Ouvrir dans ma messagerie" }).getAttribute("href");
      expect(mailto).toMatch(/^mailto:mairie%40essai\.example\?subject=/);
      await readable(page);
      const slots = page.url();
      const file = await page.request.get(`${slots}/export`);
      expect(file.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
      expect((await file.text()).match(/BEGIN:VEVENT/g)).toHaveLength(2);
      await page.getByRole("link", { name: `${near} (7\u00a0km)` }).click();
      await expect(page.getByLabel("Créneau 1")).toHaveValue(`${YEAR}-${MONTH}-09T11:15`);

      await people.open(secretary);
      await page.goto(`/membres/${town}/visites`);
      await readable(page);
      await page.getByRole("link", { name: /^Répondre/ }).click();
      await expect(page.getByRole("link", { name: "Ouvrir dans ma messagerie" })).toHaveCount(0);
      await page.getByRole("button", { name: "Répondre" }).click();
      await expect(page.getByText("Choisissez un créneau, ou dites qu’aucun ne convient.").first()).toBeVisible();
      await page.getByLabel(/à 14:00$/).check();
      await page.getByRole("button", { name: "Répondre" }).click();
      await expect(page.getByText(/La visite est planifiée/)).toBeVisible();
      await readable(page);

      await people.open(dpo);
      await page.goto(`/visites/calendrier?mois=${YEAR}-${MONTH}`);
      await expect(page.getByRole("link", { name: `14:00 ${name}` })).toBeVisible();
      await readable(page);

      await page.goto("/agenda");
      await page.getByRole("button", { name: "Créer mon adresse" }).click();
      const address = new URL(await page.getByLabel("Adresse d’agenda").inputValue()).pathname;
      await readable(page);
      const anyone = await playwright.request.newContext(baseURL ? { baseURL } : {});
      const feed = await anyone.get(address);
      expect(feed.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
      expect((await feed.text()).replaceAll("\r\n ", "")).toContain(`Visite du DPO\u00a0: ${name}`);
      await page.goto("/agenda");
      await expect(page.getByText(/Lue pour la dernière fois/)).toBeVisible();
      await page.getByRole("button", { name: "Fermer mon adresse" }).click();
      await expect(page.getByText("L’adresse est fermée")).toBeVisible();
      const closed = await anyone.get(address);
      const never = await anyone.get(`/agenda/${"x".repeat(43)}`);
      expect([closed.status(), never.status()]).toEqual([404, 404]);
      expect(await closed.body()).toEqual(await never.body());
      await anyone.dispose();
      expect(complaints).toEqual([]);
    });
  });
}
