import postgres from "postgres";
import { freePort } from "@/lib/cli/free-port.mjs";
import { trialApplication } from "@/lib/cli/trial.mjs";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";
import { People } from "./people";

const SUBJECT = "Un notaire demande un extrait d’acte";

test("BAD-05 while the database is away a static page says so with 503, and what was typed is there when it is back", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const port = await freePort();
  const baseURL = `http://127.0.0.1:${port}`;
  // An application of its own: the other tests must keep their database.
  const trial = await trialApplication(process.cwd(), { port, demo: false, secret: process.env.NEXTAUTH_SECRET ?? "" });
  const superuser = postgres(trial.superuserUrl, { max: 1 });
  const context = await browser.newContext({ baseURL, locale: "fr-FR" });
  try {
    const people = new People(superuser, context, baseURL);
    const town = await people.newTown();
    await people.signIn("dpo");
    const page = await context.newPage();
    await page.goto(`/interventions/nouvelle?adherent=${town}`);
    await page.getByLabel("Objet").fill(SUBJECT);
    await superuser.end();
    const resume = await trial.interrupt();

    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "L’envoi n’a pas abouti." })).toBeVisible();
    await expect(page.getByLabel("Objet")).toHaveValue(SUBJECT);
    await expect
      .poll(async () => (await page.request.get("/", { headers: { accept: "text/html" } })).status())
      .toBe(503);
    expect((await page.request.get("/api/livez")).status()).toBe(200);
    expect((await page.request.get("/api/readyz")).status()).toBe(503);
    expect((await page.reload())?.status()).toBe(503);
    await expect(page.getByText("La base de données ne répond pas.")).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);

    await resume();
    await expect.poll(async () => (await page.request.get("/api/readyz")).status()).toBe(200);
    // The last answer of the database holds for a second.
    await expect(async () => {
      const again = page.getByRole("link", { name: "Essayer de nouveau" });
      if (await again.isVisible()) await again.click();
      await expect(page.getByLabel("Objet")).toBeVisible({ timeout: 3000 });
    }).toPass();
    await expect(page.getByLabel("Objet")).toHaveValue(SUBJECT);
  } finally {
    await context.close();
    await trial.stop();
  }
});
