import { newQuestionnaire } from "@/db/testing/questionnaire";
import { expect, test } from "./fixtures";
import { expectReadable } from "./visit-path";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("VIS-165 the DPO copies the questionnaire, adds a question, publishes, and plans a visit with it", async ({
      page,
      people,
      migrator,
      complaints,
    }) => {
      test.setTimeout(180_000);
      const town = await people.newTown();
      const [row] = await migrator<
        { syndicate: string }[]
      >`select syndicate_id as syndicate from member where id = ${town}`;
      await newQuestionnaire(row?.syndicate ?? "");
      await people.signIn("dpo", null, "Nadia Kerven");
      await page.goto("/visites");
      await page.getByRole("link", { name: "Questionnaires de visite" }).click();
      await expect(page.getByRole("heading", { name: /Questionnaires de visite/ })).toBeVisible();
      if (javaScriptEnabled) await expectReadable(page);
      await page.getByRole("button", { name: "Dupliquer" }).last().click();
      await expect(page.getByRole("button", { name: "Publier cette édition" })).toBeVisible();
      const draft = page.url();
      if (javaScriptEnabled) await expectReadable(page);

      await page.getByRole("link", { name: "Ajouter une question" }).click();
      await expect(page.getByRole("button", { name: "Enregistrer la question" })).toBeVisible();
      if (javaScriptEnabled) await expectReadable(page);
      await page.getByLabel("Partie").selectOption("C");
      await page.getByLabel("Question", { exact: true }).fill("Le panneau d’affichage est-il fermé ?");
      await page.getByLabel("Ce qui propose un constat").selectOption("no");
      await page.getByRole("button", { name: "Enregistrer la question" }).click();
      await expect(page.getByText("Choisissez la gravité proposée").first()).toBeVisible();
      await expect(page.getByLabel("Question", { exact: true })).toHaveValue("Le panneau d’affichage est-il fermé ?");
      await page.getByLabel("Gravité proposée").selectOption("3");
      await page.getByLabel("Texte du constat").fill("Le panneau est ouvert.");
      await page.getByRole("button", { name: "Enregistrer la question" }).click();
      await expect(page).toHaveURL(draft);
      await expect(page.getByText("Le panneau d’affichage est-il fermé ?")).toBeVisible();
      await page.getByRole("button", { name: "Publier cette édition" }).click();
      await expect(page.getByText(/Ses questions ne changent plus/)).toBeVisible();
      await expect(page.getByRole("link", { name: "Ajouter une question" })).toHaveCount(0);

      await page.goto(`/membres/${town}/visites/nouvelle`);
      await expect(page.getByLabel("Questionnaire", { exact: true })).toBeVisible();
      if (javaScriptEnabled) await expectReadable(page);
      expect(complaints).toEqual([]);
    });
  });
}
