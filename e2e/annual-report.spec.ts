import { expect, test } from "./fixtures";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("ANN-10 the DPO writes a town's report, sends it, and the mayor reads it and says so", async ({
      page,
      people,
      complaints,
    }) => {
      const town = await people.newTown();
      await people.signIn("dpo");
      await page.goto(`/membres/${town}/statistiques`);
      await page.getByRole("link", { name: "Voir les rapports de la collectivité" }).click();
      await expect(page.getByText("Aucun rapport envoyé encore.")).toBeVisible();
      await page.getByRole("link", { name: "Préparer le rapport de l’année" }).click();
      await expect(page.getByText("Non suivi dans l’application").first()).toBeVisible();
      await page.getByLabel("Votre texte\u00a0: Plan de l’année suivante").fill("Former les élus en mars");
      await page.getByRole("button", { name: "Enregistrer le texte\u00a0: Plan de l’année suivante" }).click();
      await expect(page.getByText("Texte enregistré.")).toBeVisible();
      await page.reload();
      await expect(page.getByLabel("Votre texte\u00a0: Plan de l’année suivante")).toHaveValue(
        "Former les élus en mars",
      );
      await page.getByRole("button", { name: "Envoyer à la collectivité" }).click();
      await expect(page.getByRole("link", { name: /Rapport \d{4}, envoi 1/ })).toBeVisible();

      await people.signIn("representative", town, "Odile Vautrel");
      await page.goto("/");
      await page.getByText("Le DPO vous a envoyé son rapport annuel").getByRole("link").click();
      await expect(page.getByText("Former les élus en mars")).toBeVisible();
      await expect(page.getByRole("textbox", { name: /Votre texte/ })).toHaveCount(0);
      for (const [format, start] of [
        ["pdf", "%PDF"],
        ["docx", "PK"],
      ] as const) {
        const answer = await page.request.get(`${new URL(page.url()).pathname}/export?format=${format}`);
        expect((await answer.body()).subarray(0, start.length).toString()).toBe(start);
      }
      await page.getByRole("button", { name: "Dire que le rapport est lu" }).click();
      await expect(page.getByText("par Odile Vautrel")).toBeVisible();
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Approuver le registre");
      await expect(page.getByText("Le DPO vous a envoyé son rapport annuel")).toHaveCount(0);
      expect(complaints).toEqual([]);
    });

    test("ANN-11 two hands on one text: the second sees both, and nothing is overwritten unknown", async ({
      page,
      people,
      migrator,
    }) => {
      const town = await people.newTown();
      const syndicateId = await people.demoSyndicate();
      await people.signIn("dpo");
      await page.goto(`/membres/${town}/rapports/preparer?annee=2024`);
      await migrator`insert into member_report_text (syndicate_id, member_id, year, section, text, updated_by)
        values (${syndicateId}, ${town}, 2024, 'plan', 'Texte de l’autre poste', 'Essai')`;
      const field = page.getByLabel("Votre texte\u00a0: Plan de l’année suivante");
      await field.fill("Mon texte");
      await page.getByRole("button", { name: "Enregistrer le texte\u00a0: Plan de l’année suivante" }).click();
      await expect(page.getByText("Texte de l’autre poste")).toBeVisible();
      await expect(field).toHaveValue("Mon texte");
      const [kept] = await migrator`select text from member_report_text where member_id = ${town}`;
      expect(kept?.text).toBe("Texte de l’autre poste");
    });

    test("ANN-13 the DPO gives the commission its report, which reads it as it was given, and nobody else does", async ({
      page,
      people,
      complaints,
    }) => {
      const year = javaScriptEnabled ? 2023 : 2021;
      const [own, later] = [`Moyens de l’année ${year}`, `Corrigé depuis ${year}`];
      const field = page.getByLabel("Votre texte\u00a0: Période, membres et moyens");
      const keep = page.getByRole("button", { name: "Enregistrer le texte\u00a0: Période, membres et moyens" });
      await people.signIn("dpo");
      await page.goto(`/rapport-annuel?annee=${year}`);
      await field.fill(own);
      await keep.click();
      await expect(page.getByText("Texte enregistré.")).toBeVisible();
      await page.getByRole("button", { name: "Remettre à la commission" }).click();
      await expect(page.getByRole("link", { name: `Rapport ${year}, remise 1` })).toBeVisible();
      await page.goto(`/rapport-annuel?annee=${year}`);
      await field.fill(later);
      await keep.click();
      await expect(page.getByText("Texte enregistré.")).toBeVisible();

      await people.signIn("commissioner");
      await page.goto("/commission");
      await page.getByRole("link", { name: "Voir les rapports annuels" }).click();
      await expect(page.getByRole("link", { name: "Préparer le rapport de l’année" })).toHaveCount(0);
      await page.getByRole("link", { name: `Rapport ${year}, remise 1` }).click();
      await expect(page.getByText(own)).toBeVisible();
      await expect(page.getByText(later)).toHaveCount(0);
      await expect(page.getByRole("textbox", { name: /Votre texte/ })).toHaveCount(0);
      const path = new URL(page.url()).pathname;
      for (const [format, start] of [
        ["pdf", "%PDF"],
        ["docx", "PK"],
      ] as const) {
        const answer = await page.request.get(`${path}/export?format=${format}`);
        expect((await answer.body()).subarray(0, start.length).toString()).toBe(start);
      }
      const list = await (await page.request.get("/commission/rapports/export")).text();
      expect(list).toContain(`Rapport ${year}, remise 1`);
      for (const role of ["technician", "admin"] as const) {
        await people.signIn(role);
        expect((await page.request.get(path)).status()).toBe(404);
        expect((await page.request.get(`${path}/export?format=pdf`)).status()).toBe(404);
      }
      expect(complaints).toEqual([]);
    });
  });
}
