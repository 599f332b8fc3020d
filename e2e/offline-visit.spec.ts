import { newId } from "@/lib/domain/identifier";
import { saveEntry } from "@/lib/services/register/save-entry";
import { expect, test } from "./fixtures";
import { answerHere, goToScreen, newVisitedTown, picture, prepare, unlock } from "./offline-path";
import { contentOf } from "./town-path";
import { expectReadable } from "./visit-path";

const QUESTIONS = 66;
const MARKER = "GPS-48.8566-2.3522";
const SERVICE = 'input[name="content.service"]';

test("VIS-107 a whole visit without network, sent once when it comes back, a concurrent change becomes a visible conflict", async ({
  page,
  context,
  people,
  migrator,
  complaints,
}) => {
  test.setTimeout(280_000);
  const town = await newVisitedTown(people, migrator);
  const { memberId, visitId, referent } = town;
  const [canteen, registry] = town.entries;
  await people.open(town.dpo.personId ?? "");
  await prepare(page, town.visit);
  await context.setOffline(true);
  await page.reload();
  await unlock(page);
  const main = page.locator("main");
  const line = page.locator(".device-line").first();

  await test.step("the 66 questions, one after the other", async () => {
    for (let turn = 0; turn < QUESTIONS; turn++) {
      await answerHere(page, turn);
      if (turn === 2) await expectReadable(page);
      if (turn === QUESTIONS - 1) break;
      const before = (await main.locator("h1").textContent()) ?? "";
      await page.getByRole("link", { name: "Suivante", exact: true }).click();
      await expect(main.locator("h1")).not.toHaveText(before);
      await expect(main.locator("h1")).toBeFocused();
    }
    await expect(line).toContainText(`${QUESTIONS} réponses gardées ici`);
    await expect(line).toContainText("à envoyer");
  });

  await test.step("a reload comes back to the very question", async () => {
    await goToScreen(page, "question=C2");
    const asked = (await main.locator("h1").textContent()) ?? "";
    await page.waitForTimeout(500); // where one stands is written like what one types, within 300 ms (OFF-40)
    await page.goto("/visite-hors-ligne");
    await unlock(page);
    await expect(main.locator("h1")).toHaveText(asked);
  });

  await test.step("a finding as proposed, and three actions", async () => {
    await main.locator(".big").getByText("Non", { exact: true }).click();
    await main.getByRole("button", { name: "Garder ce constat" }).click();
    await expect(main.getByRole("button", { name: "Garder ce constat" })).toHaveCount(0);
    for (const label of ["Tourner l’écran", "Créer un compte par agent", "Fermer les archives"]) {
      await goToScreen(page, "agir=nouvelle&question=C2");
      await main.getByLabel("Action", { exact: true }).fill(label);
      if (label === "Fermer les archives") {
        // The day that the priority advises follows it, until somebody writes another.
        const day = main.getByLabel("À faire avant le");
        const first = await day.inputValue();
        await main.getByLabel("Priorité").selectOption("1");
        expect((await day.inputValue()) < first).toBe(true);
        await day.fill("2030-01-02");
        await main.getByLabel("Priorité").selectOption("2");
        await expect(day).toHaveValue("2030-01-02");
      }
      await main.getByLabel("Qui s’en charge").selectOption("town");
      await main.getByRole("button", { name: "Convenir d’une action" }).click();
      await expect(page.locator("aside")).toContainText(label);
    }
  });

  await test.step("two entries are corrected in place, one is added from a template", async () => {
    for (const [entry, words] of [
      [canteen, "Cantine de l’école"],
      [registry, "Guichet de l’état civil"],
    ] as const) {
      await goToScreen(page, `fiche=${entry.id}`);
      await expect(main.getByText("Pour atteindre")).toBeVisible();
      await main.locator(SERVICE).fill(words);
      await main.getByRole("button", { name: "Garder la fiche" }).click();
      await expect(page).toHaveURL(/#partie=fiches$/);
    }
    await expectReadable(page);
    await main.getByRole("link", { name: "Ajouter une fiche" }).click();
    await main
      .getByRole("button", { name: /^Ajouter\s: / })
      .first()
      .click();
    await expect(page).toHaveURL(/#fiche=/);
    await main.locator(SERVICE).fill("Secrétariat");
    await main.getByRole("button", { name: "Garder la fiche" }).click();
    await expect(main.getByText("Ajoutée ici")).toBeVisible();
  });

  await test.step("the photo of a place, drawn again without what the camera wrote in it", async () => {
    await goToScreen(page, "partie=photos&question=C1");
    await expect(main.getByText(/jamais un document/)).toBeVisible();
    await main.getByRole("button", { name: "Garder la photo" }).click();
    await expect(main.getByText("Choisissez une photo").first()).toBeVisible();
    const file = { name: "lieu.jpg", mimeType: "image/jpeg", buffer: await picture(page, MARKER) };
    await main.getByLabel("Choisir ou prendre une photo").setInputFiles(file);
    await main.getByLabel("Ce que montre la photo").fill("Guichet d’accueil");
    await main.getByRole("button", { name: "Garder la photo" }).click();
    await expect(main.getByText("Guichet d’accueil")).toBeVisible();
  });

  await test.step("closing, with the agreement of the mayor", async () => {
    await goToScreen(page, "partie=cloture");
    const end = await main.getByLabel("Fin réelle").inputValue();
    await main.getByLabel("Début réel").fill(`${end.slice(0, 11)}00:01`);
    await main.getByLabel("Fin réelle").fill(`${end.slice(0, 11)}00:41`);
    await main.getByRole("checkbox", { name: "Maire", exact: true }).check();
    await main.getByLabel("Phrase 1").fill("Tourner l’écran suffit.");
    await main.getByLabel("Nom du représentant").fill("Odile Vautrel");
    await main.getByLabel("Fonction du représentant").fill("maire");
    await main.getByRole("button", { name: "Garder la clôture" }).click();
    await expect(main.getByText("La visite est close sur cet appareil.")).toBeVisible();
  });

  await test.step("meanwhile the secretary wrote the same field online", async () => {
    const content = await contentOf(canteen.id);
    const [held] = await migrator<{ version: number }[]>`select version from entry where id = ${canteen.id}`;
    await saveEntry(referent, newId(), {
      memberId,
      entryId: canteen.id,
      version: held?.version ?? 0,
      content: { ...content, service: "Service scolaire" },
    });
  });

  await test.step("the network is back: everything is on the server, once", async () => {
    await context.setOffline(false);
    await page.getByRole("button", { name: "Envoyer maintenant" }).click();
    await expect(line).not.toContainText("à envoyer", { timeout: 60_000 });
    const count = async (rows: PromiseLike<{ n: number }[]>) => (await rows)[0]?.n;
    expect(await count(migrator`select count(*)::int n from visit_answer where visit_id = ${visitId}`)).toBe(QUESTIONS);
    expect(await count(migrator`select count(*)::int n from finding where visit_id = ${visitId}`)).toBe(1);
    expect(await count(migrator`select count(*)::int n from action where visit_id = ${visitId}`)).toBe(3);
    expect(await count(migrator`select count(*)::int n from entry where member_id = ${memberId}`)).toBe(3);
    expect(await count(migrator`select count(*)::int n from visit_entry where visit_id = ${visitId}`)).toBe(3);
    expect(await count(migrator`select count(*)::int n from intervention where visit_id = ${visitId}`)).toBe(1);
    const [visit] = await migrator`select status, sentences, agreement from visit where id = ${visitId}`;
    expect(visit).toEqual({
      status: "done",
      sentences: ["Tourner l’écran suffit."],
      agreement: { name: "Odile Vautrel", function: "maire" },
    });
    expect((await contentOf(registry.id)).service).toBe("Guichet de l’état civil");
    expect((await contentOf(canteen.id)).service).toBe("Service scolaire");
  });

  await test.step("both texts wait for the DPO, and the device says so", async () => {
    await goToScreen(page, `fiche=${canteen.id}`);
    await expect(main.getByText("Deux réponses différentes")).toBeVisible();
    await main.getByRole("link", { name: "Choisir entre les deux textes, en ligne" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Appareils et dossiers hors ligne" })).toBeVisible();
  });
  expect(complaints.filter((words) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(words))).toEqual([]);
});
