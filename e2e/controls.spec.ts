import type { Page } from "@playwright/test";
import { ROLES } from "@/lib/domain/access/role";
import { expect, test } from "./fixtures";
import { walk } from "./site";

/** Controls that one presses: fields are typed in by the other tests. */
const PRESSED = "main button, main summary, main [role=button], main a[href^='#'], header button, header summary";

/**
 * What one reads on each control that can be pressed now; each is marked with its words, to be found again. The same words on
 * another page of the same role are the same control; counts vary.
 */
const controlsOf = (page: Page): Promise<string[]> =>
  page.locator(PRESSED).evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility() && element.getAttribute("aria-disabled") !== "true")
      .map((element) => {
        const words = `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent}`;
        const key = words.trim().replace(/\d+/g, "n");
        element.setAttribute("data-control", key);
        return key;
      }),
  );

/** A page that is leaving by itself may stop the first try. */
const open = (page: Page, href: string) => expect(() => page.goto(href)).toPass();

/** Everything that a reader of the screen would notice: words, states, places. */
const noticed = (page: Page) => page.locator("body").ariaSnapshot();

/** Two ways to approve the same entries: whichever is pressed first takes the other away; REG-93 and REG-97 press each. */
const PRESSED_ELSEWHERE = ["BUTTON Approuver n fiches", "BUTTON Approuver les fiches cochées"];

/** A line taken out of a list is saved by itself, and its other buttons with it: those come first. */
const takesAway = (one: string, other: string) => Number(/Retirer/.test(one)) - Number(/Retirer/.test(other));

type Press = "done" | "idle" | "gone";

/** Presses one control of the page as it stands, and says what came of it: an earlier press may have taken it off the page. */
async function press(page: Page, key: string): Promise<Press> {
  if (!(await controlsOf(page)).includes(key)) return "gone";
  const href = page.url();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "yes");
  });
  const before = await noticed(page);
  const request = page.waitForEvent("request", { timeout: 5000 });
  const happened = async (): Promise<string | null> => {
    if (page.url() !== href) return "navigation";
    if ((await page.locator("dialog[open]").count()) > 0) return "dialog";
    if (await page.evaluate(() => document.body.hasAttribute("data-printed"))) return "print";
    return (await noticed(page)) === before ? null : "change";
  };
  const control = page.locator(`[data-control=${JSON.stringify(key)}]`).first();
  // The answer itself is not waited for: a document may be long to make, and a page that leaves cannot be looked at.
  const pressed = control.click({ timeout: 5000, noWaitAfter: true });
  const change = pressed.then(() =>
    expect.poll(happened, { timeout: 3000, intervals: [50, 150, 400, 800] }).not.toBeNull(),
  );
  return Promise.any([request, change]).then(
    () => "done",
    () => pressed.then(() => "idle"),
  );
}

for (const role of ROLES) {
  test(`UI-02 every control a ${role} can press does something`, async ({ page, people }) => {
    test.setTimeout(1_800_000);
    await people.openDemo(role);
    // What an earlier press began to write is not offered again.
    await page.addInitScript(() => localStorage.clear());
    const hrefs: string[] = [];
    await walk(page, 40, async () => {
      hrefs.push(page.url());
    });
    const pressed = new Map<string, Press>();
    const idle: string[] = [];
    for (const href of hrefs) {
      await open(page, href);
      for (const key of (await controlsOf(page)).toSorted(takesAway)) {
        if ((pressed.get(key) ?? "gone") !== "gone") continue;
        await open(page, href);
        const came = await press(page, key);
        pressed.set(key, came);
        if (came === "idle") idle.push(`${new URL(href).pathname}: ${key}`);
        // A press may have signed the person out, or ended the person's own right.
        await people.openDemo(role);
      }
    }
    const gone = [...pressed]
      .filter(([key, came]) => came === "gone" && !PRESSED_ELSEWHERE.includes(key))
      .map(([key]) => key);
    expect(idle).toEqual([]);
    expect(gone, "controls that another press took away before their turn").toEqual([]);
    expect(pressed.size).toBeGreaterThan(0);
  });
}

test("UI-02 a control that does nothing is found out", async ({ page, people }) => {
  await people.openDemo("commissioner");
  await page.goto("/commission");
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    const dead = document.createElement("button");
    dead.textContent = "Sans effet";
    document.querySelector("main")?.append(dead);
  });
  expect(await press(page, "BUTTON Sans effet")).toBe("idle");
  expect(await press(page, "BUTTON Jamais écrit")).toBe("gone");
});
