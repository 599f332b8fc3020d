import { randomBytes } from "node:crypto";
import { newMember, newSyndicate } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { blankContent } from "@/lib/domain/register/content/blank";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";

/** A syndicate of two towns, one thing of each kind in the first, and a word that only the second holds. */
async function newWorld(migrator: Parameters<Parameters<typeof test>[2]>[0]["migrator"]) {
  const syndicateId = await newSyndicate();
  const mark = randomBytes(3).toString("hex");
  const mine = await newMember(syndicateId, { name: "Cunelières" });
  const theirs = await newMember(syndicateId, { name: "Montgrésil" });
  const entry = async (memberId: string, name: string) => {
    const id = newId();
    const content = blankContent({ name, domain: "enfance", controllerRole: "commune" }); // plain JSON
    await migrator`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, created_by, updated_by, search_text)
      values (${syndicateId}, ${memberId}, ${id}, ${id}, ${name}, 'enfance', ${migrator.json(content as never)}, 'Essai', 'Essai', 'Repas des enfants')`;
    return id;
  };
  const canteen = await entry(mine, "Restauration scolaire");
  await entry(theirs, `Quillardoir ${mark}`);
  return { syndicateId, mine, theirs, canteen };
}

const box = "Chercher partout";

test("FND-16 Ctrl K, a misspelt name, an arrow and Enter open the thing; Escape gives the focus back", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const { syndicateId, mine, canteen } = await newWorld(migrator);
  await people.open(await people.newPerson([{ role: "dpo", memberId: null }], "Claire Essai", syndicateId));
  await page.goto("/modeles");
  const field = page.getByRole("search", { name: box }).locator("input[name=q]");
  await expect(field).toBeVisible();
  const filter = page.getByRole("main").getByRole("searchbox").first();
  await filter.focus();

  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.type("Cunelères");
  const list = page.getByRole("listbox", { name: box });
  await expect(list.getByRole("group", { name: /^Adhérents, 1\srésultat$/ })).toContainText("Cunelières");
  await expect(page.getByRole("status").filter({ hasText: "résultats proches" })).toContainText("« Cunelières »");
  await expect(field).toHaveAttribute("aria-expanded", "true");
  expect(await seriousFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.keyboard.press("Escape");
  await expect(filter).toBeFocused();
  await expect(list).toBeHidden();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("restaurtion Cunelières");
  const option = list.getByRole("option", { name: /Restauration scolaire/ });
  await expect(option).toContainText("Cunelières");
  await page.keyboard.press("ArrowDown");
  await expect(option).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", (await option.getAttribute("id")) ?? "no id");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/membres/${mine}/registre/fiches/${canteen}`);
  expect(complaints).toEqual([]);
});

test("FND-16 what is typed stands in no address while one types, and a page is reached by its name", async ({
  page,
  people,
  migrator,
}) => {
  const { syndicateId } = await newWorld(migrator);
  await people.open(await people.newPerson([{ role: "dpo", memberId: null }], "Claire Essai", syndicateId));
  const asked: string[] = [];
  page.on("request", (request) =>
    asked.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search}`),
  );
  await page.goto("/interventions");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("echeanc");
  await expect.poll(() => asked).toContain("POST /recherche/resultats");
  await page.getByRole("group", { name: "Aller à" }).getByRole("option", { name: "Échéances" }).click();
  await expect(page).toHaveURL("/echeances");
  expect(asked.filter((one) => /\?.*echeanc/.test(one))).toEqual([]);
});

test("FND-17 without a script the box is a form, and its page says what was read instead", async ({
  browser,
  baseURL,
  people,
  page,
  migrator,
}) => {
  const { syndicateId, mine } = await newWorld(migrator);
  await people.open(await people.newPerson([{ role: "referent", memberId: mine }], "Agnès Essai", syndicateId));
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: baseURL ?? "",
    locale: "fr-FR",
    viewport: { width: 320, height: 700 },
    storageState: await page.context().storageState(),
  });
  const tab = await plain.newPage();
  await tab.goto(`/membres/${mine}/registre`);
  await tab.getByRole("searchbox", { name: box }).fill("restoration");
  await tab
    .getByRole("search", { name: box })
    .getByRole("button", { name: /Chercher/ })
    .click();
  await expect(tab).toHaveURL("/recherche?q=restoration");
  await expect(
    tab.getByText("Aucun résultat exact pour « restoration ». Voici les résultats proches : « Restauration »."),
  ).toBeVisible();
  await tab.getByRole("link", { name: "Restauration scolaire" }).click();
  await expect(tab.getByRole("heading", { level: 1 })).toContainText("Restauration scolaire");
  await plain.close();
});

test("FND-15 a stranger's word finds and suggests nothing, on the page as in the box", async ({
  page,
  people,
  migrator,
}) => {
  const { syndicateId, mine } = await newWorld(migrator);
  await people.open(await people.newPerson([{ role: "referent", memberId: mine }], "Agnès Essai", syndicateId));
  const answers: string[] = [];
  for (const q of ["quillardoir", "quillardor", "montgresil", "inexistantissime"]) {
    await page.goto(`/recherche?q=${q}`);
    await expect(page.getByText(`Rien ne répond à « ${q} »`)).toBeVisible();
    const headers = { origin: new URL(page.url()).origin };
    const answer = await page.request.post("/recherche/resultats", { data: { q }, headers });
    expect(answer.headers()["cache-control"]).toContain("no-store");
    answers.push(await answer.text());
  }
  expect(new Set(answers).size).toBe(1);
});

test("FND-18 the box answers who is signed in, from this site, and finds; a commissioner has none", async ({
  page,
  people,
  migrator,
}) => {
  const { syndicateId, mine } = await newWorld(migrator);
  await page.goto("/connexion");
  const origin = new URL(page.url()).origin;
  const post = (data: unknown, from = origin) =>
    page.request.post("/recherche/resultats", { data, headers: { origin: from } }).then((answer) => answer.status());
  expect(await post({ q: "mot" })).toBe(401);
  await people.open(await people.newPerson([{ role: "commissioner", memberId: null }], "Luc Essai", syndicateId));
  expect(await post({ q: "mot" })).toBe(404);
  await page.goto("/commission");
  await expect(page.getByRole("search", { name: box })).toHaveCount(0);
  expect((await page.goto("/recherche?q=mot"))?.status()).toBe(404);
  await people.open(await people.newPerson([{ role: "referent", memberId: mine }], "Agnès Essai", syndicateId));
  expect(await post({ q: "mot" }, "https://ailleurs.example")).toBe(403);
  expect(await post({ q: 1 })).toBe(400);
  expect(await post("rien")).toBe(400);
  expect(await post({ q: "mot" })).toBe(200);
});

test("FND-19 one kind stands in full on its own page, and a person of two roles searches as either", async ({
  page,
  people,
  migrator,
}) => {
  const { syndicateId, mine } = await newWorld(migrator);
  for (let rank = 0; rank < 7; rank++)
    await migrator`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, created_by, updated_by)
      values (${syndicateId}, ${mine}, ${newId()}, ${`F-${rank}`}, ${`Cimetière ${rank}`}, 'population', ${migrator.json({})}, 'Essai', 'Essai')`;
  const grants = [
    { role: "referent", memberId: mine },
    { role: "admin", memberId: null },
  ] as const;
  await people.open(await people.newPerson([...grants], "Noé Deuxrôles", syndicateId));
  await page.goto("/recherche?q=cimetiere");
  await expect(page.getByRole("heading", { name: /^Registre, 7\srésultats$/ })).toBeVisible();
  await expect(page.getByRole("table", { name: "Registre" }).getByRole("row")).toHaveCount(6);
  await page.getByRole("link", { name: /^Voir les 7\srésultats$/ }).click();
  await expect(page).toHaveURL("/recherche?q=cimetiere&dans=entry");
  await expect(page.getByRole("table", { name: "Registre" }).getByRole("row")).toHaveCount(8);
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto("/recherche?q=deuxroles");
  await expect(page.getByText("Rien ne répond à « deuxroles »")).toBeVisible();
  await page.getByRole("navigation", { name: "Chercher comme" }).getByRole("link", { name: "administration" }).click();
  await page.getByRole("link", { name: "Noé Deuxrôles" }).click();
  await expect(page.getByRole("heading", { name: "Noé Deuxrôles" })).toBeVisible();
});
