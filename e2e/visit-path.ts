import { expect, type Page } from "@playwright/test";
import { seriousFindings } from "./axe";

const SIZES = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
];

/** What is said of the page, and whether it scrolls sideways, on a desk and on the smallest phone. */
export async function expectReadable(page: Page): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await seriousFindings(page), `${page.url()} at ${size.width}`).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, `${page.url()} at ${size.width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Answers the question in hand by a touch, which saves it. */
export async function answer(page: Page, questionnaire: string, code: string, choice: string): Promise<void> {
  await page.goto(`${questionnaire}?question=${code}`);
  await page.locator(".big").getByText(choice, { exact: true }).click();
  await expect(page.getByText(/Enregistré à \d\d:\d\d/)).toBeVisible();
}

/** Keeps the finding that the answer proposed, in the words proposed. */
export async function keepProposed(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByLabel("Texte du constat")).toHaveValue(words);
  await page.getByRole("button", { name: "Garder ce constat" }).click();
  await expect(page.getByRole("button", { name: "Garder ce constat" })).toHaveCount(0);
}

/** Sheets of A4 that the page makes on paper. */
export async function sheets(page: Page): Promise<number> {
  const paper = (await page.pdf({ format: "A4" })).toString("latin1");
  return paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
