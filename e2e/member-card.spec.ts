import { newSyndicate, twoTowns } from "@/db/testing/people";
import type { Role } from "@/lib/domain/access/role";
import { newId } from "@/lib/domain/identifier";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";
import type { People } from "./people";

/** Signs in as someone who holds that one role, in a syndicate made for the test. */
const enter = async (people: People, syndicateId: string, role: Role, memberId: string | null = null) =>
  people.open(await people.newPerson([{ role, memberId }], "Camille Essai", syndicateId));

test("MEM-04 the administrator adds a commune of the national list, and its facts are checked", async ({
  page,
  people,
  complaints,
}) => {
  await enter(people, await newSyndicate(), "admin");
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Aucun adhérent encore" })).toBeVisible();
  await page.getByRole("link", { name: "Ajouter un adhérent" }).click();

  const search = page.getByRole("combobox", { name: "Commune de la liste nationale" });
  await search.pressSequentially("st vran");
  await expect(page.getByRole("option", { name: /Saint-Vran/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saint-Vran (22333), d’après la liste nationale")).toBeVisible();
  await expect(page.getByLabel("Code INSEE")).toHaveValue("22333");
  await expect(page.getByLabel("SIREN")).toHaveValue("212203335");
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByLabel("SIREN").fill("212203336");
  await page.getByRole("button", { name: "Ajouter l’adhérent" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Une réponse à revoir" })).toBeFocused();
  await page.getByRole("link", { name: /Vérifiez ce SIREN/ }).click();
  await expect(page.getByLabel("SIREN")).toBeFocused();
  await page.getByLabel("SIREN").fill("212 203 335");
  await page.getByRole("button", { name: "Ajouter l’adhérent" }).click();

  await expect(page.getByRole("heading", { name: "Fiche de l’adhérent" })).toBeVisible();
  await expect(page.getByRole("banner")).toContainText(/Collectivité en main\s:\sSaint-Vran\s*commune, 781 hab/);
  expect(await seriousFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("MEM-02 the second to save a card sees both texts and decides", async ({ page, context, people }) => {
  const { syndicateId, mine } = await twoTowns();
  await enter(people, syndicateId, "referent", mine);
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto(`/membres/${mine}/fiche/contacts`);
  const phone = (one: typeof page) => one.getByRole("group", { name: "Référent" }).getByLabel("Téléphone");

  await phone(page).fill("03 80 00 00 01");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("03 80 00 00 01")).toBeVisible();

  await phone(other).fill("03 80 00 00 02");
  await other.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(other.getByRole("alert").filter({ hasText: "Une autre personne a modifié cette fiche" })).toBeVisible();
  const line = other.getByRole("group", { name: "Référent, Téléphone" });
  await expect(line).toContainText("03 80 00 00 02");
  await expect(line).toContainText("03 80 00 00 01");
  await line.getByRole("radio", { name: /Mon texte/ }).check();
  expect(await seriousFindings(other)).toEqual([]);
  await other.getByRole("button", { name: "Garder ces choix et enregistrer" }).click();
  await expect(other).toHaveURL(`/membres/${mine}/fiche`);
  await expect(other.getByText("03 80 00 00 02")).toBeVisible();
});

test("MEM-03 the profile counts the expected entries as one answers, and keeps the answers", async ({
  page,
  people,
}) => {
  const { syndicateId, mine } = await twoTowns();
  await enter(people, syndicateId, "dpo");
  await page.goto(`/membres/${mine}/profil`);
  expect(await seriousFindings(page)).toEqual([]);
  const count = page.getByRole("status").filter({ hasText: "attendus" });
  const before = Number.parseInt((await count.textContent()) ?? "", 10);
  const school = page.getByRole("group", { name: /au moins une école publique/ });
  await school.getByLabel("Oui").check();
  await expect(count).not.toContainText(`${before} traitements`);
  await expect(count).toContainText("1 sur 40");
  await page.getByRole("button", { name: "Enregistrer le profil" }).click();
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await page.reload();
  await expect(school.getByLabel("Oui")).toBeChecked();
});

test("ISO-06 a stranger's card and one that never existed answer alike", async ({ context, people }) => {
  const { syndicateId, mine, theirs, elsewhere } = await twoTowns();
  await enter(people, syndicateId, "referent", mine);
  for (const page of ["", "/fiche", "/fiche/modifier", "/fiche/contacts", "/fiche/designation", "/profil"]) {
    for (const id of [theirs, elsewhere.member, newId(), "pas-un-identifiant"]) {
      const answer = await context.request.get(`/membres/${id}${page}`, { maxRedirects: 0 });
      expect([page, id, answer.status()]).toEqual([page, id, 404]);
    }
  }
  for (const path of [
    "/adherents",
    "/adherents/nouveau",
    "/adherents/export",
    "/adherents/communes?q=dijon",
    "/echeances",
  ])
    expect([path, (await context.request.get(path)).status()]).toEqual([path, 404]);
});
