import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { walk, walked } from "./site";

/** Controls that one presses: fields are typed in by the other tests. */
const PRESSED = "main button, main summary, main [role=button], main a[href^='#'], header button, header summary";

type Control = { index: number; name: string };

const controlsOf = (page: Page): Promise<Control[]> =>
  page.locator(PRESSED).evaluateAll((all) =>
    all
      .map((element, index) => ({ element: element as HTMLElement, index })) // the selector gives HTML elements only
      .filter(({ element }) => element.checkVisibility() && element.getAttribute("aria-disabled") !== "true")
      .map(({ element, index }) => ({
        index,
        name: `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent}`.trim(),
      })),
  );

/** Everything that a reader of the screen would notice: words, states, places. */
const noticed = (page: Page) => page.locator("body").ariaSnapshot();

/** Presses one control of a page freshly opened; says what came of it, or null. */
async function press(page: Page, href: string, control: Control): Promise<string | null> {
  await page.goto(href);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "yes");
  });
  const before = await noticed(page);
  let requests = 0;
  const count = () => {
    requests += 1;
  };
  page.on("request", count);
  await page.locator(PRESSED).nth(control.index).click({ timeout: 5000 });
  const happened = async (): Promise<string | null> => {
    if (requests > 0) return "request";
    if (page.url() !== href) return "navigation";
    if ((await page.locator("dialog[open]").count()) > 0) return "dialog";
    if (await page.evaluate(() => document.body.hasAttribute("data-printed"))) return "print";
    return (await noticed(page)) === before ? null : "change";
  };
  try {
    await expect.poll(happened, { timeout: 3000, intervals: [50, 150, 400, 800] }).not.toBeNull();
    return "done";
  } catch {
    return null;
  } finally {
    page.off("request", count);
  }
}

for (const role of walked) {
  test(`UI-02 every control a ${role} can press does something`, async ({ page, people }) => {
    test.setTimeout(1_800_000);
    await people.openDemo(role);
    const hrefs: string[] = [];
    await walk(page, 40, async () => {
      hrefs.push(page.url());
    });
    const pressed = new Set<string>();
    const idle: string[] = [];
    for (const href of hrefs) {
      await page.goto(href);
      for (const control of await controlsOf(page)) {
        // The same words on another page of the same role are the same control; counts and names of towns vary.
        const key = control.name.replace(/\d+/g, "n");
        if (pressed.has(key)) continue;
        pressed.add(key);
        if ((await press(page, href, control)) === null) idle.push(`${new URL(href).pathname}: ${control.name}`);
        // A press may have signed the person out, or ended the person's own right.
        await people.openDemo(role);
      }
    }
    expect(idle).toEqual([]);
    expect(pressed.size).toBeGreaterThan(0);
  });
}
