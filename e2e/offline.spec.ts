import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { Tablet } from "./faults/browser";
import { plannedVisit, type Visit } from "./faults/world";
import { expect, test } from "./fixtures";
import { People } from "./people";

const CODE = "cheval agrafe";
const TYPED = "Le classeur rouge se lit depuis le couloir.";
const SHELL = "/visite-hors-ligne";

async function prepare(page: Page, { memberId, visitId }: Visit): Promise<void> {
  await page.goto(`/membres/${memberId}/visites/${visitId}`);
  await page.getByRole("link", { name: "Préparer la visite hors ligne" }).click();
  await page.getByLabel("Code de cet appareil").fill(CODE);
  await page.getByLabel("Le même code, une seconde fois").fill(CODE);
  await page.getByRole("button", { name: "Préparer la visite" }).click();
  await expect(page.getByText(/^Prêt hors ligne ✓ — \d+\u00a0fiches?, .+, chiffré, valable jusqu’au /)).toBeVisible();
}

async function unlock(page: Page, code = CODE): Promise<void> {
  await page.getByLabel("Code de cet appareil").fill(code);
  await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
}

const answer = async (page: Page, question: string, choice: string) => {
  await page.evaluate((code) => {
    location.hash = `question=${code}`;
  }, question);
  await page.locator(".big").getByText(choice, { exact: true }).click();
};

/** Every file of a profile that holds a text, in either of the ways LevelDB writes one. */
function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /IndexedDB|Storage|Cache/.test(file))
    .filter((file) => needles.some((needle) => readFileSync(file).includes(needle)));
}

const openTablet = async (tablet: Tablet, baseURL: string): Promise<[BrowserContext, Page]> => {
  const context = await tablet.start();
  const page = await context.newPage();
  await page.goto(baseURL + SHELL);
  return [context, page];
};

test.describe("a tablet of its own", () => {
  test("OFF-21 prepared, cut off, reloaded, killed and opened again: nothing is missing, and it is sent once", async ({
    migrator,
    baseURL: address,
  }) => {
    const baseURL = address ?? "";
    test.setTimeout(240_000);
    const tablet = new Tablet(true);
    try {
      let [context, page] = await openTablet(tablet, baseURL);
      const people = new People(migrator, context, baseURL);
      const visit = await plannedVisit(migrator, people);
      const [town] = await migrator<{ name: string }[]>`select name from member where id = ${visit.memberId}`;
      await people.signIn("dpo");
      const cookies = await context.cookies();
      await page.goto(`${baseURL}/membres/${visit.memberId}/visites/${visit.visitId}`);
      await page.getByRole("link", { name: "Préparer la visite hors ligne" }).click();
      await page.getByLabel("Code de cet appareil").fill(CODE);
      await page.getByLabel("Le même code, une seconde fois").fill(CODE);
      await page.getByRole("button", { name: "Préparer la visite" }).click();
      await expect(page.getByText(/^Prêt hors ligne ✓ — /)).toBeVisible();
      await page.getByRole("button", { name: "Ouvrir la visite" }).click();

      await context.setOffline(true);
      await page.reload();
      await unlock(page);
      for (const code of ["C2", "C3", "C4"]) await answer(page, code, "Oui");
      await page.evaluate(() => {
        location.hash = "constat=nouveau&question=C2";
      });
      await page.locator("main").getByLabel("Texte du constat", { exact: true }).fill(TYPED);
      await expect(page.getByText(/^Brouillon gardé sur cet appareil/)).toBeVisible();
      await page.getByRole("button", { name: "Garder le constat" }).click();
      await expect(page.getByText("4\u00a0réponses gardées ici, 4 à envoyer")).toBeVisible();

      await tablet.kill();
      const profile = tablet.profileFolder;
      for (const text of [town?.name ?? "-", TYPED]) expect(filesWith(profile, text)).toEqual([]);
      expect(filesWith(profile, "Agnès Boivaux")).toEqual([]);
      // The counts that are not sealed do stand there: the search sees what is to be seen.
      expect(filesWith(profile, visit.visitId)).not.toEqual([]);

      context = await tablet.start();
      await context.setOffline(true);
      page = await context.newPage();
      await page.goto(baseURL + SHELL);
      await unlock(page);
      await expect(page.getByText("4\u00a0réponses gardées ici, 4 à envoyer")).toBeVisible();
      await answer(page, "C5", "Non");
      await expect(page.getByText("5\u00a0réponses gardées ici, 5 à envoyer")).toBeVisible();

      await context.addCookies(cookies);
      await context.setOffline(false);
      await page.getByRole("button", { name: "Envoyer maintenant" }).click();
      await expect(page.getByText("5\u00a0réponses gardées ici, tout est enregistré")).toBeVisible();
      const answers = await migrator<{ question: string; version: number }[]>`
        select question, version from visit_answer where visit_id = ${visit.visitId} order by question`;
      expect(answers.map(({ question, version }) => [question, version])).toEqual([
        ["C2", 1],
        ["C3", 1],
        ["C4", 1],
        ["C5", 1],
      ]);
    } finally {
      await tablet.end();
    }
  });
});

test("OFF-22 five wrong codes destroy the pack; its unsent work is sent after signing in, and nothing is left", async ({
  page,
  context,
  people,
  migrator,
}) => {
  const visit = await plannedVisit(migrator, people);
  await people.signIn("dpo");
  await prepare(page, visit);
  await page.getByRole("button", { name: "Ouvrir la visite" }).click();
  await context.setOffline(true);
  await answer(page, "C2", "Oui");
  await expect(page.getByText("1\u00a0réponse gardée ici, 1 à envoyer")).toBeVisible();
  await page.getByRole("button", { name: "Verrouiller" }).click();
  await expect(page.getByText("1\u00a0réponse gardée ici, à\u00a0envoyer")).toBeVisible();
  for (const left of ["4\u00a0essais", "3\u00a0essais", "2\u00a0essais", "1\u00a0essai"]) {
    await unlock(page, "mauvais code");
    await expect(page.getByText(`Encore ${left},`)).toBeVisible();
  }
  await unlock(page, "mauvais code");
  await expect(page.getByText(/^Cinq codes faux.*1\u00a0réponse gardée à envoyer/)).toBeVisible();
  await context.setOffline(false);
  // The network is back: it leaves by itself, sealed, and the pack with it.
  await expect(page.getByText("Aucune visite préparée sur cet appareil")).toBeVisible();
  await expect(page.getByText(/^Un dossier vient de quitter cet appareil/)).toBeVisible();
  await page.reload();
  await expect(page.getByText("Aucune visite préparée sur cet appareil")).toBeVisible();
  await expect(page.getByText(/^Un dossier vient de quitter/)).toHaveCount(0);
  const answers = await migrator`select question from visit_answer where visit_id = ${visit.visitId}`;
  expect(answers.map(({ question }) => question)).toEqual(["C2"]);
});

test("OFF-23 signed out meanwhile: the work waits, is sent after signing in beside, and signing out clears the device", async ({
  page,
  context,
  people,
  migrator,
}) => {
  const visit = await plannedVisit(migrator, people);
  const personId = await people.signIn("dpo");
  await prepare(page, visit);
  await page.getByRole("button", { name: "Ouvrir la visite" }).click();
  await context.clearCookies();
  await answer(page, "C2", "Oui");
  await expect(page.getByText(/^Votre session a pris fin/)).toBeVisible();
  await expect(page.getByText("1\u00a0réponse gardée ici, 1 à envoyer")).toBeVisible();
  await people.open(personId);
  await page.getByRole("button", { name: "Envoyer maintenant" }).click();
  await expect(page.getByText("1\u00a0réponse gardée ici, tout est enregistré")).toBeVisible();

  await page.goto("/visites");
  await page.getByRole("button", { name: /Votre compte/ }).click();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page).toHaveURL("/connexion");
  const packs = () =>
    page.evaluate(async () => {
      const opened = indexedDB.open("registre-visite");
      const db = await new Promise<IDBDatabase>((resolve) => {
        opened.onsuccess = () => resolve(opened.result);
      });
      const asked = db.transaction("packs").objectStore("packs").count();
      return new Promise<number>((resolve) => {
        asked.onsuccess = () => {
          db.close();
          resolve(asked.result);
        };
      });
    });
  await expect.poll(packs).toBe(0);
});

test("OFF-24 the worker keeps the shell and the build's files, and no page of a person", async ({
  page,
  people,
  migrator,
}) => {
  const visit = await plannedVisit(migrator, people);
  await people.signIn("dpo");
  await prepare(page, visit);
  await page.goto(`/membres/${visit.memberId}/registre`);
  await page.goto("/visites");
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const stores = await Promise.all(names.map((name) => caches.open(name)));
    const requests = await Promise.all(stores.map((store) => store.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => !path.startsWith("/_next/static/")).sort()).toEqual(["/icon.svg", SHELL]);
  const worker = await page.request.get(`${SHELL}/sw.js`);
  expect(worker.headers()["cache-control"]).toBe("private, no-store");
  const manifest = await (await page.request.get(`${SHELL}/manifest.webmanifest`)).json();
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status(), src).toBe(200);
});
