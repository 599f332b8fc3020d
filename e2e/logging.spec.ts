import { newTerms } from "@/db/testing/dictionary";
import { newSyndicate } from "@/db/testing/people";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";

test("INT-75 an act starts from a pasted message that is never sent, another from one like it, and the week tells both", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const syndicateId = await newSyndicate();
  await newTerms(syndicateId);
  const town = await people.newTown("Boivaux-Essai", syndicateId);
  await people.open(await people.newPerson([{ role: "dpo", memberId: null }], "Claire Essai", syndicateId));
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.postData() ?? ""));

  await page.goto(`/interventions/nouvelle?adherent=${town}`);
  await page.getByText("Partir d’un courriel").click();
  await page
    .getByLabel("Le message, collé")
    .fill(
      "De : Jeanne Vautrel <jeanne@exemple.fr>\nObjet : RE: Liste électorale\nDate : 2 mars 2026\n\nSECRET-DU-MESSAGE",
    );
  await page.getByRole("button", { name: "Proposer l’objet et la date" }).click();
  await expect(page.getByText("Objet et date proposés.")).toBeVisible();
  await expect(page.getByLabel("Objet")).toHaveValue("Liste électorale");
  await expect(page.getByLabel("Date", { exact: true })).toHaveValue("2026-03-02");
  await expect(page.getByLabel("Le message, collé")).toHaveValue("");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("radio", { name: /Communication des données/ }).check();
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Liste électorale/ })).toBeVisible();

  await page.getByRole("link", { name: "En noter une semblable" }).click();
  await expect(page.getByText("Repris d’une intervention semblable.")).toBeVisible();
  await expect(page.getByLabel("Objet")).toHaveValue("Liste électorale");
  await expect(page.getByRole("radio", { name: /Communication des données/ })).toBeChecked();
  await page.getByLabel("Objet").fill("Liste électorale, suite");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Liste électorale, suite/ })).toBeVisible();
  expect(sent.join("\n")).not.toContain("SECRET-DU-MESSAGE");
  const rows = await migrator`select subject, theme from intervention where member_id = ${town} order by created_at`;
  expect(rows).toEqual([
    { subject: "Liste électorale", theme: "communication_donnees" },
    { subject: "Liste électorale, suite", theme: "communication_donnees" },
  ]);

  await page.goto("/interventions");
  await page.getByRole("link", { name: "Ma semaine" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Mes saisies de la semaine/ })).toContainText(
    "1 intervention",
  );
  await page.goto("/interventions/semaine?semaine=2026-03-04");
  await expect(page.getByRole("row", { name: /lundi 2 mars 2026/ })).toContainText("1");
  await expect(page.getByRole("row", { name: /mardi 3 mars 2026/ })).toContainText("Aucune saisie");
  expect(await seriousFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("INT-76 two themes are merged by the DPO, and the list says into which", async ({ page, people, migrator }) => {
    const syndicateId = await newSyndicate();
    await newTerms(syndicateId);
    await people.open(await people.newPerson([{ role: "dpo", memberId: null }], "Claire Essai", syndicateId));
    await page.goto("/listes/theme?terme=archives_durees");
    await page.getByText("Fusionner dans un autre thème").click();
    await page.getByRole("radio", { name: "Gouvernance et registre" }).check();
    await page.getByRole("button", { name: "Fusionner" }).click();
    await expect(page.getByText("Les thèmes sont fusionnés.")).toBeVisible();
    await expect(page.getByRole("row", { name: /Archives et durées/ })).toContainText(
      /fusionné dans «\sGouvernance et registre\s»/,
    );
    const [term] = await migrator`select active, merged_into from dictionary_term
      where syndicate_id = ${syndicateId} and list = 'theme' and code = 'archives_durees'`;
    expect(term).toEqual({ active: false, merged_into: "gouvernance_registre" });
  });
});
