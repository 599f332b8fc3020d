import type { Page } from "@playwright/test";
import postgres from "postgres";
import { freePort } from "@/lib/cli/free-port.mjs";
import { trialApplication } from "@/lib/cli/trial.mjs";
import { ROLES } from "@/lib/domain/access/role";
import { test as base, expect } from "./fixtures";
import { People } from "./people";
import { pagesOf } from "./site";

/**
 * An application with a demo of its own: whoever presses everything signs people out everywhere and takes rights away, which
 * the other tests' people would suffer from.
 */
const test = base.extend<{ people: People }, { apart: { baseURL: string; sql: postgres.Sql } }>({
  apart: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from this pattern.
    async ({}, use) => {
      const port = await freePort();
      const trial = await trialApplication(process.cwd(), { port, secret: process.env.NEXTAUTH_SECRET ?? "" });
      const sql = postgres(trial.superuserUrl, { max: 2, onnotice: () => {} });
      await use({ baseURL: `http://127.0.0.1:${port}`, sql });
      await sql.end();
      await trial.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ apart }, use) => use(apart.baseURL),
  people: async ({ apart, context }, use) => use(new People(apart.sql, context, apart.baseURL)),
});

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

const unfold = (page: Page) =>
  page.locator("main details").evaluateAll((all) => {
    for (const details of all) details.toggleAttribute("open", true);
  });

/** Opens the page and what it holds closed: a control is pressed wherever it stands. A page that is leaving by itself may stop the first try. */
const open = (page: Page, href: string) =>
  expect(async () => {
    await page.goto(href);
    await unfold(page);
  }).toPass();

/** The words of `controlsOf`, of a page that is not drawn. */
const keysIn = (page: Page, html: string): Promise<string[]> =>
  page.evaluate(
    ([html, pressed]) =>
      [...new DOMParser().parseFromString(html, "text/html").querySelectorAll(pressed)].map((element) =>
        `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent}`.trim().replace(/\d+/g, "n"),
      ),
    [html, PRESSED] as const,
  );

/** A page that only narrows or sorts another one, and has no control that was not pressed there: it need not be drawn. */
async function holdsNothingNew(page: Page, href: string, pressed: ReadonlyMap<string, Press>): Promise<boolean> {
  if (new URL(href).search === "") return false;
  const answer = await page.request.get(href);
  const keys = await keysIn(page, await answer.text());
  return keys.every((key) => (pressed.get(key) ?? "gone") !== "gone");
}

/** The page anew, once the control is on it: what needs JavaScript comes folded, some time after the page. */
async function openAt(page: Page, href: string, key: string) {
  await open(page, href);
  const shows = async () => {
    await unfold(page);
    return (await controlsOf(page)).includes(key);
  };
  for (let tries = 0; tries < 10 && !(await shows()); tries += 1) await page.waitForTimeout(200);
}

/** Whether the page stands as it was, but for what was folded or scrolled to: the next control may be pressed on it. */
const stands = (key: string, came: Press) => came === "done" && /^(A|SUMMARY) /.test(key);

/**
 * Everything that a reader of the screen would notice: words, states, places. Read in one go: the tree that Playwright makes of
 * a form of four hundred fields takes seconds, at each press.
 */
const noticed = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const told: string[] = [];
    const read = (element: Element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.getAttribute("aria-hidden") === "true")
        return;
      const states = element.getAttributeNames().filter((name) => /^(aria-|role$|open$|href$|disabled$)/.test(name));
      told.push(element.tagName, ...states.map((name) => `${name}=${element.getAttribute(name)}`));
      if (element instanceof HTMLInputElement) told.push(element.value, String(element.checked));
      if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) told.push(element.value);
      for (const child of element.childNodes) {
        if (child instanceof Element) read(child);
        else if (child.nodeType === Node.TEXT_NODE) told.push(child.textContent?.trim() ?? "");
      }
    };
    read(document.body);
    return told.join("\n");
  });

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
  // Another of the same words may be folded away by now.
  const control = page
    .locator(`[data-control=${JSON.stringify(key)}]`)
    .filter({ visible: true })
    .first();
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

/** An archive of every register takes a processor for minutes: asked for, it has done what is looked at here. */
const takeBackExports = (sql: postgres.Sql) =>
  sql`update export_job set status = 'removed' where status in ('waiting', 'running')`;

for (const role of ROLES) {
  test(`UI-02 every control a ${role} can press does something`, async ({ page, people, apart }) => {
    test.setTimeout(1_800_000);
    await people.openDemo(role);
    // What an earlier press began to write is not offered again.
    await page.addInitScript(() => localStorage.clear());
    const pages = await pagesOf(page);
    const pressed = new Map<string, Press>();
    const idle: string[] = [];
    for (const { href } of pages.values()) {
      if (await holdsNothingNew(page, href, pressed)) continue;
      await open(page, href);
      let opened = true;
      for (const key of (await controlsOf(page)).toSorted(takesAway)) {
        if ((pressed.get(key) ?? "gone") !== "gone") continue;
        if (!opened) await open(page, href);
        let came = await press(page, key);
        if (came === "gone") {
          await openAt(page, href, key);
          came = await press(page, key);
        }
        opened = stands(key, came) && (await page.locator("header details[open]").count()) === 0;
        pressed.set(key, came);
        if (came === "idle") idle.push(`${new URL(href).pathname}: ${key}`);
        await takeBackExports(apart.sql);
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
