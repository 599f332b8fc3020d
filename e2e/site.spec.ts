import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";
import { walk, walked } from "./site";

/** Kinds of page that each role must at least reach by links alone. */
const LEAST = { dpo: 20, referent: 8, representative: 5, commissioner: 1, technician: 3, admin: 8 } as const;

for (const role of walked) {
  test(`UI-01 every page a ${role} can reach answers, is sound for axe at 1280 and 320 px and silent in the console`, async ({
    page,
    people,
    complaints,
  }) => {
    test.setTimeout(900_000);
    await people.openDemo(role);
    const problems: string[] = [];
    const kinds = await walk(page, 60, async (kind, status) => {
      if (status !== 200) problems.push(`${kind} answered ${status}`);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        for (const finding of await seriousFindings(page)) problems.push(`${kind} at ${width}: ${finding}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 1) problems.push(`${kind} at ${width}: ${overflow} px too wide`);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    });
    expect(problems).toEqual([]);
    expect(complaints).toEqual([]);
    expect(kinds.length).toBeGreaterThanOrEqual(LEAST[role]);
  });
}
