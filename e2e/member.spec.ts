import { newMember, newSyndicate, twoTowns } from "@/db/testing/people";
import { plantAction, plantIntervention, plantVisit } from "@/db/testing/work";
import type { Role } from "@/lib/domain/access/role";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";
import type { People } from "./people";

/** Signs in as someone who holds that one role, in a syndicate made for the test. */
const enter = async (people: People, syndicateId: string, role: Role, memberId: string | null = null) =>
  people.open(await people.newPerson([{ role, memberId }], "Camille Essai", syndicateId));

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("MEM-04 the national list is searched by a plain form", async ({ page, people }) => {
    await enter(people, await newSyndicate(), "admin");
    await page.goto("/adherents/nouveau");
    await page.getByLabel("Commune de la liste nationale").fill("ambérieu bugey");
    await page.getByRole("button", { name: "Chercher", exact: true }).click();
    await page.getByRole("link", { name: "Prendre Ambérieu-en-Bugey" }).click();
    await expect(page.getByText("Ambérieu-en-Bugey (01004), d’après la liste nationale")).toBeVisible();
  });

  test("MEM-06 another member is chosen by a plain form", async ({ page, people }) => {
    const { syndicateId, mine } = await twoTowns();
    const wanted = await newMember(syndicateId, { name: "Étrépy" });
    await enter(people, syndicateId, "dpo");
    await page.goto(`/adherents/choisir?retour=/membres/${mine}/profil`);
    await page.getByLabel("Nom").fill("etrep");
    await page.getByRole("button", { name: "Chercher", exact: true }).click();
    await page.getByRole("link", { name: "Étrépy" }).click();
    await expect(page).toHaveURL(`/membres/${wanted}/profil`);
  });
});

test("MEM-05 the DPO sees each member, filters, sorts and takes the list away", async ({
  page,
  people,
  complaints,
}) => {
  const syndicateId = await newSyndicate();
  const late = await newMember(syndicateId, { name: "Écotay" });
  await newMember(syndicateId, { name: "=Damprelle" });
  await plantVisit({ syndicateId, memberId: late }, { status: "done", doneFrom: "2022-11-10T10:00:00Z" });
  await plantIntervention({ syndicateId, memberId: late }, { date: "2022-11-16" });
  await plantAction({ syndicateId, memberId: late }, { dueOn: "2023-01-01" });
  await enter(people, syndicateId, "dpo");

  await page.goto("/");
  await expect(page.getByRole("heading", { name: "2 adhérents" })).toBeVisible();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toContainText("Écotaycommune, 700 hab.Absent10 nov. 202216 nov. 20221 action échue");
  await expect(rows.nth(2)).toContainText("jamaisaucune");
  await expect(page.getByText("1 échéance dépassée")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole("link", { name: /^Adhérent\s*, trier/ }).click();
  await expect(page).toHaveURL(/tri=nom/);
  await page.getByLabel("Visite").selectOption("Jamais visités (1)");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(/visite=jamais/);
  await expect(page.getByRole("heading", { name: "1 adhérent sur 2" })).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Exporter 1 ligne" }).click(),
  ]);
  const file = await (await download.createReadStream()).toArray();
  expect(Buffer.concat(file).toString("utf8")).toBe(
    "\ufeffAdhérent;Type;INSEE;SIREN;Population;Niveau du registre;Dernière visite;Dernière intervention;Actions échues;Fiches à revoir;Questions sans réponse\r\n" +
      "'=Damprelle;Commune;;;700;Absent;;;0;0;0\r\n",
  );
  await page.getByRole("link", { name: /Jamais visités .*retirer ce filtre/ }).click();
  await expect(page.getByRole("heading", { name: "2 adhérents" })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("MEM-06 one key changes the member in hand, on the same page", async ({ page, people }) => {
  const { syndicateId, mine } = await twoTowns();
  const wanted = await newMember(syndicateId, { name: "Étrépy" });
  await enter(people, syndicateId, "dpo");
  await page.goto(`/membres/${mine}/fiche`);
  await expect(page.getByRole("link", { name: /Changer/ })).toHaveAttribute("aria-keyshortcuts", "M");
  await page.keyboard.press("m");
  await expect(page.getByLabel("Nom")).toBeFocused();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.type("etrep");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/membres/${wanted}/fiche`);
  await expect(page.getByRole("banner")).toContainText("Étrépy");

  // The letters typed while the page is on its way wait for it, and Enter on an empty field chooses nobody.
  await page.waitForFunction(() => document.querySelector("[aria-keyshortcuts=M] kbd"));
  let release = () => {};
  const typed = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\/adherents\/choisir/, async (route) => {
    await typed;
    await route.continue();
  });
  await page.keyboard.press("m");
  await page.keyboard.type("damp");
  release();
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("damp");
  await expect(page.getByRole("link", { name: "Étrépy" })).toBeHidden();
  await page.getByLabel("Nom", { exact: true }).fill("");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Quelle collectivité/ })).toBeVisible();
  await expect(page).toHaveURL(/choisir/);
});

test("MEM-08 what falls due is listed by date, and narrows by nature", async ({ page, people, complaints }) => {
  const { syndicateId, mine, theirs } = await twoTowns();
  await plantAction({ syndicateId, memberId: mine }, { dueOn: "2023-01-01", label: "Fermer l’armoire" });
  await plantVisit({ syndicateId, memberId: theirs }, { status: "planned", plannedAt: "2099-11-17T13:00:00Z" });
  await enter(people, syndicateId, "dpo");
  await page.goto("/echeances");
  await expect(page.getByRole("heading", { name: "2 échéances" })).toBeVisible();
  await expect(page.getByRole("row").nth(1)).toContainText("Fermer l’armoire");
  await expect(page.getByRole("row").nth(2)).toContainText("17 nov. 2099, 14:00");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel("Nature").selectOption("Visite");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page.getByRole("heading", { name: "1 échéance" })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("ACC-10 each role starts from its own page", async ({ page, people }) => {
  const { syndicateId, mine } = await twoTowns();
  const homes = [
    ["referent", mine, `/membres/${mine}/registre/a-faire`],
    ["representative", mine, `/membres/${mine}/registre/a-approuver`],
    ["commissioner", null, "/commission"],
    ["technician", null, "/demandes-informatiques"],
    ["admin", null, "/"],
    ["dpo", null, "/"],
  ] as const;
  for (const [role, memberId, home] of homes) {
    await enter(people, syndicateId, role, memberId);
    await page.goto("/");
    expect(new URL(page.url()).pathname).toBe(home);
  }
});
