import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { newId } from "@/lib/domain/identifier";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";
import { approvedAgain, canteen, readyTown } from "./publication-path";

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

const open = (page: Page, memberId: string) => page.goto(`/membres/${memberId}/registre/publication`);
const publicAddress = (page: Page) => page.getByLabel("Adresse à donner, lisible par tous").inputValue();

/** Sound for axe and no wider than the window, at both widths. */
async function isSound(page: Page) {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await seriousFindings(page), `at ${width}`).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `at ${width}`).toBeLessThanOrEqual(1);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("PUB-20 the mayor publishes from the register's page, and anyone reads the edition in each format", async ({
      page,
      people,
      migrator,
      playwright,
      baseURL,
    }) => {
      const { memberId } = await readyTown({ people, migrator });
      await people.signIn("representative", memberId, "Odile Vautrel");
      await page.goto(`/membres/${memberId}/registre`);
      await page.getByRole("link", { name: "Publication", exact: true }).click();
      await expect(page.getByText("Rien n’est publié encore.")).toBeVisible();
      await expect(page.getByText("1 fiche approuvée", { exact: true })).toBeVisible();
      await page.getByText("2 fiches laissées de côté").first().click();
      await expect(page.getByRole("row", { name: /Alarme de la mairie/ })).toContainText(
        "Non visible dans le registre",
      );
      await expect(page.getByRole("row", { name: /Marché de Noël/ })).toContainText("Jamais approuvée");
      await page.getByRole("button", { name: "Publier l’édition 1" }).click();
      await expect(page.getByText("L’édition est publiée.")).toBeVisible();
      const row = page.getByRole("row", { name: /Édition 1/ });
      await expect(row).toContainText("Odile Vautrel");
      const seal = (await row.getByText(/^[0-9a-f]{64}$/).textContent()) ?? "";
      await expect(page.getByRole("button", { name: "Publier l’édition 2" })).toHaveAttribute("aria-disabled", "true");
      await expect(page.getByText("Rien n’a changé depuis l’édition 1")).toBeVisible();

      const anyone = await playwright.request.newContext(baseURL ? { baseURL } : {});
      const address = new URL(await publicAddress(page)).pathname;
      const html = await (await anyone.get(address)).text();
      expect(html).toContain("Restauration scolaire");
      expect(html).toContain(seal);
      for (const secret of ["Alarme", "Noël", "Odile", "Agnès", "mairie@essai.example", "Armoire", "<script"])
        expect(html, secret).not.toContain(secret);
      const file = async (format: string) => anyone.get(`${address}/export?format=${format}`);
      expect(sha256(await (await file("json")).body())).toBe(seal);
      expect((await (await file("csv")).text()).startsWith("\ufeffN°")).toBe(true);
      expect((await (await file("jsonld")).json())["@type"]).toBe("dpv:ROPA");
      const pdf = await file("pdf");
      expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
      expect(pdf.headers()["content-disposition"]).toMatch(/registre-public-essaiville-[0-9a-f]{6}-edition-1\.pdf/);
      await anyone.dispose();
    });
  });
}

test("PUB-21 the public page and the one to insert are read without signing in, by axe, on a phone and on paper", async ({
  page,
  people,
  migrator,
  complaints,
  browser,
  baseURL,
}) => {
  const { memberId } = await readyTown({ people, migrator }, `Saint-Essai ${newId().slice(-6)}`);
  await people.signIn("representative", memberId);
  await open(page, memberId);
  await isSound(page);
  await page.getByRole("button", { name: "Publier l’édition 1" }).click();
  await expect(page.getByText("L’édition est publiée.")).toBeVisible();
  await isSound(page);
  const address = await publicAddress(page);
  await page.getByRole("link", { name: "Édition 1" }).click();
  await expect(page.getByRole("heading", { name: "2026-001 Restauration scolaire" })).toBeVisible();
  await isSound(page);

  const stranger = await browser.newContext(baseURL ? { baseURL } : {});
  const read = await stranger.newPage();
  read.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  for (const path of [address, `${address}/integrer`]) {
    await read.goto(path);
    await expect(read.getByRole("heading", { level: 1 })).toContainText("Registre des traitements, Saint-Essai");
    await expect(read.getByText(/^Registre au \d\d\/\d\d\/\d{4}, édition 1$/).first()).toBeVisible();
    await isSound(read);
    const told = read.getByRole("rowheader", { name: "Finalité principale" });
    await expect(told).toBeHidden();
    await read.emulateMedia({ media: "print" });
    await expect(read.getByRole("navigation").first()).toBeHidden();
    await expect(read.getByRole("heading", { name: "2026-001 Restauration scolaire" })).toBeVisible();
    await expect(told).toBeVisible();
    await read.emulateMedia({ media: "screen", colorScheme: "dark" });
    await read.getByRole("link", { name: "2026-001 Restauration scolaire" }).click();
    await expect(told).toBeVisible();
    expect(await seriousFindings(read)).toEqual([]);
    await read.emulateMedia({ colorScheme: "light" });
  }
  await stranger.close();
  expect(complaints).toEqual([]);
});

test("PUB-22 the code to insert shows the register in a site of the town, where nothing else of ours can stand", async ({
  page,
  people,
  migrator,
}) => {
  const { memberId } = await readyTown({ people, migrator });
  await people.signIn("representative", memberId);
  await open(page, memberId);
  await page.getByRole("button", { name: "Publier l’édition 1" }).click();
  const code = await page.getByLabel("Code à insérer dans le site de la collectivité").inputValue();
  await page.getByRole("button", { name: "Copier le code à insérer" }).click();
  const address = await publicAddress(page);
  let site = "";
  // The site of the town: another origin, on this machine, as a browser lets no public page reach it.
  const server = createServer((_, answer) => answer.setHeader("content-type", "text/html; charset=utf-8").end(site));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  const shown = async (html: string) => {
    site = `<!doctype html><title>Ma commune</title>${html}`;
    await page.goto(`http://127.0.0.1:${port}/`);
    const frame = page.frames()[1];
    return (await frame?.locator("body").textContent()) ?? "";
  };
  expect(await shown(code)).toContain("Restauration scolaire");
  await expect(page.getByTitle(/^Registre public des traitements, Essaiville/)).toBeVisible();
  for (const path of [address, new URL("/connexion", address).href])
    expect(await shown(`<iframe src="${path}"></iframe>`), path).not.toMatch(/Restauration|Se connecter/);
  server.close();
});

test("PUB-23 an address withdrawn answers as one that never was; a new one opens, and the file is asked again each time", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const { memberId } = await readyTown({ people, migrator });
  await people.signIn("representative", memberId);
  await open(page, memberId);
  await page.getByRole("button", { name: "Publier l’édition 1" }).click();
  const first = new URL(await publicAddress(page)).pathname;
  const known = await page.request.get(first);
  expect(known.headers()["cache-control"]).toBe("no-cache");
  expect(known.headers()["x-robots-tag"]).toBe("noindex");
  const tag = known.headers().etag ?? "";
  expect((await page.request.get(first, { headers: { "if-none-match": tag } })).status()).toBe(304);

  await page.getByRole("button", { name: "Retirer l’adresse" }).click();
  await expect(page.getByText("L’adresse est retirée. Elle ne répond plus.")).toBeVisible();
  const answers = [];
  for (const base of [first, `/registre-public/${"a".repeat(43)}`, "/registre-public/x"])
    for (const path of ["", "/integrer", "/export?format=csv", "/export?format=json"]) {
      const answer = await page.request.get(base + path, { headers: { "if-none-match": tag } });
      const { date: _, ...headers } = answer.headers();
      answers.push(JSON.stringify([answer.status(), path === "/integrer" ? "" : headers, await answer.text()]));
    }
  expect(answers[0]).toContain("404");
  expect(answers[0]).toContain("Ce registre n’est pas publié ici");
  for (const rank of answers.keys()) expect(answers[rank]).toBe(answers[rank % 4]);

  await page.getByRole("button", { name: "Ouvrir une nouvelle adresse" }).click();
  await expect(page.getByText("La nouvelle adresse est ouverte.")).toBeVisible();
  const second = new URL(await publicAddress(page)).pathname;
  expect(second).not.toBe(first);
  expect((await page.request.get(second)).status()).toBe(200);
  expect((await page.request.get(first)).status()).toBe(404);
  expect((await page.request.get(`${second}/export?format=exe`)).status()).toBe(404);
  expect(complaints).toEqual([]);
});

test("PUB-24 a banner tells that the register moved since, entry by entry and field by field, until the next edition", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const { memberId, entryId } = await readyTown({ people, migrator });
  await people.signIn("representative", memberId);
  await open(page, memberId);
  await page.getByRole("button", { name: "Publier l’édition 1" }).click();
  await expect(page.getByText("dit ce que le registre dit aujourd’hui")).toBeVisible();
  await page.goto(`/membres/${memberId}/registre`);
  await expect(page.getByText("Le registre a changé depuis")).toHaveCount(0);

  await approvedAgain({ people, migrator }, entryId, { ...canteen, service: "Intendance" });
  await page.reload();
  await expect(page.getByText(/Le registre a changé depuis l’édition 1, du /)).toBeVisible();
  await page.getByText("Voir ce qui a changé").click();
  await expect(page.getByText("2026-001 Restauration scolaire\u00a0: Service", { exact: true })).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "Voir la publication" }).click();
  await expect(page.getByRole("heading", { name: "Ce qui a changé depuis la dernière édition" })).toBeVisible();

  await page.getByText("Choisir les rubriques communiquées").click();
  await page.getByRole("checkbox", { name: "Sous-traitants" }).uncheck();
  await page.getByRole("button", { name: "Enregistrer ces choix" }).click();
  await expect(page.getByText("La prochaine édition en tiendra compte.")).toBeVisible();
  await expect(page.getByText("Non communiqué, par votre choix\u00a0: Sous-traitants.").first()).toBeVisible();
  await page.getByRole("button", { name: "Publier l’édition 2" }).click();
  await expect(page.getByText("L’édition est publiée.")).toBeVisible();
  const html = await (await page.request.get(await publicAddress(page))).text();
  expect(html).toContain("édition 2");
  expect(html).toContain("Intendance");
  expect(html).not.toContain("Logicantine");
  await page.goto(`/membres/${memberId}/registre/publication/1`);
  await expect(page.getByRole("cell", { name: "Service scolaire" }).first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test("PUB-25 the DPO and the secretary read why they do not publish; two windows publish once", async ({
  page,
  people,
  migrator,
}) => {
  const { memberId } = await readyTown({ people, migrator });
  for (const role of ["dpo", "referent"] as const) {
    await people.signIn(role, role === "dpo" ? null : memberId);
    await open(page, memberId);
    await expect(page.getByRole("button", { name: "Publier l’édition 1" })).toHaveAttribute("aria-disabled", "true");
    await expect(page.getByText("Seul le représentant de la collectivité publie")).toBeVisible();
    await expect(page.getByRole("button", { name: /adresse|choix/ })).toHaveCount(0);
  }
  await people.signIn("representative", memberId);
  await open(page, memberId);
  const other = await page.context().newPage();
  await open(other, memberId);
  await page.getByRole("button", { name: "Publier l’édition 1" }).click();
  await expect(page.getByText("L’édition est publiée.")).toBeVisible();
  await other.getByRole("button", { name: "Publier l’édition 1" }).click();
  await expect(
    other.getByRole("alert").filter({ hasText: "Rien n’a changé depuis la dernière édition" }),
  ).toBeVisible();
  await open(page, memberId);
  await expect(page.getByRole("row", { name: /Édition \d/ })).toHaveCount(1);
});

test("PUB-25 a town that approved nothing is told what to do first", async ({ page, people, complaints }) => {
  const memberId = await people.newTown();
  await people.signIn("representative", memberId);
  await open(page, memberId);
  await expect(page.getByRole("button", { name: "Publier l’édition 1" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText("Approuvez d’abord le registre")).toBeVisible();
  await expect(page.getByText("Elle s’ouvrira avec la première édition.")).toBeVisible();
  await isSound(page);
  expect(complaints).toEqual([]);
});
