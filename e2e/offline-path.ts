import { expect, type Page } from "@playwright/test";
import type postgres from "postgres";
import { actorWith } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { adoptTemplate } from "@/lib/services/register/adopt-template";
import { planVisit } from "@/lib/services/visit/plan-visit";
import type { People } from "./people";

export const PIN = "482913";
const EVERYTHING = { has_ccas: "yes", has_videoprotection: "yes", employer: "yes", has_canteen: "yes" };

/** A town where all 66 questions are asked, with two entries, its DPO, its referent and a visit of today. */
export async function newVisitedTown(people: People, sql: postgres.Sql) {
  const memberId = await people.newTown();
  const syndicateId = await people.demoSyndicate();
  await sql`update member_profile set answers = ${sql.json(EVERYTHING)} where member_id = ${memberId}`;
  const dpo = await actorWith(syndicateId, [{ role: "dpo", memberId: null }], "Nadia Kerven");
  const referent = await actorWith(syndicateId, [{ role: "referent", memberId }], "Agnès Boivaux");
  const adopt = (templateId: string) => adoptTemplate(referent, newId(), { memberId, templateId });
  const entries = [await adopt("restauration-scolaire"), await adopt("etat-civil")] as const;
  const visit = await planVisit(dpo, newId(), {
    memberId,
    status: "planned",
    plannedAt: `${new Date().toISOString().slice(0, 10)}T09:00`,
    durationMinutes: 75,
    place: "Mairie",
    purposes: ["first_visit"],
  });
  return { memberId, dpo, referent, entries, visitId: visit.id, visit: `/membres/${memberId}/visites/${visit.id}` };
}

/** The visit itself: the screens before it have a heading too. */
async function expectOpen(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Verrouiller" })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator("main h1")).toBeVisible();
}

/** Takes the visit on this browser, from the link on its page. */
export async function prepare(page: Page, visit: string): Promise<void> {
  await page.goto(visit);
  await page.getByRole("link", { name: "Préparer la visite hors ligne" }).click();
  await page.getByLabel("Code de cet appareil").fill(PIN);
  await page.getByLabel("Le même code, une seconde fois").fill(PIN);
  await page.getByRole("button", { name: "Préparer la visite" }).click();
  await expect(page.getByText(/Prêt hors ligne/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Ouvrir la visite" }).click();
  await expectOpen(page);
}

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel("Code de cet appareil").fill(PIN);
  await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
  await expectOpen(page);
}

/** A screen of the visit, by its anchor: the page stays the same. */
export async function goToScreen(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

const KEPT = /^Gardé sur cet appareil/;

/** Answers the question in hand as its type asks, in turn with an answer, « ne sait pas » and « sans objet ». */
export async function answerHere(page: Page, turn: number): Promise<void> {
  const main = page.locator("main");
  const choices = main.locator(".big .choice");
  if (turn % 7 === 5) await choices.filter({ hasText: "Ne sait pas" }).click();
  else if (turn % 7 === 6) await choices.filter({ hasText: "Sans objet" }).click();
  else {
    for (const box of await main.locator('textarea[name="text"], textarea[name="missing"]').all())
      await box.fill(`Réponse ${turn}`);
    for (const scale of await main.locator("select").all()) await scale.selectOption("2");
    const names = main.locator('input[name="contractName"]');
    if ((await names.count()) > 0) await names.first().fill("Éditeur d’essai");
    const number = main.locator('input[name="number"]');
    if ((await number.count()) > 0) await number.fill("3");
    await choices.first().click();
    await main.getByRole("button", { name: "Garder la réponse" }).click();
  }
  await expect(main.getByText(KEPT)).toBeVisible();
}

/** A JPEG that says where it was taken, as a telephone writes it. */
export async function picture(page: Page, marker: string): Promise<Buffer> {
  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 2400;
    canvas.height = 1800;
    const context = canvas.getContext("2d");
    if (context) {
      context.fillStyle = "#7a4a28";
      context.fillRect(200, 200, 1400, 1200);
    }
    return canvas.toDataURL("image/jpeg").split(",")[1] ?? "";
  });
  const jpeg = Buffer.from(drawn, "base64");
  const comment = Buffer.from(`Exif\0\0${marker}`);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)]);
}
