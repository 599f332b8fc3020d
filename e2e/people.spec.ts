import { expect as check } from "@playwright/test";
import { migrator, newPerson } from "@/db/testing/people";
import { account } from "./account-path";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";

test("ACC-13 a DPO waits for a second person; Article 38(6) is told and acknowledged", async ({
  page,
  people,
  complaints,
}) => {
  const { id, syndicateId } = await account();
  const chosen = await newPerson(syndicateId, [{ role: "technician", memberId: null }], "Ana Choisie");
  const second = await newPerson(syndicateId, [{ role: "admin", memberId: null }], "Noé Second");
  await people.open(id);
  await page.goto(`/personnes/${chosen}`);
  await page.getByText("Donner un rôle").click();
  await page.getByRole("checkbox", { name: /^DPO/ }).check();
  await page.getByRole("radio", { name: "Tout le syndicat" }).check();
  await page.getByRole("button", { name: "Donner ces rôles" }).click();
  await expect(page.getByText("Lisez l’avertissement et cochez la case")).toBeVisible();
  await page.getByRole("checkbox", { name: /J’ai lu cet avertissement/ }).check();
  await page.getByRole("button", { name: "Donner ces rôles" }).click();
  await expect(page.getByText("Les rôles sont donnés.")).toBeVisible();
  await expect(
    page.getByText("Une autre personne de l’administration, ou le DPO en place, doit l’accepter."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Accepter ce rôle" })).toHaveCount(0);
  await people.open(second);
  await page.goto(`/personnes/${chosen}`);
  await page.getByRole("button", { name: "Accepter ce rôle" }).click();
  await expect(page.getByText("Le rôle est accepté.")).toBeVisible();
  await expect(page.getByText("accepté par Noé Second")).toBeVisible();
  await page.getByRole("button", { name: "Retirer le rôle Service informatique, tout le syndicat" }).click();
  await expect(page.getByText("Le rôle est retiré.")).toBeVisible();
  await page.goto("/journal");
  await expect(page.getByText("Noé Second a accepté le rôle de DPO d’une personne : « Ana Choisie »")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("ACC-15 every answer of a signed-in person is kept nowhere, with a policy and a nonce", async ({
  page,
  people,
}) => {
  const { id } = await account();
  await people.open(id);
  for (const path of ["/personnes", "/personnes/inconnue", "/nulle-part", "/api/auth/session"]) {
    const answer = await page.request.get(path);
    check(answer.headers()["cache-control"], path).toMatch(/no-store/);
    check(answer.headers()["content-security-policy"], path).toMatch(
      /script-src 'self' 'nonce-[^']+' 'strict-dynamic'/,
    );
    check(answer.headers()["x-content-type-options"], path).toBe("nosniff");
    check(answer.headers()["referrer-policy"], path).toBe("same-origin");
  }
  const session = await (await page.request.get("/api/auth/session")).json();
  expect(Object.keys(session)).toEqual(["expires"]);
});

test("ACC-14 a sending from another site is refused", async ({ page, baseURL }) => {
  const send = (origin: string) => page.request.post("/api/auth/signout", { headers: { origin } });
  expect((await send("https://voleur.example")).status()).toBe(403);
  expect((await send(baseURL ?? "")).status()).not.toBe(403);
});

test("INT-61 a list changes its words and order, retires a value and takes it back", async ({
  page,
  people,
  complaints,
}) => {
  const { id, syndicateId } = await account();
  for (const [rank, label] of ["Sur place", "À distance", "Par courrier"].entries())
    await migrator()`insert into dictionary_term (syndicate_id, list, code, label, rank, services) values (${syndicateId}, 'mode', ${`m${rank}x`}, ${label}, ${rank + 1}, '{dpo,it}')`;
  await people.open(id);
  await page.goto("/listes");
  await page.getByRole("link", { name: "Modes" }).click();
  await page.getByRole("link", { name: "Par courrier" }).click();
  await page.getByLabel("Intitulé").first().fill("Par lettre");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("La valeur est enregistrée.")).toBeVisible();
  await page.getByRole("link", { name: "Par lettre" }).click();
  await page.getByRole("button", { name: "Monter" }).click();
  await expect(page.getByText("L’ordre est changé.")).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveText(["Sur place", "Par lettre", "À distance"]);
  await page.getByRole("button", { name: "Retirer cette valeur" }).click();
  await expect(page.getByRole("row", { name: /Par lettre/ })).toContainText("Retirée");
  await page.getByRole("link", { name: "Par lettre" }).click();
  await page.getByRole("button", { name: "Remettre en service" }).click();
  await expect(page.getByText("La valeur est de nouveau en service.")).toBeVisible();
  await page.getByText("Ajouter une valeur").click();
  await page.getByLabel("Intitulé").fill("PAR LETTRE");
  await page.getByRole("button", { name: "Ajouter cette valeur" }).click();
  await expect(page.getByText("Cette liste a déjà cette valeur")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("UI-40 axe finds nothing serious before one signs in, at 1280 and 320 px; UI-01 looks at every page behind", async ({
  page,
  complaints,
}) => {
  for (const path of ["/connexion", "/connexion/aide", "/invitation/jamais-donne"]) {
    await page.goto(path);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      check(await seriousFindings(page), path).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      check(wide, `${path} scrolls sideways`).toBe(false);
    }
  }
  expect(complaints).toEqual([]);
});
