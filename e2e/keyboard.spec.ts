import type { Page } from "@playwright/test";
import { ROLES } from "@/lib/domain/access/role";
import { expect, test } from "./fixtures";

/** More than any page of these has: a list of a thousand stops would hide a trap. */
const MOST = 400;

/** What Tab must lead to: the group of a radio button is one stop. */
const stopsOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const groups = new Set<string>();
    const all = document.querySelectorAll<HTMLElement>(
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]",
    );
    return [...all].filter((element) => {
      if (element.tabIndex < 0 || element.matches(":disabled") || !element.checkVisibility()) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      const group = `${element.form?.id} ${element.name}`;
      return !groups.has(group) && groups.add(group);
    }).length;
  });

type Stop = { number: number; words: string; shows: boolean };

/** Where the keyboard stands now, and whether one sees it: null on the page itself. */
const standing = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const seen = (window as unknown as { stops?: Element[] }).stops ?? []; // what this test left on the page
    (window as unknown as { stops?: Element[] }).stops = seen; // as above
    if (!seen.includes(element)) seen.push(element);
    const rings = [element, element.parentElement, element.nextElementSibling].filter((one) => one !== null);
    const shows = rings.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    const words = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
    return { number: seen.indexOf(element), words: `${element.tagName} ${words.slice(0, 60)}`, shows };
  });

/** Goes through the page by Tab alone, until it leaves it or begins again. */
async function goThrough(page: Page): Promise<{ stops: number; unseen: string[] }> {
  const unseen: string[] = [];
  let stops = 0;
  for (let presses = 0; presses < MOST; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await standing(page);
    if (!stop || stop.number < stops - 1) return { stops, unseen };
    if (stop.number === stops - 1) continue; // a date has a stop for its day, its month, its year and its calendar
    stops += 1;
    if (!stop.shows) unseen.push(stop.words);
  }
  throw new Error(`${page.url()} still goes on after ${MOST} presses`);
}

for (const role of ROLES) {
  test(`UI-43 a ${role} goes through the home by Tab alone, sees each stop, in forced colours too, and misses none`, async ({
    page,
    people,
  }) => {
    await people.openDemo(role);
    for (const forcedColors of ["none", "active"] as const) {
      await page.emulateMedia({ forcedColors });
      await page.goto("/");
      await page.waitForLoadState("networkidle");
      const there = await stopsOf(page);
      const { stops, unseen } = await goThrough(page);
      expect(unseen, `forced colours ${forcedColors}`).toEqual([]);
      expect(stops, `forced colours ${forcedColors}`).toBeGreaterThanOrEqual(there);
      expect(there).toBeGreaterThan(5);
    }
  });
}

test("UI-43 a stop that one does not see, and one that Tab passes over, are found out", async ({ page, people }) => {
  await people.openDemo("commissioner");
  await page.goto("/commission");
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    const [first] = document.querySelectorAll<HTMLElement>("main a[href], main button");
    if (first) first.style.outline = "none";
  });
  expect((await goThrough(page)).unseen.length).toBeGreaterThan(0);
});
