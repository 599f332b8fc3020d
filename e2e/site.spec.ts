import { writeFileSync } from "node:fs";
import { ROLES } from "@/lib/domain/access/role";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";
import { walk, walkedFile } from "./site";

/** Kinds of page that each role must at least reach by links alone. */
const LEAST = { dpo: 20, referent: 8, representative: 5, commissioner: 1, technician: 3, admin: 8 } as const;

/** No role has as many: the walk ends by itself. */
const MOST = 200;

for (const role of ROLES) {
  test(`UI-01 every page a ${role} can reach answers, is sound for axe at 1280 and 320 px and silent in the console`, async ({
    page,
    people,
    complaints,
  }) => {
    test.setTimeout(900_000);
    await people.openDemo(role);
    const problems: string[] = [];
    const paths = new Set<string>();
    const kinds = await walk(page, MOST, async (kind, status) => {
      paths.add(new URL(page.url()).pathname);
      if (status !== 200) problems.push(`${kind} answered ${status}`);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        for (const finding of await seriousFindings(page)) problems.push(`${kind} at ${width}: ${finding}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 1) problems.push(`${kind} at ${width}: ${overflow} px too wide`);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    });
    writeFileSync(walkedFile(role), JSON.stringify([...paths]));
    expect(problems).toEqual([]);
    expect(complaints).toEqual([]);
    expect(kinds.length).toBeLessThan(MOST);
    expect(kinds.length).toBeGreaterThanOrEqual(LEAST[role]);
  });
}
