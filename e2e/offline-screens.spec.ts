import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { goToScreen, newVisitedTown, prepare } from "./offline-path";

const LANDSCAPE = { width: 1180, height: 820 };
const PORTRAIT = { width: 820, height: 1180 };
const PHONE = { width: 390, height: 844 };
const LEAST = 44;

/** What is pressed and is smaller than a thumb: a link within a sentence is not counted, nor a box whose label is pressed. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const pressed =
      "button, a.b, summary, select, textarea, input:not([type=hidden]), .choice, .pick label, .tick, nav a, aside li > a";
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((one) => {
      const whole = one instanceof HTMLInputElement && /radio|box/.test(one.type) ? one.closest("label") : one;
      const box = (whole ?? one).getBoundingClientRect();
      const seen = box.width > 0 && box.height > 0 && getComputedStyle(one).visibility !== "hidden";
      if (!seen || one.closest(".vh, .skip, details:not([open]) > :not(summary)") || box.height >= least - 0.5)
        return [];
      return [
        `${one.tagName.toLowerCase()} ${one.className} « ${(one.textContent || one.getAttribute("name") || "").trim().slice(0, 40)} » ${Math.round(box.height)}`,
      ];
    });
  }, LEAST);

test("OFF-41 on every screen of a visit on a device, what is pressed has the size of a thumb; two panes lying, one standing", async ({
  page,
  people,
  migrator,
}) => {
  test.setTimeout(200_000);
  const town = await newVisitedTown(people, migrator);
  await people.open(town.dpo.personId ?? "");
  await prepare(page, town.visit);
  const [canteen] = town.entries;
  for (const screen of [
    ...[
      "question=A4",
      "question=B3",
      "question=C1",
      "question=G2",
      "constat=nouveau&question=C2",
      "agir=nouvelle&question=C2",
    ],
    ...["partie=fiches", `fiche=${canteen.id}`, "partie=nouvelle-fiche", "partie=photos&question=C1", "partie=cloture"],
  ]) {
    await goToScreen(page, screen);
    await expect(page.locator("main h1")).toBeVisible();
    for (const size of [LANDSCAPE, PORTRAIT, PHONE]) {
      await page.setViewportSize(size);
      expect(await tooSmall(page), `${screen} at ${size.width}`).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, `${screen} at ${size.width}`).toBeLessThanOrEqual(0);
    }
  }
  const panes = async (size: { width: number; height: number }) => {
    await page.setViewportSize(size);
    const [work, found] = [await page.locator("main").boundingBox(), await page.locator("aside").first().boundingBox()];
    return { beside: (found?.y ?? 0) < (work?.y ?? 0) + (work?.height ?? 0) && (found?.x ?? 0) !== (work?.x ?? 0) };
  };
  await goToScreen(page, "question=C1");
  expect(await panes(LANDSCAPE)).toEqual({ beside: true });
  expect(await panes(PORTRAIT)).toEqual({ beside: false });

  // The head leaves the question its screen: town, acts and parts in a fifth of a phone, none of it wider than the screen.
  for (const size of [PHONE, { width: 320, height: 568 }]) {
    await page.setViewportSize(size);
    const heading = await page.locator("main").boundingBox();
    expect(heading?.y, `head at ${size.width}`).toBeLessThanOrEqual(200);
    const cut = await page
      .locator(".v-top .b")
      .evaluateAll((acts) => acts.filter((act) => act.scrollWidth > act.clientWidth).map((act) => act.textContent));
    expect(cut, `acts at ${size.width}`).toEqual([]);
  }
});

test("OFF-40 a press that lasts is not lost to the line of the draft: nothing that comes moves the button", async ({
  page,
  people,
  migrator,
}) => {
  const town = await newVisitedTown(people, migrator);
  await people.open(town.dpo.personId ?? "");
  await prepare(page, town.visit);
  await goToScreen(page, "constat=nouveau&question=C2");
  const main = page.locator("main");
  const button = main.getByRole("button", { name: "Garder le constat" });
  await button.scrollIntoViewIfNeeded();
  const at = await button.boundingBox();
  await main.getByLabel("Texte du constat").fill("L’écran se lit depuis la file.");
  await page.mouse.move((at?.x ?? 0) + 20, (at?.y ?? 0) + (at?.height ?? 0) - 3);
  await page.mouse.down();
  await expect(main.getByText(/^Brouillon gardé sur cet appareil/)).toBeVisible();
  await page.mouse.up();
  await expect(page.locator("aside")).toContainText("L’écran se lit depuis la file.");
});
