import { newTerms } from "@/db/testing/dictionary";
import { newSyndicate } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  test.describe(way, () => {
    test.use({ javaScriptEnabled });

    test(`API-06 a token is made, shown once, used by another program, then ended, ${way}`, async ({
      page,
      people,
      migrator,
      playwright,
      baseURL,
    }) => {
      const syndicateId = await newSyndicate();
      await newTerms(syndicateId);
      const town = await people.newTown(undefined, syndicateId);
      await people.open(await people.newPerson([{ role: "technician", memberId: null }], "Bruno Essai", syndicateId));
      await page.goto("/");
      if (javaScriptEnabled) {
        await page.getByRole("button", { name: /Bruno Essai/ }).click();
        await page.getByRole("link", { name: "Jetons d’accès" }).click();
      } else await page.goto("/jetons");
      await expect(page.getByRole("heading", { level: 1, name: "Jetons d’accès" })).toBeVisible();
      await expect(page.getByText("Aucun jeton. Faites-en un pour relier un autre logiciel.")).toBeVisible();
      if (javaScriptEnabled) expect(await seriousFindings(page)).toEqual([]);

      await page.getByRole("button", { name: "Faire le jeton" }).click();
      await expect(page.getByRole("alert").or(page.locator(".summary, .err")).first()).toBeVisible();
      await page.getByLabel("Nom du jeton").fill("Tickets");
      await page.getByLabel("Noter des demandes informatiques").check();
      await page.getByRole("button", { name: "Faire le jeton" }).click();
      const token = await page.getByLabel("Jeton", { exact: true }).inputValue();
      expect(token).toMatch(/^rc1_[\w-]{43}$/);
      if (javaScriptEnabled) expect(await seriousFindings(page)).toEqual([]);

      // Another program: no cookie, no origin.
      const program = await playwright.request.newContext({ baseURL: baseURL ?? "" });
      const call = (data: object) =>
        program.post("/api/v1/interventions", {
          data,
          headers: { authorization: `Bearer ${token}`, "idempotency-key": newId() },
        });
      const ticket = {
        service: "it",
        memberId: town,
        date: "2026-03-02",
        theme: "messagerie",
        mode: "telemaintenance",
        subject: "Boîte pleine",
      };
      const noted = await call(ticket);
      expect(noted.status()).toBe(201);
      expect((await call({ ...ticket, theme: "rien" })).status()).toBe(422);
      expect((await call({ ...ticket, memberId: newId() })).status()).toBe(404);
      const rows = await migrator`select subject, author from intervention where member_id = ${town}`;
      expect(rows).toEqual([{ subject: "Boîte pleine", author: "Bruno Essai (Tickets)" }]);
      const described = await (await program.get("/api/v1/openapi.json")).json();
      expect(described.openapi).toBe("3.1.0");
      expect(Object.keys(described.paths)).toContain("/interventions");

      await page.goto("/jetons");
      await expect(page.getByText(token)).toHaveCount(0);
      await page.getByRole("button", { name: "Mettre fin au jeton Tickets" }).click();
      await expect(page.getByText("Le jeton a pris fin.")).toBeVisible();
      expect((await call(ticket)).status()).toBe(401);
      await program.dispose();
    });
  });
}
