import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";

const MINUTES = [
  "Communication des données (37\u00a0%)",
  "Relation citoyen/usager (27\u00a0%)",
  "Ressources humaines (15,5\u00a0%)",
  "46 membres sur 60",
  "11 membres ont accueilli au moins une visite",
];

/** Sound for axe and no wider than the window, at both widths; axe needs JavaScript, and is asked on the way that has it. */
async function isSound(page: Page, hasScript = true) {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    if (hasScript) expect(await seriousFindings(page), `at ${width}`).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `at ${width}`).toBeLessThanOrEqual(1);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

const plain = (text: string) => text.replace(/\s+/g, " ");
const pagesIn = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type ?\/Page\b/g)?.length;

async function openMinutes(page: Page) {
  await page.goto("/commission/seances");
  await page.getByRole("link", { name: "16 novembre 2022" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Commission du 16 novembre 2022");
}

test("MEE-20 a commissioner reads the meeting of the minutes on its page, its two printed pages and in each file", async ({
  page,
  people,
  complaints,
}) => {
  await people.openDemo("commissioner");
  await openMinutes(page);
  await isSound(page);
  await expect(page.getByRole("button")).toHaveCount(
    await page.getByRole("button", { name: /Menu|compte|Irène/ }).count(),
  );
  const meeting = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "Lire les deux pages" }).click();
  for (const said of MINUTES) await expect(page.locator(".said")).toContainText(said);
  const main = page.locator("main");
  await expect(main).toContainText("Sur place\u00a0: 8\u00a0%, soit 80 sur 1\u202f000");
  await expect(main).toContainText("Progiciels Berger-Levrault\u00a0: 70\u00a0%");
  await isSound(page);
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
  const titles = page.locator("svg.chart");
  for (const chart of await titles.all()) {
    await expect(chart.locator("title").first()).not.toBeEmpty();
    await expect(chart.locator("desc").first()).not.toBeEmpty();
  }
  const file = async (query: string) => {
    const answer = await page.request.get(`${meeting}/export?${query}`);
    expect(answer.status(), query).toBe(200);
    return answer.body();
  };
  expect(pagesIn(await file("format=pdf"))).toBe(2);
  const docx = Buffer.from(unzipSync(await file("format=docx"))["word/document.xml"] ?? []).toString();
  for (const said of MINUTES) expect(plain(docx)).toContain(plain(said));
  const ods = Buffer.from(unzipSync(await file("format=ods"))["content.xml"] ?? []).toString();
  for (const value of ["74", "54", "31", "15.5", "46", "11", "700"]) expect(ods).toContain(`office:value="${value}"`);
  expect((await file("format=svg&figure=themes")).toString()).toContain("<desc");
  expect((await file("format=png&figure=months")).subarray(1, 4).toString()).toBe("PNG");
  expect((await page.request.get(`${meeting}/export?format=exe`)).status()).toBe(404);
  expect((await page.request.get(`${meeting}/modifier`)).status()).toBe(404);
  expect(complaints).toEqual([]);
});

test("MEE-21 the projection is led by keys, one figure a page, and Escape leads back", async ({
  page,
  people,
  complaints,
}) => {
  await people.openDemo("commissioner");
  await openMinutes(page);
  const meeting = page.url();
  await page.getByRole("link", { name: "Projeter" }).click();
  await page.waitForURL(/\/projection$/);
  await isSound(page);
  await page.reload();
  const here = () => page.evaluate(() => document.activeElement?.id);
  await expect(page.getByRole("button", { name: "Plein écran" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  expect(await here()).toBe("page-2");
  await expect(page.locator("#page-2")).toBeInViewport();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  expect(await here()).toBe("page-2");
  await page.keyboard.press("End");
  expect(await here()).toBe("page-11");
  await page.keyboard.press("Home");
  expect(await here()).toBe("page-1");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(meeting);
  expect(complaints).toEqual([]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("MEE-22 the DPO prepares a meeting, freezes its figures, decides, and gives an address that is read and withdrawn", async ({
      page,
      people,
      browser,
      complaints,
    }) => {
      await people.openDemo("dpo");
      await page.goto("/commission/seances");
      await page.getByRole("link", { name: "Préparer une séance" }).click();
      const title = `Commission d’essai ${javaScriptEnabled}`;
      // What one meeting decides is carried to the next: each way of doing has words of its own.
      const decided = `Équiper les élus d’une messagerie ${javaScriptEnabled}`;
      await page.getByLabel("Nom de la séance").fill(title);
      await page.getByLabel("Date de la séance").fill("2024-06-12");
      await page.getByLabel("Chiffres du").fill("2023-01-01");
      await page.getByLabel("Chiffres au").fill("2022-12-31");
      await page.getByRole("button", { name: "Préparer une séance" }).click();
      await expect(page.getByLabel("Nom de la séance")).toHaveValue(title);
      await page.getByLabel("Chiffres au").fill("2023-12-31");
      await page.getByLabel("Ordre du jour").fill("Bilan de l’année\nQuestions");
      await page.getByLabel("Présents").fill("Présidente");
      await page.getByRole("button", { name: "Préparer une séance" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.getByText("Reportées des séances précédentes")).toBeVisible();
      await expect(page.getByText("Décision\u00a0: Visiter les quatorze membres")).toBeVisible();

      await page.getByRole("button", { name: "Figer les chiffres" }).click();
      await expect(page.getByText(/Version 1, figée le/)).toBeVisible();
      await expect(page.locator("code.seal")).toHaveText(/^[0-9a-f]{64}$/);

      await page.getByRole("textbox", { name: "Texte" }).fill(decided);
      await page.getByRole("textbox", { name: "À faire par" }).fill("Service informatique");
      await page.getByRole("button", { name: "Noter", exact: true }).click();
      const item = page.getByRole("listitem").filter({ hasText: decided });
      await expect(item).toContainText("à faire par\u00a0: Service informatique");
      await item.getByText("Clore", { exact: false }).first().click();
      await item.getByLabel("Ce qui a été fait").fill("Comptes créés");
      await item.getByRole("button", { name: "Clore" }).click();
      await expect(item).toContainText("Comptes créés");
      await isSound(page, javaScriptEnabled);

      await page.getByRole("textbox", { name: "Donnée à" }).fill("Présidente");
      await page.getByRole("button", { name: "Créer une adresse" }).click();
      await expect(page.getByText(/L’adresse est prête/)).toBeVisible();
      const address = await page.getByLabel("Adresse de lecture").inputValue();
      const path = new URL(address).pathname;
      const stranger = await browser.newContext({ javaScriptEnabled });
      const guest = await stranger.newPage();
      const origin = new URL(page.url()).origin;
      await guest.goto(origin + path);
      await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Bilan du DPO mutualisé");
      await expect(guest.locator("main")).toContainText(title);
      await expect(guest.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
      expect(await guest.locator("a[href], nav, form").count()).toBe(0);
      await isSound(guest, javaScriptEnabled);
      await page.reload();
      const link = page.getByRole("listitem").filter({ hasText: "Présidente, version 1" });
      await expect(link).toContainText("1 lecture");
      await link.getByRole("button", { name: /Retirer/ }).click();
      await expect(link).toContainText("retirée le");
      await guest.goto(origin + path);
      await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Cette adresse n’ouvre rien");
      await stranger.close();

      await page.getByRole("link", { name: "Comparer avec aujourd’hui" }).click();
      // The members that other tests add join the denominators; nobody else writes an act of that year.
      const year = page.getByRole("row", { name: /^interventions par année, 2023/ });
      await expect(year.getByRole("cell")).toHaveText(["58", "58", "0"]);
      await isSound(page, javaScriptEnabled);
      expect(complaints).toEqual([]);
    });
  });
}

test("MEE-23 nobody but the DPO and the commission reads a meeting", async ({ page, people }) => {
  await people.openDemo("dpo");
  await openMinutes(page);
  const meeting = new URL(page.url()).pathname;
  for (const role of ["admin", "technician", "referent", "representative"] as const) {
    await people.openDemo(role);
    for (const path of ["/commission/seances", meeting, `${meeting}/chiffres`, `${meeting}/export?format=pdf`])
      expect((await page.request.get(path)).status(), `${role} ${path}`).toBe(404);
  }
});
