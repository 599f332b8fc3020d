import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the script of axe leaves on the page: each rule says what its finding weighs, whatever its checks say. */
type Axe = {
  _audit: { rules: { id: string; enabled: boolean; impact: string; tags: string[] }[] };
  run: (where: ElementContext, options: RunOptions) => Promise<AxeResults>;
};

/** Rows further down look like those above: on a page that only narrows or sorts another one they are passed over. */
const FAR_ROWS = ["tbody tr:nth-child(n+16)", "main li:nth-child(n+16)"];

/**
 * Serious and critical findings of axe on the page as it stands, one line each. Only the rules that can give one are run, and
 * no word is collected of what is right.
 */
export async function seriousFindings(page: Page, { farRows = true } = {}): Promise<string[]> {
  return findings(page, farRows, []);
}

/** Words too faint for their ground in the dark scheme; the page is put back in the light one. */
export async function faintInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  const found = await findings(page, true, ["color-contrast"]);
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

/** `only` names the rules to run; none: all that weigh enough. */
async function findings(page: Page, farRows: boolean, only: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const results = await page.evaluate(
    async ({ exclude, only }) => {
      const { axe } = window as unknown as { axe: Axe }; // put there by the line above
      const isAsked = (tags: string[]) => !tags.includes("experimental") && !tags.includes("deprecated"); // as axe itself
      const heavy = axe._audit.rules.filter(
        ({ enabled, impact, tags }) => enabled && isAsked(tags) && !/^(minor|moderate)$/.test(impact),
      );
      const values = only.length > 0 ? only : heavy.map(({ id }) => id);
      const runOnly = { type: "rule", values } as const;
      return axe.run({ include: ["html"], exclude }, { runOnly, resultTypes: ["violations"] });
    },
    { exclude: farRows ? [] : FAR_ROWS, only: [...only] },
  );
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}
